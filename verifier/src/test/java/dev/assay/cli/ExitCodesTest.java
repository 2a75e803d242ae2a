package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code --exit-codes}: the code of the first failed gate, recomputed, and never of the record. */
final class ExitCodesTest {
  private static final String CI =
      """
      {
        "schema_version": "4.0",
        "timestamp": "2026-03-02T08:00:05Z",
        "run_id": "0b0e7a54-5a0e-4c39-9c4e-0c2f5a1d9e11",
        "exit_code": 0,
        "checks": {
          "lint": {"passed": true, "message": "ok"},
          "type_check": {"passed": true, "message": "ok"},
          "test": {"passed": true, "message": "412 passed"},
          "coverage": {"passed": true, "percentage": 88.2, "threshold": 85.0},
          "policy": {"passed": true, "message": "ok"},
          "compliance": {"passed": true, "checks": [{"rule_id": "ALGO.FILED", "passed": true}]},
          "maturity": {
            "passed": true,
            "strategies": [
              {"name": "a", "maturity_score": 83.0, "can_activate": true, "training_days": 120}
            ]
          }
        }
      }
      """;

  private static final String SIM =
      """
      {
        "schema_version": "4.0",
        "timestamp": "2026-03-02T08:05:00Z",
        "run_id": "r-7",
        "exit_code": 0,
        "scenarios": [{"rule_id": "MKT.TICK.TIMESTAMP_ORDER", "component": "market", "passed": true}],
        "summary": {"total": 1, "passed": 1, "failed": 0, "skipped": 0, "pass_rate": 1.0},
        "china_futures": {
          "exchange_config": true,
          "limit_price_check": true,
          "margin_monitor": true,
          "night_session": true,
          "compliance_check": true,
          "report_cancel_rate": {"5s_count": 49, "daily_count": 19999, "within_limit": true}
        }
      }
      """;

  private static final String REPLAY =
      """
      {
        "schema_version": 3,
        "type": "replay",
        "overall": "FAIL",
        "exit_code": 8,
        "check_mode": true,
        "timestamp": "2026-03-02T08:05:00Z",
        "run_id": "0b0e7a54-5a0e-4c39-9c4e-0c2f5a1d9e12",
        "exec_id": "1a2b3c4d_20260302080500",
        "artifacts": {
          "report_path": "artifacts/replay/report.json",
          "events_jsonl_path": "artifacts/replay/events.jsonl"
        },
        "scenarios": {"total": 2, "passed": 1, "failed": 1, "skipped": 0, "required_missing": []},
        "failures": [
          {
            "scenario": "s", "rule_id": "MKT.TICK.ORDER", "component": "market", "event_id": "e1",
            "expected": "1", "actual": "2", "error": "differs", "evidence": {}
          }
        ],
        "metrics": {"total_ticks": 10, "avg_tick_duration_ms": 1.5}
      }
      """;

  @TempDir Path workspace;

