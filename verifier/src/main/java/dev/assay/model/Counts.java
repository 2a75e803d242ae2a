package dev.assay.model;

import java.util.List;

/**
 * The totals of a run.
 *
 * @param rules loaded rules
 * @param checks rule × subject, not applicable ones included
 * @param fail unwaived, unknown to the baseline; so is {@code open}
 * @param known findings the baseline has, not waived
 */
public record Counts(
    int evidence,
    int unrecognised,
    int rules,
    long checks,
    Levels fail,
    Levels open,
    int waived,
    int known) {
  /** Counts of a run that was held against no baseline. */
  public Counts(
      int evidence,
      int unrecognised,
      int rules,
      long checks,
      Levels fail,
      Levels open,
      int waived) {
    this(evidence, unrecognised, rules, checks, fail, open, waived, 0);
  }

  /** How many of each level. */
  public record Levels(int error, int warning, int note) {
    /** Counts the findings of one kind that are neither waived nor known. */
    public static Levels of(List<Finding> findings, FindingKind kind) {
      return new Levels(
          count(findings, kind, Level.ERROR),
          count(findings, kind, Level.WARNING),
          count(findings, kind, Level.NOTE));
    }

    private static int count(List<Finding> findings, FindingKind kind, Level level) {
      return (int)
          findings.stream()
              .filter(each -> each.kind() == kind && each.level() == level)
              .filter(Finding::counts)
              .count();
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
