package dev.assay.model;

import java.util.List;
import java.util.Optional;

/** Lines of a ledger, and nothing of what the runs found. */
record BareRuns(List<RunRecord> records) implements PastRuns {
  BareRuns {
    records = List.copyOf(records);
  }

  @Override
  public String head() {
    return "0".repeat(64);
  }

  @Override
  public Optional<RunResults> results(RunRecord record) {
    return Optional.empty();
  }

  @Override
  public Optional<List<EvidenceVersion>> evidence(RunRecord record) {
    return Optional.empty();
  }

  @Override
  public Optional<List<String>> lines(String sha256) {
    return Optional.empty();
  }

  @Override
  public RunChange change(RunRecord before, RunRecord after) {
    return new RunChange(
        before, after, List.of(), List.of(), List.of(), List.of(), 0, List.of(), false);
  }

  @Override
  public Optional<RunChange> since(Run now) {
    return Optional.empty();
  }
}
