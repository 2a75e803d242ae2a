package dev.assay.cli;

import static dev.assay.PackedJar.packedJar;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code assay verify} as the contract has it, on the packed program. */
class VerifyIT {
  static final String HONEST =
      """
      drill_id=20260305-101502
      release_version=v1.4.0
      wal_path=var/wal/session7.wal
      failure_start_utc=2026-03-05T10:15:02Z
      recovery_complete_utc=2026-03-05T10:15:06Z
      rto_seconds=3.640
      rpo_events=0
      operator=oncall-b
      result=pass
      notes=断电演练，回放完成
      """;

  static final String NAME = "wal_recovery_result.env";

  @TempDir private Path folder;
  private Path evidence;

  @BeforeEach
  void anHonestResult() throws IOException {
    evidence = Files.writeString(folder.resolve(NAME), HONEST);
  }

  private static JsonNode json(Result result) {
    return new ObjectMapper().readTree(result.out());
  }

  @Test
  void aLoneHonestResultPassesWithNotesAndWarningsOnly() {
    Result result = packedJar().run("verify", evidence.toString(), "--report", "json");
    JsonNode report = json(result);
    assertEquals(0, result.exitCode(), result.out() + result.err());
    assertEquals("PASS", report.at("/verdict").stringValue());
    assertEquals("assay-report/v1", report.at("/schema").stringValue());
    assertEquals(1, report.at("/counts/evidence").intValue());
    assertEquals(0, report.at("/counts/fail/error").intValue());
    assertEquals(0, report.at("/counts/open/error").intValue());
    assertEquals("wal-recovery-drill", report.at("/evidence/0/kind").stringValue());
    assertTrue(report.at("/commit").isNull());
    assertEquals("2026-03-05T10:15:06Z", report.at("/asOf").stringValue());
    assertEquals("", result.err());
  }

  @Test
  void aFindingIsLocatedToLineColumnAndPointer() throws IOException {
    Files.writeString(
        evidence,
        HONEST
            .replace("rto_seconds=3.640", "rto_seconds=12.400")
            .replace("T10:15:06Z", "T10:15:14Z"));
    Result result = packedJar().run("verify", "--report=json", folder.toString());
    assertEquals(1, result.exitCode());
    JsonNode finding = null;
    for (JsonNode each : json(result).at("/findings")) {
      if (each.at("/rule").stringValue().equals("drills/rto-within-limit")) {
        finding = each;
      }
    }
    assertEquals("fail", finding.at("/kind").stringValue());
    assertEquals("error", finding.at("/level").stringValue());
    assertEquals(NAME, finding.at("/path").stringValue());
    assertEquals(6, finding.at("/line").intValue());
    assertEquals(13, finding.at("/column").intValue());
    assertEquals("/rto_seconds", finding.at("/pointer").stringValue());
    assertEquals("<= 10 s", finding.at("/expected").stringValue());
    assertEquals("12.400 s", finding.at("/actual").stringValue());
    assertTrue(finding.at("/fingerprint").stringValue().matches("[0-9a-f]{32}"));
    assertTrue(finding.at("/waiver").isNull());
  }

  @Test
  void aMissingKeyIsLocatedAtTheStartOfTheFile() throws IOException {
    Files.writeString(evidence, HONEST.replace("operator=oncall-b\n", ""));
    JsonNode report = json(packedJar().run("verify", "--report=json", folder.toString()));
    JsonNode finding = report.at("/findings/0");
    for (JsonNode each : report.at("/findings")) {
      finding = each.at("/rule").stringValue().equals("drills/shape") ? each : finding;
    }
    assertEquals("/operator", finding.at("/pointer").stringValue());
    assertEquals(1, finding.at("/line").intValue());
    assertEquals(1, finding.at("/column").intValue());
  }

  @Test
  void theTextShowsTheLineWithACaretAndTheHelp() throws IOException {
    Files.writeString(evidence, HONEST.replace("rto_seconds=3.640", "rto_seconds=12.400"));
    List<String> lines = packedJar().run("verify", folder.toString()).lines();
    int at = -1;
    for (int i = 0; i < lines.size(); i++) {
      at = lines.get(i).contains("drills/rto-within-limit") ? i : at;
    }
    assertTrue(lines.get(at).startsWith(NAME + ":6:13: error drills/rto-within-limit: "));
    assertEquals("  6 | rto_seconds=12.400", lines.get(at + 1));
    assertEquals("    |             ^", lines.get(at + 2));
    assertTrue(lines.get(at + 3).startsWith("  help: "));
  }

