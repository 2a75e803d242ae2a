package dev.assay.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Something a claim points to as its proof.
 *
 * @param sort what it is
 * @param text as it was written
 * @param target the path relative to the workspace, the full commit, the command's script; empty
 *     when it could not be resolved
 * @param location where it was cited
 * @param standing what came of looking it up
 * @param commit the last commit that changed what it leads to, 40 hex digits
 * @param evidence kind of the evidence file it leads to, when it is one
 */
public record Citation(
    Sort sort,
    String text,
    Optional<String> target,
    Location location,
    Standing standing,
    Optional<String> evidence,
    Optional<String> commit) {
  /** A citation of which git says nothing. */
  public Citation(
      Sort sort,
      String text,
      Optional<String> target,
      Location location,
      Standing standing,
      Optional<String> evidence) {
    this(sort, text, target, location, standing, evidence, Optional.empty());
  }

  public Citation {
    Objects.requireNonNull(location, "location must not be null");
    text = SecretMask.mask(text);
  }

  /** What is cited. */
  public enum Sort {
    PATH,
    COMMAND,
    COMMIT,
    DIGEST;

    /** The word used in every format. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What came of looking it up. */
  public enum Standing {
    /** It is there. */
    FOUND,
    /** It is evidence, and judged to pass. */
    PROVES,
    /** It is evidence, and judged to fail. */
    FAILS,
    /** It is evidence that says nothing about the real thing: dry, simulated, not decided. */
    WEAK,
    MISSING,
    /** It was there once. */
    MOVED,
    /** It cannot be looked up: outside, a placeholder, no repository. */
    UNKNOWN;

    /** The word used in every format. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
