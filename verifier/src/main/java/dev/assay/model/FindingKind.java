package dev.assay.model;

/** What a rule answered about one subject (SARIF {@code kind}). Only FAIL and OPEN are listed. */
public enum FindingKind {
  FAIL("fail"),
  OPEN("open"),
  PASS("pass"),
  NOT_APPLICABLE("notApplicable");

  private final String word;

  FindingKind(String word) {
    this.word = word;
  }

  /** The word used in every format. */
  public String word() {
    return word;
  }
}
