package dev.assay.model;

/** How much a finding weighs (SARIF {@code level}); ordered from worst to least. */
public enum Level {
  ERROR,
  WARNING,
  NOTE;

  /** The word used in every format: {@code error}, {@code warning}, {@code note}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether this level is as bad as {@code limit} or worse. */
  public boolean atLeast(Level limit) {
    return compareTo(limit) <= 0;
  }
}
