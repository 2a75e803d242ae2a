package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ExplainCommandTest {
  private static final String RESULT = "evidence/sample-drill/wal_recovery_result.env";

  @TempDir Path workspace;

  @BeforeEach
  void makeADrillThatTookTooLong() throws IOException {
    Ran.of(new InitCommand(), workspace.toString());
    Path result = workspace.resolve(RESULT);
    Files.writeString(result, Files.readString(result).replace("=3.640", "=99"));
  }

  private Ran explain(String subject, String... more) {
    String[] args = new String[more.length + 2];
    System.arraycopy(more, 0, args, 2, more.length);
    args[0] = subject;
    args[1] = workspace.toString();
    return Ran.of(new ExplainCommand(), args);
  }

  private static void says(Ran ran, String... lines) {
    assertEquals(0, ran.code(), ran.err());
    for (String line : lines) {
      assertTrue(ran.out().contains(line), () -> "'" + line + "' in\n" + ran.out());
    }
  }

  @Test
  void aRuleIsExplainedWithItsLimitInForceAndAFailingSample() {
    Ran ran = explain("drills/rto-within-limit", "--lang", "en", "--set", "max-rto=4s");
    says(
        ran,
        "drills/rto-within-limit: Recovery time is within its limit\n",
        "  level: error (pack drills)\n",
        "  asks: rto <= drills/max-rto\n",
        "  of kinds: wal-recovery-drill\n",
        "  why: ",
        "  what to do: ",
        "  source: ",
        "  drills/max-rto: 4 s (command line)\n",
        "a sample that fails: fail-99-then-1.wal_recovery_result.env\n  | drill_id=");
    assertEquals(
        ran.out(), explain("rto-within-limit", "--lang", "en", "--set", "max-rto=4s").out());
  }

  @Test
  void aRuleIsExplainedInChineseToo() {
    says(explain("drills/rto-within-limit", "--lang", "zh-CN"), "  级别：错误（pack drills）\n", "  原因：");
  }

  @Test
  void aKindIsExplained() {
    says(
        explain("wal-recovery-drill", "--lang", "en"),
        "  must have: wal_path, failure_start_utc,",
        "  log: wal-recovery-log\n",
        "  rto /rto_seconds: s, derived in 3 ways\n",
        "  drills/rto-within-limit: Recovery time is within its limit\n");
  }

  @Test
  void aFileIsExplainedByItsKeysAndWhatWasFound() {
    says(
        explain(RESULT, "--lang", "en"),
        RESULT + ": recognised as wal-recovery-drill\n",
        "wal-recovery-drill\n  name: fits\n  there: wal_path, failure_start_utc,",
        "findings\n",
        RESULT + "#/rto_seconds: Recovery took 99 s (contradicted)\n");
  }

  @Test
  void aFileThatIsNearlyADrillIsToldWhichKeysAreMissing() throws IOException {
    Path near = workspace.resolve("evidence/near.env");
    Files.writeString(near, "wal_path=x\nfailure_start_utc=2026-03-05T10:15:02Z\nrpo_events=0\n");
    says(
        explain("evidence/near.env", "--lang", "en"),
        "evidence/near.env: not recognised as any kind of evidence\n",
        "wal-recovery-drill\n  name: differs from *wal_recovery_result*.env\n",
        "  there: wal_path, failure_start_utc, rpo_events\n",
        "  missing: recovery_complete_utc, rto_seconds\n");
  }

  @Test
  void aFileOutsideTheRootsIsSaidToBeUnscanned() throws IOException {
    Files.copy(workspace.resolve(RESULT), workspace.resolve("copy_of_wal_recovery_result.env"));
    says(
        explain("copy_of_wal_recovery_result.env", "--lang", "en"),
        "copy_of_wal_recovery_result.env: not scanned: ");
  }

  @Test
  void aFindingIsExplainedWithValuesDerivationAndWhatWouldPass() {
    Ran verified =
        Ran.of(new VerifyCommand(), "--report", "json", "--lang", "en", workspace.toString());
    JsonNode report = new JsonMapper().readTree(verified.out());
    String fingerprint = null;
    for (JsonNode finding : report.get("findings")) {
      if (finding.get("rule").asString().equals("drills/rto-within-limit")) {
        fingerprint = finding.get("fingerprint").asString();
      }
    }
    Ran ran = explain(fingerprint, "--lang", "en");
    says(
        ran,
        "  at: " + RESULT + ":6:13 /rto_seconds\n  | rto_seconds=99\n",
        "  expected: <= 10 s\n",
        "  actual: 99 s\n",
        "  would pass: ",
        "  drills/max-rto: 10 s (pack drills; ",
        "  state: contradicted\n",
        "  provable: 3.639 – 3.641 s\n",
        "  derived: 3.64 s = ");
    assertEquals(ran.out(), explain(fingerprint.substring(0, 8), "--lang", "en").out());
  }

  @Test
  void aClaimIsExplainedWithWhereItsNumbersStand() {
    says(
        explain(RESULT + "#/rto_seconds", "--lang", "en"),
        "  state: contradicted\n",
        "  said: 99\n",
        "  limit: <= 10 s (drills/rto-within-limit, drills/max-rto)\n",
        "  from: evidence/sample-drill/wal_recovery_drill.log:",
        "  the file itself: bounds, never confirms\n",
        "findings\n");
  }

  @Test
  void whatNobodyKnowsIsAUsageErrorWithTheNearestName() {
    Ran ran = explain("drills/rto-within-limits");
    assertEquals(2, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("did you mean 'drills/rto-within-limit'?"), ran.err());
    assertEquals(2, explain("0123456789abcdef").code());
    assertEquals(2, explain("x.env#/y").code());
  }
}
