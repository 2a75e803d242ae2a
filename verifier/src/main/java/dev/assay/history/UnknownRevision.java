package dev.assay.history;

import java.util.Objects;

/** A commit that somebody named and that cannot be read: a usage error, nothing was verified. */
public final class UnknownRevision extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param revision as it was asked for
   * @param problem what is wrong with it
   */
  UnknownRevision(String revision, String problem) {
    super(
        "'"
            + Objects.requireNonNull(revision, "revision must not be null")
            + "': "
            + problem
            + "\n  help: name a commit by its hash (4 to 40 hex digits), a tag, a branch or HEAD,"
            + " also with ~2 or ^ behind it");
  }
}
