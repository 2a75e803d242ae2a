package dev.assay.report;

import dev.assay.model.Counts;
import dev.assay.model.Run;

/**
 * What a report says of a run, read back from its bytes.
 *
 * @param verdict as far as the format can say it
 */
record Tally(String verdict, Counts.Levels fail, Counts.Levels open, int waived, int known) {
  static Tally of(Run run) {
    Counts counts = run.counts();
    return new Tally(
        run.verdict().name(), counts.fail(), counts.open(), counts.waived(), counts.known());
  }

  /** Counts one finding at a time. */
  static final class Sum {
    private final int[] fail = new int[3];
    private final int[] open = new int[3];
    private int waived;
    private int known;

    void add(String kind, String level, boolean isWaived, boolean isKnown) {
      if (isWaived) {
        waived++;
      } else if (isKnown) {
        known++;
      } else {
        int at = java.util.List.of("error", "warning", "note").indexOf(level);
        (kind.equals("fail") ? fail : open)[at]++;
      }
    }

    Tally tally(String verdict) {
      return new Tally(
          verdict,
          new Counts.Levels(fail[0], fail[1], fail[2]),
          new Counts.Levels(open[0], open[1], open[2]),
          waived,
          known);
    }
  }
}
