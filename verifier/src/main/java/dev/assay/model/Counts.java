package dev.assay.model;

import java.util.List;

/**
 * The totals of a run.
 *
 * @param rules loaded rules
 * @param checks rule × subject, not applicable ones included
 */
public record Counts(
    int evidence, int unrecognised, int rules, long checks, Levels fail, Levels open, int waived) {
  /** How many of each level. */
  public record Levels(int error, int warning, int note) {
    /** Counts the unwaived findings of one kind. */
    public static Levels of(List<Finding> findings, FindingKind kind) {
      int[] counts = new int[Level.values().length];
      for (Finding finding : findings) {
        if (finding.kind() == kind && finding.waiver().isEmpty()) {
          counts[finding.level().ordinal()]++;
        }
      }
      return new Levels(counts[0], counts[1], counts[2]);
    }

    /** All levels together. */
    public int total() {
      return error + warning + note;
    }

    /** How many are at or above a level. */
    public int atLeast(Level limit) {
      return switch (limit) {
        case ERROR -> error;
        case WARNING -> error + warning;
        case NOTE -> total();
      };
    }
  }
}