  private void write(String name, String text) throws IOException {
    Path file = workspace.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Ran verify(String... more) {
    List<String> arguments = new ArrayList<>(List.of(workspace.toString(), "--lang", "en"));
    arguments.addAll(List.of(more));
    return Ran.of(new VerifyCommand(), arguments.toArray(String[]::new));
  }

  private Ran v4pro(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--exit-codes", "v4pro"));
    arguments.addAll(List.of(more));
    return verify(arguments.toArray(String[]::new));
  }

  /** Wherever a gate can be recomputed, the file records another code. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0  | ci  | \"exit_code\": 0 | \"exit_code\": 0 | SUCCESS",
        "1  | sim | \"pass_rate\": 1.0 | \"pass_rate\": 0.5 | GENERAL_ERROR",
        "2  | ci  | \"lint\": {\"passed\": true | \"lint\": {\"passed\": false | LINT_FAIL",
        "3  | ci  | \"type_check\": {\"passed\": true | \"type_check\": {\"passed\": false | TYPE_FAIL",
        "4  | ci  | \"test\": {\"passed\": true | \"test\": {\"passed\": false | TEST_FAIL",
        "5  | ci  | \"percentage\": 88.2 | \"percentage\": 84.9 | COVERAGE_FAIL",
        "6  | ci  | \"exit_code\": 0 | \"exit_code\": 6 | BUILD_FAIL",
        "7  | ci  | \"exit_code\": 0 | \"exit_code\": 7 | DEPENDENCY_FAIL",
        "8  | sim | \"exchange_config\": true | \"exchange_config\": false | CONFIG_FAIL",
        "8  | ci  | \"exit_code\": 0 | \"exit_code\": 8 | CONFIG_FAIL",
        "9  | sim | \"market\", \"passed\": true | \"market\", \"passed\": false | SIM_FAIL",
        "10 | sim | \"exit_code\": 0 | \"exit_code\": 10 | SCENARIO_MISSING",
        "11 | ci  | \"message\": \"412 passed\" | \"message\": 412 | SCHEMA_INVALID",
        "12 | ci  | \"policy\": {\"passed\": true | \"policy\": {\"passed\": false | POLICY_VIOLATION",
        "13 | ci  | ALGO.FILED\", \"passed\": true | ALGO.FILED\", \"passed\": false | COMPLIANCE_FAIL",
        "14 | ci  | \"exit_code\": 0 | \"exit_code\": 14 | ANCHOR_DRIFT",
        "15 | sim | \"margin_monitor\": true | \"margin_monitor\": false | MARGIN_INSUFFICIENT",
        "16 | sim | \"limit_price_check\": true | \"limit_price_check\": false | LIMIT_PRICE_TRIGGER",
        "17 | ci  | \"exit_code\": 0 | \"exit_code\": 17 | EXP_GATE_FAIL",
        "18 | ci  | \"can_activate\": true | \"can_activate\": false | MATURITY_INSUFFICIENT",
        "19 | sim | \"night_session\": true | \"night_session\": false | NIGHT_SESSION_ERROR",
        "20 | sim | \"5s_count\": 49 | \"5s_count\": 50 | REPORT_CANCEL_EXCEED",
        "20 | sim | \"daily_count\": 19999 | \"daily_count\": 20000 | REPORT_CANCEL_EXCEED",
      })
  void theFirstFailedGateGivesTheCode(
      int code, String kind, String healthy, String broken, String name) throws IOException {
    String text = kind.equals("ci") ? CI : SIM;
    assertTrue(text.contains(healthy), healthy);
    write(kind + "_report.json", text.replace(healthy, broken));
    Ran ran = v4pro();
    assertEquals(code, ran.code(), ran.err() + ran.out());
    String says = "v4pro (document): exit code " + code + " " + name + " (";
    assertTrue(ran.err().contains(says), ran.err());
    String standard = code == 0 ? "verified (standard code 0)" : "failed (standard code 1)";
    assertTrue(ran.err().contains(standard), ran.err());
    assertEquals(code == 0 ? 0 : 1, verify().code(), "the standard codes stay");
  }

  /** Gates whose evidence is another file than a CI or SIM report; no file records the code. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 | v4pro/documented-scenarios-ran | fail-66-of-67.json | reports/sim_report.json",
        "14 | docs/cited-line-exists | fail-beyond | .",
        "16 | v4pro/order-within-price-limits | fail-at-and-beyond | .",
        "17 | v4pro/maturity-approved | fail-not-approved.json | maturity_r1_20260302.json",
        "19 | v4pro/night-event-on-next-trading-day | fail-wrong-day | .",
        "20 | v4pro/events-5s | fail-50 | .",
      })
  void aGateOfAnotherFileGivesTheCodeThatNoFileRecords(
      int code, String rule, String sample, String target) throws IOException {
    Path from =
        Path.of(System.getProperty("assay.root", ".."))
            .resolve("verifier/src/main/resources/packs")
            .resolve(rule.replace("/", "/rules/"))
            .resolve(sample);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        String inside = from.relativize(file).toString();
        write(
            inside.isEmpty() ? target : inside,
            text.replaceAll("\"exit_code\": " + code + "\\b", "\"exit_code\": 0"));
      }
    }
    Ran ran = v4pro("--fail-on", "warning");
    assertEquals(code, ran.code(), ran.err() + ran.out());
    assertTrue(ran.err().contains("first failed gate: " + rule + " ("), ran.err());
  }

  @Test
  void theGateOrderAndNotTheNumberDecides() throws IOException {
    write(
        "ci_report.json",
        CI.replace("\"can_activate\": true", "\"can_activate\": false")
            .replace("ALGO.FILED\", \"passed\": true", "ALGO.FILED\", \"passed\": false"));
    write(
        "sim_report.json",
        SIM.replace("\"market\", \"passed\": true", "\"market\", \"passed\": false"));
    assertEquals(13, v4pro().code(), "compliance is a gate of CI, which comes before SIM");
    write("ci_report.json", CI);
    assertEquals(9, v4pro().code());
    write("sim_report.json", SIM);
    assertEquals(0, v4pro().code());
  }

  @Test
  void aRecordedCodeCountsOnlyWhereNoGateFailed() throws IOException {
    write("ci_report.json", CI.replace("\"exit_code\": 0", "\"exit_code\": 6"));
    assertEquals(6, v4pro().code());
    write("sim_report.json", SIM.replace("\"night_session\": true", "\"night_session\": false"));
    Ran ran = v4pro();
    assertEquals(19, ran.code());
    assertTrue(
        ran.err()
            .contains("first failed gate: v4pro/market-night-session-passed (sim_report.json:12)"),
        ran.err());
  }

  @Test
  void theGenerationsOfTheScriptsMeanOtherThingsByTheSameNumbers() throws IOException {
    write("artifacts/replay/report.json", REPLAY);
    assertEquals(9, v4pro().code(), "the document calls 8 a configuration error");
    write("assay.yaml", "version: 1\nmodes: {v4pro_exit_codes: generation-3}\n");
    Ran practice = v4pro();
    assertEquals(8, practice.code(), practice.err());
    assertTrue(practice.err().contains("(generation-3): exit code 8 REPLAY_FAIL"), practice.err());
    String missing =
        REPLAY.replace("\"required_missing\": []", "\"required_missing\": [\"A.B.C\"]");
    String only =
        missing
            .replace("\"failed\": 1", "\"failed\": 0")
            .replace("\"passed\": 1", "\"passed\": 2")
            .replaceAll("(?s)\"failures\": \\[.*?\\],", "\"failures\": [],");
    write("artifacts/replay/report.json", only);
    for (String table :
        List.of("document 10", "generation-3 12", "scenarios-v4pro 11", "scenarios-v2 12")) {
      String[] words = table.split(" ", -1);
      write("assay.yaml", "version: 1\nmodes: {v4pro_exit_codes: " + words[0] + "}\n");
      assertEquals(Integer.parseInt(words[1]), v4pro().code(), table);
    }
  }

  @Test
  void aCoverageShortfallIsTheTestStepsInPractice() throws IOException {
    write("ci_report.json", CI.replace("\"percentage\": 88.2", "\"percentage\": 84.9"));
    assertEquals(5, v4pro().code());
    write("assay.yaml", "version: 1\nmodes: {v4pro_exit_codes: generation-3}\n");
    assertEquals(4, v4pro().code());
  }

  @Test
  void whatRepairsItselfFollowsTheListInForce() throws IOException {
    write(
        "ci_report.json",
        CI.replace("\"test\": {\"passed\": true", "\"test\": {\"passed\": false"));
    assertTrue(v4pro().err().contains("TEST_FAIL (ERROR, repairs itself)"));
    write("assay.yaml", "version: 1\nmodes: {v4pro_recoverable: handlers}\n");
    assertTrue(v4pro().err().contains("TEST_FAIL (ERROR):"));
  }

  @Test
  void anythingElseIsTheGeneralErrorAndStderrNamesTheTrueClass() throws IOException {
    Ran empty = v4pro();
    assertEquals(1, empty.code());
    assertTrue(empty.err().contains("indeterminate (standard code 3)"), empty.err());
    Ran never = v4pro("--fail-on", "never");
    assertEquals(1, never.code(), "nothing recognised is never verified");
    Ran usage = v4pro("--nope");
    assertEquals(1, usage.code());
    assertTrue(usage.err().contains("usage or configuration error (standard code 2)"), usage.err());
    write("assay.yaml", "version: 1\ncolour: red\n");
    Ran config = v4pro();
    assertEquals(1, config.code());
    assertTrue(config.err().contains("1 GENERAL_ERROR: usage or configuration"), config.err());
    assertEquals(2, verify().code());
  }

  @Test
  void waivedFindingsAndLowerLevelsGiveNoCode() throws IOException {
    write(
        "sim_report.json",
        SIM.replace("\"night_session\": true", "\"night_session\": false")
            .replace("\"exit_code\": 0", "\"exit_code\": 19"));
    assertEquals(0, v4pro("--fail-on", "never").code());
    write(
        "assay.yaml",
        "version: 1\nrules: {v4pro/market-night-session-passed: {level: warning, reason: known}}\n");
    assertEquals(19, v4pro("--fail-on", "warning").code());
    Ran recorded = v4pro();
    assertEquals(0, recorded.code(), recorded.err());
  }

  @Test
  void anUnknownNameListsTheKnownOnes() throws IOException {
    write("ci_report.json", CI);
    Ran ran = verify("--exit-codes", "v4por");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("did you mean 'v4pro'? known: standard, v4pro"), ran.err());
  }

  @Test
  void theFormatNeverChangesTheCodeAndTheReportStatesIt() throws IOException {
    write("ci_report.json", CI.replace("\"percentage\": 88.2", "\"percentage\": 84.9"));
    for (String format : List.of("text", "json", "sarif", "junit", "github", "markdown", "vsa")) {
      assertEquals(5, v4pro("--report", format).code(), format);
    }
    Ran json = v4pro("--report", "json");
    assertEquals(5, new JsonMapper().readTree(json.out()).get("exitCode").intValue());
    assertEquals(5, v4pro("--pack", "v4pro").code());
    assertEquals(1, verify("--exit-codes", "standard").code());
  }

  @Test
  void otherPacksAloneKeepTheTable() throws IOException {
    write("wal_recovery_result.env", "drill_id=x\nno equals\n");
    Ran ran = v4pro("--pack", "drills");
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("a rule without a code of its own: "), ran.err());
  }

  @Test
  void gateAndSiteAnswerWithTheSameCodes() throws IOException {
    write(
        "ci_report.json",
        CI.replace("\"policy\": {\"passed\": true", "\"policy\": {\"passed\": false"));
    write(
        "assay.yaml", "version: 1\npolicies: {release: {evidence: [{kind: ci-report, min: 1}]}}\n");
    String[] gate = {workspace.toString(), "--policy", "release", "--exit-codes", "v4pro"};
    Ran no = Ran.of(new GateCommand(), gate);
    assertEquals(12, no.code(), no.err());
    Path out = workspace.resolve("target/site");
    String[] site = {workspace.toString(), "-o", out.toString(), "--exit-codes", "v4pro"};
    Ran written = Ran.of(new SiteCommand(), site);
    assertEquals(0, written.code(), written.err());
    assertFalse(written.err().contains("exit code 12"), written.err());
    String[] failing = {
      workspace.toString(), "-o", out.toString(), "--exit-codes=v4pro", "--fail-on", "error"
    };
    assertEquals(12, Ran.of(new SiteCommand(), failing).code());
  }

  @Test
  void aPackOfYourOwnBringsItsOwnTable() throws IOException {
    write("pack/pack.yaml", "name: mine\nversion: 0.1.0\ntitle: {en: Mine, zh-CN: 我的}\n");
    write(
        "pack/exit-codes/ours.yaml",
        """
        title: {en: Ours, zh-CN: 我们的}
        tables:
          runbook:
            title: {en: Runbook, zh-CN: 手册}
            source: our runbook
            codes:
              - {code: 0, name: FINE, severity: INFO}
              - {code: 77, name: BROKEN, severity: ERROR}
        otherwise: 77
        """);
    write("ci_report.json", CI.replace("\"percentage\": 88.2", "\"percentage\": 84.9"));
    Ran ran =
        verify(
            "--pack",
            workspace.resolve("pack").toString(),
            "--pack",
            "v4pro",
            "--exit-codes",
            "ours");
    assertEquals(77, ran.code(), ran.err());
    assertTrue(ran.err().contains("ours (runbook): exit code 77 BROKEN (ERROR)"), ran.err());
  }

  @Test
  void everythingIsExplained() {
    Ran ran = Ran.of(new ExplainCommand(), "v4pro", workspace.toString(), "--lang", "en");
    assertEquals(0, ran.code(), ran.err());
    for (String says :
        List.of(
            "gate order: 2 3 4 5 12 13 18 17 9 10 11 20 15 16 19 14 7 8 6 1",
            "12 POLICY_VIOLATION, FATAL (core/no-secrets, v4pro/",
            "another table: generation-3",
            "8 REPLAY_FAIL, ERROR (v4pro/flat-replay-passed, v4pro/replay-without-failures)",
            "another list of what repairs itself: handlers",
            "repairs itself: 2 5 7 14 16 19")) {
      assertTrue(ran.out().contains(says), says + "\n" + ran.out());
    }
    Ran rule =
        Ran.of(new ExplainCommand(), "coverage-reached", workspace.toString(), "--lang", "en");
    assertTrue(
        rule.out().contains("exit code: 5 COVERAGE_FAIL, WARNING, repairs itself"), rule.out());
    assertTrue(rule.out().contains("elsewhere: generation-3 4 TEST_FAIL"), rule.out());
  }
}
