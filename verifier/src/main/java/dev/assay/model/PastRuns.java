package dev.assay.model;

import java.util.List;
import java.util.Optional;

/** The recorded runs and what was kept of them. */
public interface PastRuns {
  /** No run was ever recorded. */
  PastRuns NONE = of(List.of());

  /** The lines of the ledger, oldest first. */
  List<RunRecord> records();

  /**
   * SHA-256 of the newest line, 64 hex digits; zeros without one. It names the whole history, since
   * each line names the one before.
   */
  String head();

  /**
   * SHA-256 of the line of a run itself, 64 hex digits; zeros where that is not known. A line
   * behind it that mends the ledger makes no difference.
   *
   * @param number of the run, from 0
   */
  default String line(int number) {
    return number + 1 < records().size() ? records().get(number + 1).prev() : head();
  }

  /** What a run found; empty when that was not kept or cannot be read. */
  Optional<RunResults> results(RunRecord record);

  /** What a run looked at, by path; empty when that cannot be read. */
  Optional<List<EvidenceVersion>> evidence(RunRecord record);

  /** The lines of a kept file of evidence, secrets masked; empty when it was not kept. */
  Optional<List<String>> lines(String sha256);

  /** Whether {@link #lines} has something to say; may be asked of many files. */
  default boolean kept(String sha256) {
    return lines(sha256).isPresent();
  }

  /** What changed between two recorded runs. */
  RunChange change(RunRecord before, RunRecord after);

  /** What changed between the newest recorded run and one that is not recorded. */
  Optional<RunChange> since(Run now);

  /** Runs of which nothing but the lines was kept. */
  static PastRuns of(List<RunRecord> records) {
    return new BareRuns(records);
  }
}
