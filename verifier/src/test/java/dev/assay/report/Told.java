package dev.assay.report;

import dev.assay.model.Counts;
import dev.assay.model.Run;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a format tells about a run.
 *
 * @param counts by {@code fail.error} … {@code open.note}, {@code waived}, {@code known}; zeros
 *     left out
 */
record Told(String verdict, Map<String, Integer> counts) {
  Told {
    counts = new TreeMap<>(counts);
    counts.values().removeIf(count -> count == 0);
  }

  static Told by(Run run) {
    Map<String, Integer> counts = new TreeMap<>();
    levels(counts, "fail", run.counts().fail());
    levels(counts, "open", run.counts().open());
    counts.put("waived", run.counts().waived());
    counts.put("known", run.counts().known());
    return new Told(run.verdict().name(), counts);
  }

  /** The verdict that follows from the counts alone. */
  static String verdict(Map<String, Integer> counts) {
    return counts.getOrDefault("fail.error", 0) > 0
        ? "FAIL"
        : counts.getOrDefault("open.error", 0) > 0 ? "INDETERMINATE" : "PASS";
  }

  private static void levels(Map<String, Integer> counts, String kind, Counts.Levels levels) {
    counts.put(kind + ".error", levels.error());
    counts.put(kind + ".warning", levels.warning());
    counts.put(kind + ".note", levels.note());
  }
}
