package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --exit-codes v4pro}: the code of the item that failed is not hidden by another flag. */
final class ItemCodesTest {
  private static final String COMPLIANCE =
      """
      {
        "timestamp": "2026-03-02T08:06:00Z",
        "run_id": "r-7",
        "passed": true,
        "exit_code": 0,
        "checks": [
          {"rule_id": "COMPLIANCE.REGISTRATION", "passed": true},
          {"rule_id": "COMPLIANCE.REPORT_CANCEL", "passed": true, "count": 49, "limit": 50},
          {"rule_id": "COMPLIANCE.HIGH_FREQ", "passed": true},
          {"rule_id": "COMPLIANCE.LARGE_ORDER_REVIEW", "passed": true},
          {"rule_id": "COMPLIANCE.ALGO_REGISTRATION", "passed": true}
        ]
      }
      """;

  private static final String MATURITY =
      """
      {
        "timestamp": "2026-03-02T08:06:00Z",
        "run_id": "r-7",
        "passed": true,
        "exit_code": 0,
        "strategies": [
          {
            "name": "pairs",
            "maturity_score": 0.8,
            "dimension_scores": {"risk": 0.6},
            "training_days": 90,
            "manually_approved": true,
            "can_activate": true
          }
        ]
      }
      """;

  private static final String ROUND =
      """
      {
        "schema_version": 3,
        "timestamp": "2026-03-02T16:05:10+08:00",
        "run_id": "9e8d7c6b-5a49-4382-91f0-e1d2c3b4a596",
        "exec_id": "3f9c2ab1d04e5f66778899aabbccddeeff001122-20260302160510",
        "round": 1,
        "mode": "sim",
        "results": {
          "round": 1,
          "ci": {"status": "SKIP", "exit_code": null},
          "replay": {"status": "SKIP", "exit_code": null},
          "sim": {"status": "PASS", "exit_code": 0}
        }
      }
      """;

  private static final String SIM =
      """
      {
        "schema_version": "4.0",
        "timestamp": "2026-03-02T08:05:00Z",
        "run_id": "r-7",
        "exit_code": 9,
        "scenarios": [
          {"rule_id": "AUDIT.EVENT.STRUCTURE", "component": "audit", "passed": false, "military_rule": "M3"}
        ],
        "summary": {"total": 1, "passed": 0, "failed": 1, "skipped": 0}
      }
      """;

  @TempDir Path workspace;

  private int code(String name, String text, String healthy, String broken) throws IOException {
    assertTrue(text.contains(healthy), healthy);
    Files.writeString(workspace.resolve(name), text.replace(healthy, broken));
    return code();
  }

  private int code() {
    return Ran.of(
            new VerifyCommand(), workspace.toString(), "--lang", "en", "--exit-codes", "v4pro")
        .code();
  }

  private void modes(String modes) throws IOException {
    Files.writeString(workspace.resolve("assay.yaml"), "version: 1\nmodes: {" + modes + "}\n");
  }

  @Test
  void orderAndCancelRatesAreTwentyHoweverTheyAreReported() throws IOException {
    String file = "compliance_r-7_20260302.json";
    String healthy = "\"passed\": true, \"count\": 49, \"limit\": 50";
    assertEquals(0, code(file, COMPLIANCE, healthy, healthy));
    for (String broken :
        List.of(
            "\"passed\": true, \"count\": 50, \"limit\": 50",
            "\"passed\": false, \"count\": 50, \"limit\": 50",
            "\"passed\": false, \"count\": 50",
            "\"passed\": false, \"count\": 12",
            "\"passed\": false")) {
      modes("v4pro_exit_codes: document");
      assertEquals(20, code(file, COMPLIANCE, healthy, broken), broken);
      modes("v4pro_exit_codes: document-gates");
      assertEquals(13, code(), broken + ": the gate of compliance has one code");
    }
  }

  @Test
  void anItemOfTheSameGateComesFirstByTheGateOrder() throws IOException {
    String both =
        COMPLIANCE.replace(
            "\"passed\": true, \"count\": 49, \"limit\": 50",
            "\"passed\": false, \"count\": 50, \"limit\": 50");
    String registration = "REGISTRATION\", \"passed\": true";
    assertEquals(
        13,
        code(
            "compliance_r-7_20260302.json",
            both,
            registration,
            "REGISTRATION\", \"passed\": false"));
  }

  @Test
  void aStrategyThatOnlyLacksItsApprovalIsSeventeenAlsoWhereItIsActivated() throws IOException {
    String file = "maturity_r-7_20260302.json";
    String approved = "\"manually_approved\": true";
    assertEquals(0, code(file, MATURITY, approved, approved));
    assertEquals(17, code(file, MATURITY, approved, "\"manually_approved\": false"));
    String young = MATURITY.replace("\"training_days\": 90", "\"training_days\": 89");
    assertEquals(18, code(file, young, approved, approved));
    assertEquals(18, code(file, young, approved, "\"manually_approved\": false"), "18 before 17");
  }

  @Test
  void theCodeThatARoundRecordsForSimulationStands() throws IOException {
    String sim = "\"sim\": {\"status\": \"PASS\", \"exit_code\": 0}";
    String failed = "\"sim\": {\"status\": \"FAIL\", \"exit_code\": ";
    assertEquals(9, code("round_summary.json", ROUND, sim, failed + "9}"));
    assertEquals(9, code("round_summary.json", ROUND, sim, "\"sim\": {\"status\": \"FAIL\"}"));
    assertEquals(10, code("round_summary.json", ROUND, sim, failed + "10}"));
    assertEquals(12, code("round_summary.json", ROUND, sim, failed + "12}"));
  }

  @Test
  void aBrokenMilitaryRuleIsAFailedScenarioOrAViolation() throws IOException {
    assertEquals(9, code("sim_report.json", SIM, "M3", "M3"));
    modes("v4pro_exit_codes: document-gates");
    assertEquals(12, code());
  }
}
