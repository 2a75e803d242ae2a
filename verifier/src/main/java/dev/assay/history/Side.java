package dev.assay.history;

import dev.assay.model.EvidenceVersion;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import dev.assay.model.RunResults.Result;
import dev.assay.model.RunResults.RuleVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One of two runs that are compared, with all that was kept of it.
 *
 * @param text the lines of what it looked at
 */
record Side(
    RunRecord record,
    Optional<RunResults> results,
    Optional<List<EvidenceVersion>> evidence,
    Text text) {

  /** Reads evidence as a run saw it. */
  interface Text {
    /** The lines, secrets masked; empty when they were not kept. */
    Optional<List<String>> lines(EvidenceVersion version);
  }

  /** What it looked at, by path. */
  Map<String, EvidenceVersion> files() {
    Map<String, EvidenceVersion> files = new TreeMap<>();
    evidence.orElse(List.of()).forEach(each -> files.put(each.path(), each));
    return files;
  }

  /** The findings that moved its verdict, by fingerprint, in their order. */
  Map<String, Result> counting() {
    Map<String, Result> counting = new java.util.LinkedHashMap<>();
    for (Result each : found()) {
      if (each.counts()) {
        counting.put(each.fingerprint(), each);
      }
    }
    return counting;
  }

  /** All findings that were kept. */
  List<Result> found() {
    return results.map(RunResults::findings).orElse(List.of());
  }

  /** The rules it asked. */
  Map<String, RuleVersion> rules() {
    return results.map(RunResults::rules).orElse(Map.of());
  }
}
