package dev.assay.model;

/** What the evidence says about a claim. */
public enum ClaimState {
  /**
   * Derived from evidence other than the file that claims it, equal within the provable interval.
   */
  CONFIRMED,
  /** What evidence derives excludes the stated value. */
  CONTRADICTED,
  /** Nothing excludes it and nothing proves it; the claim's reason says why. */
  UNPROVABLE,
  /** The claim cites nothing at all. */
  UNCITED;

  /** The word used in every format. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
