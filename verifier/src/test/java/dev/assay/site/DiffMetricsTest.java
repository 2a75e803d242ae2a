package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Counts;
import dev.assay.model.EvidenceVersion;
import dev.assay.model.FindingKind;
import dev.assay.model.Operator;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults.Said;
import dev.assay.model.Unit;
import dev.assay.model.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of two runs side by side, each in the unit it was stated in. */
class DiffMetricsTest {
  @ParameterizedTest
  @CsvSource({
    "10 s,     10,     SECOND",
    "5 min,    300000, MILLISECOND",
    "5 min,    300,    SECOND",
    "1 h,      60,     MINUTE",
    "85 %,     85,     PERCENT",
    "85 %,     0.85,   RATIO",
    "0 events, 0,      EVENT",
    "50,       50,     COUNT",
    "5 min,    7,      COUNT",
    "5 elms,   5,      COUNT",
    "five min, 5,      COUNT"
  })
  void theUnitIsTheOneInWhichParameterAndLimitAreTheSame(
      String recorded, BigDecimal limit, Unit unit) {
    Counts.Levels none = new Counts.Levels(0, 0, 0);
    RunRecord run =
        new RunRecord(
            1,
            "20261120T0203Z-17f0f8c-1",
            Optional.empty(),
            Optional.empty(),
            false,
            Verdict.PASS,
            new Counts(1, 1, 1, 0, none, none, 0),
            Optional.empty(),
            Map.of(),
            "e",
            Map.of("p/limit", recorded),
            0,
            "0".repeat(64));
    Claim.Limit held = new Claim.Limit("p/rule", "p/limit", Operator.LESS, limit, FindingKind.PASS);
    Said said =
        new Said("a.json#/x", ClaimState.UNPROVABLE, "1", Optional.of(limit), Optional.of(held));

    assertEquals(unit, DiffMetrics.unit(said, run));
  }

  @Test
  void aNewNumberBeyondItsLimitIsNeverLeftOutAndTheNearestComesFirst() {
    DiffMetrics metrics =
        new DiffMetrics(
            List.of(coverage("a.json", "88.3"), coverage("b.json", "91.0")),
            kinds("a.json", "b.json"),
            List.of(
                coverage("a.json", "88.3"),
                coverage("b.json", "91.0"),
                coverage("c.json", "84.9"),
                coverage("d.json", "85.1"),
                coverage("e.json", "88.9")),
            kinds("a.json", "b.json", "c.json", "d.json", "e.json"));

    assertEquals(
        List.of("c.json", "e.json", "a.json", "b.json"),
        metrics.all().stream().map(DiffMetrics.Pair::path).toList());
    assertEquals("91.0", metrics.all().get(0).before().orElseThrow().said());
  }

  private static Said coverage(String path, String said) {
    BigDecimal value = new BigDecimal(said);
    BigDecimal least = new BigDecimal(85);
    FindingKind outcome = value.compareTo(least) < 0 ? FindingKind.FAIL : FindingKind.PASS;
    Claim.Limit held = new Claim.Limit("p/rule", "p/limit", Operator.AT_LEAST, least, outcome);
    return new Said(
        path + "#/coverage", ClaimState.UNPROVABLE, said, Optional.of(value), Optional.of(held));
  }

  private static Optional<List<EvidenceVersion>> kinds(String... paths) {
    return Optional.of(
        Stream.of(paths)
            .map(path -> new EvidenceVersion(path, "ci-report", Optional.empty(), Verdict.PASS))
            .toList());
  }
}
