package dev.assay.model;

import java.util.Collection;

/** The answer about evidence, a run, a drill or a workspace; it depends on error findings only. */
public enum Verdict {
  PASS,
  FAIL,
  INDETERMINATE;

  /**
   * FAIL when an error failed, INDETERMINATE when one is only open, else PASS. Waived and known
   * ones are out.
   */
  public static Verdict of(Collection<Finding> findings) {
    boolean open = false;
    for (Finding finding : findings) {
      if (finding.level() != Level.ERROR || !finding.counts()) {
        continue;
      }
      if (finding.kind() == FindingKind.FAIL) {
        return FAIL;
      }
      open |= finding.kind() == FindingKind.OPEN;
    }
    return open ? INDETERMINATE : PASS;
  }

  /** The worse of two: FAIL before INDETERMINATE before PASS. */
  public Verdict worse(Verdict other) {
    if (this == FAIL || other == FAIL) {
      return FAIL;
    }
    return this == INDETERMINATE || other == INDETERMINATE ? INDETERMINATE : PASS;
  }
}