  @Test
  void theExitCodeFollowsTheContract() throws IOException {
    assertEquals(0, packedJar().run("verify", folder.toString()).exitCode());
    assertEquals(
        3, packedJar().run("verify", "--fail-on", "warning", folder.toString()).exitCode());
    assertEquals(1, packedJar().run("verify", "--set", "max-rto=2s", folder.toString()).exitCode());
    assertEquals(
        0,
        packedJar()
            .run("verify", "--set", "max-rto=2s", "--fail-on", "never", folder.toString())
            .exitCode());
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(3, packedJar().run("verify", empty.toString()).exitCode());
    assertEquals(3, packedJar().run("verify", "--fail-on=never", empty.toString()).exitCode());
    assertEquals(2, packedJar().run("verify", folder.resolve("no").toString()).exitCode());
    assertEquals(2, packedJar().run("verify", "--set", "max-rto=2h", "--set", "x=1").exitCode());
  }

  @Test
  void wrongSettingsAreExplained() {
    Result dimension = packedJar().run("verify", "--set", "max-rto=5 events", folder.toString());
    assertEquals(2, dimension.exitCode());
    assertTrue(dimension.err().contains("max-rto"), dimension.err());
    Result name = packedJar().run("verify", "--set", "max-rtoo=5s", folder.toString());
    assertEquals(2, name.exitCode());
    assertTrue(name.err().contains("max-rto"), name.err());
    Result pack = packedJar().run("verify", "--pack", "drils", folder.toString());
    assertEquals(2, pack.exitCode());
    assertTrue(pack.err().contains("drills"), pack.err());
  }

  @Test
  void aConfigurationErrorHasItsPlaceAndTheNearestName() throws IOException {
    Files.writeString(folder.resolve("assay.yaml"), "version: 1\nexpect: []\n");
    Result result = packedJar().run("verify", folder.toString());
    assertEquals(2, result.exitCode());
    assertTrue(result.err().contains("assay.yaml:2:1:"), result.err());
    assertTrue(result.err().contains("expects"), result.err());
    assertEquals("", result.out());
  }

  @Test
  void severalReportsAgreeAndNeverChangeTheExitCode() throws IOException {
    Path file = folder.resolve("out/deep/report.json");
    Result result =
        packedJar()
            .run(
                "verify",
                "--report",
                "json=" + file,
                "--report",
                "text",
                "--set",
                "max-rto=2s",
                folder.toString());
    assertEquals(1, result.exitCode());
    JsonNode report = new ObjectMapper().readTree(Files.readString(file));
    assertEquals(1, report.at("/exitCode").intValue());
    assertTrue(result.out().contains("FAIL: 1 failed, 0 open"), result.out());
    assertEquals(1, report.at("/counts/fail/error").intValue());
    Result again =
        packedJar()
            .run("verify", "--report", "json=" + file, "--set", "max-rto=2s", folder.toString());
    assertEquals(1, again.exitCode());
    assertEquals(report, new ObjectMapper().readTree(Files.readString(file)));
    assertEquals(2, packedJar().run("verify", "--report=json", "--report=text", "x").exitCode());
  }

  @Test
  void secretsAreMaskedInEveryOutput() throws IOException {
    String secret = "hunter2-very-secret";
    Files.writeString(
        evidence,
        HONEST.replace("notes=", "notes=password=" + secret + " ").replace("3.640", "99"));
    for (String format : List.of("text", "json")) {
      Result result = packedJar().run("verify", "--report", format, folder.toString());
      assertFalse(result.out().contains(secret), result.out());
    }
    Path site = folder.resolve("site");
    assertEquals(0, packedJar().run("site", "-o", site.toString(), folder.toString()).exitCode());
    try (var files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(Files.readString(file).contains(secret), file.toString());
      }
    }
  }

  @Test
  void theReportFitsItsOwnSchema() {
    Result schema = packedJar().run("schema", "report");
    assertEquals(0, schema.exitCode());
    Result report = packedJar().run("verify", "--report=json", folder.toString());
    var errors =
        com.networknt.schema.SchemaRegistry.withDefaultDialect(
                com.networknt.schema.SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema.out())
            .validate(json(report));
    assertEquals(List.of(), errors);
  }

  @Test
  void expectedEvidenceThatIsMissingIsAFinding() throws IOException {
    Files.writeString(
        folder.resolve("assay.yaml"), "version: 1\nexpects:\n  - {kind: failover-drill, min: 1}\n");
    Result result = packedJar().run("verify", "--report=json", folder.toString());
    assertEquals(1, result.exitCode());
    JsonNode finding = json(result).at("/findings");
    assertTrue(finding.toString().contains("core/expected-evidence-present"));
    assertTrue(finding.toString().contains("\"assay.yaml\""));
  }
}
