package dev.assay.site;

import dev.assay.model.PastRuns;
import java.util.Optional;

/** Whether the recorded runs still begin with those that an earlier site was made from. */
final class Continuity {
  private static final String UNKNOWN = "0".repeat(64);

  private Continuity() {}

  /**
   * The runs a site was made from.
   *
   * @param head SHA-256 of the newest one's line, which names all before it; empty when unknown
   */
  record History(int runs, Optional<String> head) {}

  static History of(PastRuns past) {
    return new History(past.records().size(), line(past, past.records().size()));
  }

  /** What is missing now; empty when nothing is, and for a site that does not say. */
  static Optional<String> lost(Optional<History> before, PastRuns now) {
    int there = now.records().size();
    if (before.isEmpty() || before.get().runs() == 0) {
      return Optional.empty();
    }
    int runs = before.get().runs();
    if (there < runs) {
      return Optional.of(runs + " recorded runs then, " + there + " now");
    }
    Optional<String> head = before.get().head();
    Optional<String> line = line(now, runs);
    return head.isPresent() && line.isPresent() && !head.equals(line)
        ? Optional.of(
            runs
                + " recorded runs then, "
                + there
                + " now, but run "
                + runs
                + " is another: its line was "
                + head.get().substring(0, 12)
                + ", now it is "
                + line.get().substring(0, 12))
        : Optional.empty();
  }

  /** The SHA-256 of the line of a run, counted from 1; empty when unknown. */
  private static Optional<String> line(PastRuns past, int number) {
    return number == 0
        ? Optional.empty()
        : Optional.of(past.line(number - 1)).filter(each -> !each.equals(UNKNOWN));
  }

  static String refusal(String site, String lost) {
    return site
        + " shows runs that are not recorded any more ("
        + lost
        + "), and nothing was changed. Restore the ledger (see assay history verify), or write"
        + " all the same with --allow-history-shrink";
  }
}
