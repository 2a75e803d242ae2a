package dev.assay.history;

import dev.assay.model.EvidenceVersion;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What is stored beside the lines of a ledger, read when it is asked for. */
final class KeptResults {
  /** Runs are asked for in order, each with its neighbour; a few more for several threads. */
  private static final int RUNS = 32;

  private final LedgerFiles files;
  private final Recent<RunResults> results = new Recent<>(RUNS);
  private final Recent<RulesFile.Rules> rules = new Recent<>(RUNS);
  private final Recent<List<EvidenceVersion>> evidence = new Recent<>(RUNS);

  KeptResults(LedgerFiles files) {
    this.files = files;
  }

  /** What a run found; empty when that was not kept or cannot be read. */
  Optional<RunResults> results(RunRecord record) {
    return record.results().flatMap(digest -> results.get(digest, this::readResults));
  }

  /** What a run looked at; empty when that cannot be read. */
  Optional<List<EvidenceVersion>> evidence(RunRecord record) {
    return evidence.get(
        record.evidenceSet(), digest -> files.stored(digest).flatMap(EvidenceSet::decode));
  }

  private Optional<RunResults> readResults(String digest) {
    try {
      Optional<JsonNode> file = files.stored(digest).map(LineCodec.MAPPER::readTree);
      Optional<RulesFile.Rules> asked =
          file.flatMap(ResultsFile::rules).flatMap(name -> rules.get(name, this::readRules));
      return asked.map(all -> ResultsFile.decode(file.orElseThrow(), all));
    } catch (RuntimeException e) {
      // Not a file of ours: which of the many ways it is not does not help anybody.
      return Optional.empty();
    }
  }

  private Optional<RulesFile.Rules> readRules(String digest) {
    try {
      return files.stored(digest).map(LineCodec.MAPPER::readTree).map(RulesFile::decode);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
