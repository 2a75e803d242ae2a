package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class InitCommandTest {
  @TempDir Path folder;

  private Path workspace() {
    return folder.resolve("drills of mine");
  }

  private Ran init() {
    return Ran.of(new InitCommand(), "--lang", "en", workspace().toString());
  }

  @Test
  void itSaysWhatItWroteAndWhatComesNext() {
    Ran ran = init();
    assertEquals(0, ran.code(), ran.err());
    assertEquals(5, ran.out().lines().count(), ran.out());
    assertTrue(ran.out().contains("wrote " + workspace().resolve("assay.yaml")), ran.out());
    assertTrue(ran.out().endsWith("next: assay verify '" + workspace() + "'\n"), ran.out());
  }

  @Test
  void whatItWroteVerifies() {
    init();
    Ran ran = Ran.of(new VerifyCommand(), "--report", "json", workspace().toString());
    assertEquals(0, ran.code(), ran.err() + ran.out());
    JsonNode report = new JsonMapper().readTree(ran.out());
    assertEquals("PASS", report.get("verdict").asString());
    assertEquals(2, report.get("counts").get("evidence").asInt());
    assertTrue(report.get("claims").size() >= 2, ran.out());
  }

  @Test
  void aReportFitsItsPublishedSchema() throws IOException {
    init();
    Path result = workspace().resolve("evidence/sample-drill/wal_recovery_result.env");
    Files.writeString(
        result, Files.readString(result).replace("rto_seconds=3.640", "rto_seconds=99"));
    Ran ran = Ran.of(new VerifyCommand(), "--report", "json", workspace().toString());
    assertEquals(1, ran.code(), ran.err());
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Ran.of(new SchemaCommand(), "report").out());
    JsonNode report = new JsonMapper().readTree(ran.out());
    assertTrue(report.get("findings").size() >= 3, ran.out());
    assertEquals(List.of(), schema.validate(report));
  }

  @Test
  void withoutItsEvidenceTheWorkspaceFails() throws IOException {
    init();
    Files.delete(workspace().resolve("evidence/sample-drill/wal_recovery_result.env"));
    assertEquals(1, Ran.of(new VerifyCommand(), workspace().toString()).code());
  }

  @Test
  void itOverwritesNothingAndThenWritesNothing() throws IOException {
    Files.createDirectories(workspace());
    Files.writeString(workspace().resolve("assay.yaml"), "version: 1\n");
    Ran ran = init();
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("there is already: assay.yaml;"), ran.err());
    assertEquals("version: 1\n", Files.readString(workspace().resolve("assay.yaml")));
    try (Stream<Path> files = Files.list(workspace())) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void theWorkflowPinsWhatItRunsAndPassesTheCurrentTime() throws IOException {
    init();
    String workflow = Files.readString(workspace().resolve(".github/workflows/assay.yml"));
    List<String> uses = workflow.lines().filter(line -> line.contains("uses: ")).toList();
    assertEquals(4, uses.size());
    uses.forEach(line -> assertTrue(line.matches(".*@[0-9a-f]{40} # v[0-9.]+"), line));
    assertTrue(workflow.contains("fetch-depth: 0"));
    assertTrue(workflow.contains("--as-of \"$(date -u +%Y-%m-%dT%H:%M:%SZ)\""));
    assertFalse(workflow.contains("\t"));
  }
}
