package dev.assay.history;

import dev.assay.model.Counts;
import dev.assay.model.Evidence;
import dev.assay.model.Parameter;
import dev.assay.model.Plan;
import dev.assay.model.Run;
import dev.assay.model.Text;
import dev.assay.model.Unit;
import dev.assay.model.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs as a ledger needs them: what was judged, when, and with which answer. */
record Runs(
    Optional<Instant> asOf,
    Optional<String> commit,
    boolean dirty,
    List<Evidence> evidence,
    Map<String, Parameter> parameters) {

  static final String COMMIT = "17f0f8c0000000000000000000000000000000aa";

  /** A clean run on one commit at one minute, told from others by its evidence. */
  static Runs of(int number) {
    return new Runs(
        Optional.of(Instant.parse("2026-11-20T02:03:04Z")),
        Optional.of(COMMIT),
        false,
        List.of(evidence("docs/results/" + number + ".env", "wal-recovery-drill")),
        Map.of());
  }

  Runs asOf(String instant) {
    Optional<Instant> other = Optional.ofNullable(instant).map(Instant::parse);
    return new Runs(other, commit, dirty, evidence, parameters);
  }

  Runs withoutGit() {
    return new Runs(asOf, Optional.empty(), dirty, evidence, parameters);
  }

  Runs changed() {
    return new Runs(asOf, commit, true, evidence, parameters);
  }

  Runs judging(Evidence... others) {
    return new Runs(asOf, commit, dirty, List.of(others), parameters);
  }

  /** With so many parameters, as the packs of a large house have. */
  Runs parameters(int count) {
    Map<String, Parameter> many = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String id = "drills/limit-" + i;
      BigDecimal ten = BigDecimal.TEN;
      many.put(id, new Parameter(id, Text.same(id), Unit.SECOND, ten, ten, "seed", "pack drills"));
    }
    return new Runs(asOf, commit, dirty, evidence, many);
  }

  Run run() {
    Plan plan =
        new Plan(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            parameters,
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            new Plan.Site("Assay", "target/site"),
            Optional.empty(),
            "evidence/runs");
    Counts.Levels none = new Counts.Levels(0, 0, 0);
    Counts counts = new Counts(evidence.size(), 0, 12, 12L * evidence.size(), none, none, 0);
    return new Run(
        "0.1.0",
        asOf,
        commit,
        dirty,
        plan,
        Verdict.PASS,
        counts,
        evidence,
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  static Evidence evidence(String path, String kind) {
    return new Evidence(
        path,
        kind,
        Optional.empty(),
        Optional.of("ab".repeat(32)),
        17,
        Optional.empty(),
        3,
        Verdict.PASS);
  }
}
