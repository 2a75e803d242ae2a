package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.FindingKind;
import dev.assay.model.Level;
import dev.assay.model.Operator;
import dev.assay.model.RoadmapItem;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunResults;
import dev.assay.model.RunResults.Accepted;
import dev.assay.model.RunResults.Item;
import dev.assay.model.RunResults.Result;
import dev.assay.model.RunResults.RuleVersion;
import dev.assay.model.RunResults.Said;
import dev.assay.model.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was kept is read again, to the last field. */
class ResultsFileTest {
  static final RunResults FULL =
      new RunResults(
          "1.2.3",
          List.of(
              new Result(
                  "drills/rto-within-limit",
                  FindingKind.FAIL,
                  Level.ERROR,
                  Optional.of("a/恢复.env"),
                  7,
                  "/rto_seconds",
                  new Text("too slow", "太慢"),
                  Optional.of("<= 10 s"),
                  Optional.of("12.4 s"),
                  "ab".repeat(16),
                  true,
                  false),
              new Result(
                  "core/repository-present",
                  FindingKind.OPEN,
                  Level.NOTE,
                  Optional.empty(),
                  0,
                  "",
                  new Text("none", "无"),
                  Optional.empty(),
                  Optional.empty(),
                  "cd".repeat(16) + "~2",
                  false,
                  true)),
          3,
          List.of(
              new Said(
                  "a.env#/rto",
                  ClaimState.CONFIRMED,
                  "12.40",
                  Optional.of(new BigDecimal("12.40")),
                  Optional.of(
                      new Claim.Limit(
                          "drills/rto-within-limit",
                          "drills/max-rto",
                          Operator.AT_MOST,
                          new BigDecimal("10"),
                          FindingKind.FAIL))),
              new Said("b.md#1", ClaimState.UNCITED, "done", Optional.empty(), Optional.empty())),
          List.of(
              new Item(
                  "roadmap/a.md",
                  "M8",
                  Optional.of(RoadmapItem.Status.IN_PROGRESS),
                  RoadmapItem.State.OPEN),
              new Item("roadmap/a.md", "M9", Optional.empty(), RoadmapItem.State.PROVEN)),
          Map.of(
              "drills/rto-within-limit",
              new RuleVersion(
                  Level.ERROR,
                  false,
                  "12".repeat(32),
                  List.of("drills/max-rto"),
                  List.of(Cause.EVIDENCE, Cause.APPEARED),
                  List.of("drills/rto")),
              "core/usual-name",
              new RuleVersion(Level.NOTE, true, "34".repeat(32), List.of())),
          Map.of("drills/max-rto", Operator.AT_MOST),
          List.of(
              new Accepted(
                  Optional.of("drills/rto-within-limit"),
                  Optional.empty(),
                  Optional.of("a/**"),
                  "ops@example.org",
                  "new disks",
                  LocalDate.parse("2026-02-01"),
                  LocalDate.parse("2026-04-30"))),
          Map.of("modes/partners", "strict"));

  private static JsonNode file(RunResults results) {
    return LineCodec.MAPPER.readTree(
        ResultsFile.encode(results, "ee".repeat(32), Map.of("aa", "bb")));
  }

  @Test
  void everyFieldComesBack() {
    RulesFile.Rules rules = RulesFile.decode(LineCodec.MAPPER.readTree(RulesFile.encode(FULL)));
    assertEquals(FULL.rules(), rules.rules());
    assertEquals(FULL, ResultsFile.decode(file(FULL), rules));
    assertEquals(Optional.of("ee".repeat(32)), ResultsFile.rules(file(FULL)));
  }

  @Test
  void eachFindingClaimItemAndRuleStandsOnALineOfItsOwn() {
    String file =
        new String(ResultsFile.encode(FULL, "ee".repeat(32), Map.of()), StandardCharsets.UTF_8);
    assertEquals(1, file.lines().filter(line -> line.contains("恢复")).count(), file);
    assertEquals(15, file.lines().count(), file);
    String rules = new String(RulesFile.encode(FULL), StandardCharsets.UTF_8);
    assertEquals(6, rules.lines().count(), rules);
  }

  @Test
  void anotherSchemaIsNoResults() {
    JsonNode rules = LineCodec.MAPPER.readTree(RulesFile.encode(FULL));
    assertThrows(RuntimeException.class, () -> ResultsFile.decode(rules, RulesFile.decode(rules)));
  }
}
