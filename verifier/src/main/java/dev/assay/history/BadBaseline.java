package dev.assay.history;

import java.util.Objects;

/** A baseline file that cannot be read: a usage error, nothing was verified. */
public final class BadBaseline extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param path as people know it
   * @param problem what is wrong, with line and column where there is one
   */
  BadBaseline(String path, String problem) {
    super(
        Objects.requireNonNull(path, "path must not be null")
            + problem
            + "\n  help: write it with `assay baseline -o "
            + path
            + "`");
  }
}
