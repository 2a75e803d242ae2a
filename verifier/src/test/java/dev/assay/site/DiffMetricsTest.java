package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Counts;
import dev.assay.model.FindingKind;
import dev.assay.model.Operator;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults.Said;
import dev.assay.model.Unit;
import dev.assay.model.Verdict;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number of an old run is shown in the unit it was stated in. */
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
}
