package dev.assay.model;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the run ledger.
 *
 * @param seq 1 for the first record, then one more each
 * @param run id such as {@code 20261120T0203Z-17f0f8c-3}
 * @param packs pack digest by pack name
 * @param evidenceSet digest that names the content-addressed list of evidence
 * @param parameters values in force by parameter id, with unit, e.g. {@code 10 s}
 * @param prev SHA-256 of the previous line's bytes, 64 zeros for the first
 * @param results SHA-256 of the content-addressed file with its findings; empty in records that
 *     were written before such files were
 */
public record RunRecord(
    long seq,
    String run,
    Optional<Instant> asOf,
    Optional<String> commit,
    boolean dirty,
    Verdict verdict,
    Counts counts,
    Optional<String> policy,
    Map<String, String> packs,
    String evidenceSet,
    Map<String, String> parameters,
    int waivers,
    String prev,
    Optional<String> results) {
  /** A record of which no findings were kept. */
  public RunRecord(
      long seq,
      String run,
      Optional<Instant> asOf,
      Optional<String> commit,
      boolean dirty,
      Verdict verdict,
      Counts counts,
      Optional<String> policy,
      Map<String, String> packs,
      String evidenceSet,
      Map<String, String> parameters,
      int waivers,
      String prev) {
    this(
        seq,
        run,
        asOf,
        commit,
        dirty,
        verdict,
        counts,
        policy,
        packs,
        evidenceSet,
        parameters,
        waivers,
        prev,
        Optional.empty());
  }

  public RunRecord {
    Objects.requireNonNull(run, "run must not be null");
    Objects.requireNonNull(results, "results must not be null");
    packs = Map.copyOf(packs);
    parameters = Map.copyOf(parameters);
  }
}
