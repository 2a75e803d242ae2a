package dev.assay.history;

import dev.assay.model.Finding;
import dev.assay.model.Pack;
import dev.assay.model.Parameter;
import dev.assay.model.Run;
import dev.assay.model.RunRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A run on its way into a ledger: all that its record says, apart from its place in the chain. */
record Draft(Run run, Instant asOf, Optional<String> policy) {

  /** The record at a place. */
  RunRecord at(long seq, String id, String evidenceSet, String results, String prev) {
    return new RunRecord(
        seq,
        id,
        Optional.of(asOf),
        run.commit(),
        run.dirty(),
        run.verdict(),
        run.counts(),
        policy,
        packs(),
        evidenceSet,
        parameters(),
        waivers(),
        prev,
        Optional.of(results));
  }

  /**
   * The record that says the same already: same commit, evidence, packs and parameters, and the
   * same answer.
   */
  Optional<RunRecord> repeated(List<RunRecord> records, String evidenceSet) {
    return records.stream()
        .filter(
            record ->
                record.commit().equals(run.commit())
                    && record.evidenceSet().equals(evidenceSet)
                    && record.packs().equals(packs())
                    && record.parameters().equals(parameters())
                    && record.verdict() == run.verdict()
                    && record.counts().equals(run.counts()))
        .findFirst();
  }

  private Map<String, String> packs() {
    return run.plan().packs().stream()
        .collect(
            Collectors.toMap(Pack::name, Pack::digest, (first, second) -> first, TreeMap::new));
  }

  private Map<String, String> parameters() {
    Map<String, String> shown = new TreeMap<>();
    for (Parameter parameter : run.plan().parameters().values()) {
      shown.put(parameter.id(), parameter.show());
    }
    return shown;
  }

  /** Waivers that took effect; a waiver nothing needed changed no answer. */
  private int waivers() {
    return (int)
        run.findings().stream().map(Finding::waiver).flatMap(Optional::stream).distinct().count();
  }
}
