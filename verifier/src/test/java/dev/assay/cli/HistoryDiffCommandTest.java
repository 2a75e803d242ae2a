package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What changed between two runs, as somebody at a terminal reads it. */
class HistoryDiffCommandTest {
  private static final String RESULT = "evidence/sample-drill/wal_recovery_result.env";

  @TempDir Path folder;

  @BeforeEach
  void aWorkspaceInARepository() throws Exception {
    assertEquals(0, Ran.of(new InitCommand(), folder.toString()).code());
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("m").setAuthor("a", "a@example.org").setSign(false).call();
    }
    assertEquals(0, history("record", "--as-of", "2026-03-05T12:00:00Z").code());
  }

  private Ran history(String command, String... more) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of(more));
    args.add(folder.toString());
    args.add("--lang");
    args.add("en");
    return Ran.of(new HistoryCommand(), args.toArray(String[]::new));
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), text);
    Files.writeString(path, text.replace(from, to));
  }

  private void slowDrill() throws IOException {
    edit(RESULT, "rto_seconds=3.640", "rto_seconds=13.640");
    edit(
        RESULT,
        "recovery_complete_utc=2026-03-05T10:15:05.758Z",
        "recovery_complete_utc=2026-03-05T10:15:15.758Z");
  }

  @Test
  void theNextVerdictIsExplainedBeforeItIsRecorded() throws IOException {
    slowDrill();
    Ran ran = history("diff", "latest", "now", "--as-of", "2026-03-05T12:00:00Z");
    assertEquals(0, ran.code(), ran.err());
    List<String> lines = ran.out().lines().toList();
    assertTrue(lines.get(0).matches("20260305T1200Z-[0-9a-f]{7}-1 → now: PASS → FAIL"), ran.out());
    assertEquals("The verdict changed because " + RESULT + " has other bytes.", lines.get(1));
    assertTrue(ran.out().contains("evidence  1        PASS                    yes\n"), ran.out());
    assertTrue(ran.out().contains("    − 6 | rto_seconds=3.640\n"), ran.out());
    assertTrue(ran.out().contains("    + 6 | rto_seconds=13.640\n"), ran.out());
    assertTrue(
        ran.out().contains(RESULT + ":6: error drills/rto-within-limit: Recovery took"), ran.out());
    assertTrue(ran.out().contains("    cause: evidence\n"), ran.out());
  }

  @Test
  void aWeakenedGateIsSaidAndWhatItDid() throws IOException {
    slowDrill();
    history("record", "--force", "--as-of", "2026-03-05T12:00:00Z");
    Ran again =
        history("record", "--force", "--as-of", "2026-03-06T12:00:00Z", "--set", "max-rto=30s");
    assertEquals(0, again.code(), again.err());
    Ran ran = history("diff", "2", "3");
    assertTrue(
        ran.out().contains("The gate asks less (1)\n  threshold drills/max-rto: 10 s → 30 s\n"),
        ran.out());
    assertTrue(ran.out().contains("Fixed (1)\n"), ran.out());
    assertTrue(ran.out().contains("core/gate-not-weakened"), ran.out());
    Ran chinese =
        Ran.of(new HistoryCommand(), "diff", "2", "3", folder.toString(), "--lang", "zh-CN");
    assertTrue(chinese.out().contains("门禁放宽（1）\n  阈值 drills/max-rto：10 s → 30 s\n"), chinese.out());
    assertTrue(chinese.out().contains("原因：阈值"), chinese.out());
    assertTrue(chinese.out().contains("仍存在："), chinese.out());
  }

  @Test
  void everyChangeReadsInChinese() throws IOException {
    slowDrill();
    Ran ran =
        Ran.of(
            new HistoryCommand(),
            "diff",
            "latest",
            "now",
            folder.toString(),
            "--lang",
            "zh-CN",
            "--as-of",
            "2026-03-05T12:00:00Z");
    assertTrue(ran.out().contains("→ 现在: 通过 → 不通过\n"), ran.out());
    assertTrue(ran.out().contains("结论改变，原因：" + RESULT + " 的内容变了。\n"), ran.out());
    assertTrue(ran.out().contains("原因  变化  恢复原状后的结论  起决定作用\n"), ran.out());
    assertTrue(ran.out().contains("新增（"), ran.out());
  }

  @Test
  void jsonIsWhatItsSchemaSays() throws IOException {
    slowDrill();
    Ran ran = history("diff", "1", "now", "--json", "--as-of", "2026-03-05T12:00:00Z");
    JsonNode change = new JsonMapper().readTree(ran.out());
    String schema = Ran.of(new SchemaCommand(), "run-change").out();
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema)
            .validate(change));
    assertEquals("assay-run-change/v1", change.get("schema").stringValue());
    assertEquals("evidence", change.get("deciding").get(0).stringValue());
    assertEquals(false, change.get("after").get("recorded").booleanValue());
  }

  @Test
  void nothingChangedIsSaid() {
    Ran ran = history("diff", "latest", "now", "--as-of", "2026-03-05T12:00:00Z");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("\nNothing changed.\n"), ran.out());
  }

  @Test
  void aRunIsFoundByNumberBeginningAndPosition() {
    history("record", "--force", "--as-of", "2026-03-06T12:00:00Z");
    for (String first : List.of("1", "20260305", "latest~1")) {
      Ran ran = history("diff", first, "latest");
      assertEquals(0, ran.code(), ran.err());
      assertTrue(ran.out().startsWith("20260305T1200Z-"), ran.out());
    }
  }

  @Test
  void anUnknownRunIsAUsageErrorThatNamesTheNearest() {
    history("record", "--force", "--as-of", "2026-03-06T12:00:00Z");
    Ran unknown = history("diff", "20260307", "latest");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("unknown run '20260307'"), unknown.err());
    assertTrue(unknown.err().contains("newest: 20260305T1200Z-"), unknown.err());
    Ran several = history("diff", "2026", "latest");
    assertEquals(2, several.code());
    assertTrue(several.err().contains("2 runs begin with '2026'"), several.err());
    Ran back = history("diff", "latest~9", "latest");
    assertEquals(2, back.code());
    assertTrue(back.err().contains("goes back too far: 2 runs"), back.err());
  }
}
