package dev.assay.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.RoadmapItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A roadmap is read as its text draws it. {@code -Dassay.bless=true} writes the expectations anew.
 */
class RoadmapReaderTest {
  private static final Path CASES = Path.of("src/test/resources/roadmap");
  private static final LocalDate AS_OF = LocalDate.of(2026, 2, 20);

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRoadmapReadsAsItWasReviewed(String name) throws IOException {
    Path folder = CASES.resolve(name);
    Path input = folder.resolve("input.md");
    Path expected = folder.resolve("expected.txt");
    String shown =
        Roadmaps.shown(
            Roadmaps.tree(Files.exists(input) ? input : folder.resolve("input.yaml")), AS_OF);
    if (Boolean.getBoolean("assay.bless")) {
      Files.writeString(expected, shown);
    }
    assertEquals(Files.readString(expected), shown);
  }

  @Test
  void thereAreCasesOfEveryShape() throws IOException {
    assertTrue(cases().count() >= 8, "saw " + cases().count());
  }

  @ParameterizedTest
  @CsvSource({
    "done, DONE",
    "Done, DONE",
    "`done`（MVP 范围）, DONE",
    "✅ 已完成, DONE",
    "in-progress, IN_PROGRESS",
    "In progress (week 2), IN_PROGRESS",
    "进行中；等待评审, IN_PROGRESS",
    "進行中, IN_PROGRESS",
    "blocked – no account, BLOCKED",
    "阻塞, BLOCKED",
    "规划中, PLANNED",
    "Not started, PLANNED",
    "已完成 80%, ",
    "not done, ",
    "undone, ",
    "未完成, "
  })
  void aStatusIsTheWordThatStandsThere(String written, RoadmapItem.Status status) {
    List<Plotted> items = Roadmaps.markdown("## Epic A: Limits\n\n- 状态：" + written + "\n");
    assertEquals(Optional.ofNullable(status), items.get(0).said());
    assertTrue(items.get(0).status().isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Epic A\n\n- Status: `in_progress|done|blocked`",
        "## Sprint <ID> (<start> ~ <end>)\n\n- Status: done",
        "```markdown\n## Sprint D11\n- Status: done\n```",
        "> ## Sprint D11\n> - Status: done",
        "# Roadmap\n\nM3 必须先于其它事项完成。",
        "# Roadmap\n\n## Template\n\n### Sprint D11\n- Status: done",
        "# Roadmap\n\nStatus rules:\n- `M1`: done is code and tests"
      })
  void whatIsNoItemIsNotRead(String text) {
    assertEquals(List.of(), Roadmaps.markdown(text + "\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "'- Status: blocked (since 2026-02-03; reason: a, b; resume condition: c)', 'a, b', c, 2026-02-03",
    "'- 状态：`blocked`（自 2026-02-03 起，原因：行情源（主）中断；恢复条件：恢复）', 行情源（主）中断, 恢复, 2026-02-03",
    "'- Status: blocked\n  - Reason: a\n  - Resume condition: c\n  - Since: 2026-02-03', a, c, 2026-02-03",
    "'- Status: blocked\n- Reason: a; resume condition: c', a, c, ",
    "'- Status: blocked\n- Reason: TBD\n- Resume condition: –', , , "
  })
  void aBlockSaysWhySinceWhenAndWhatEndsIt(
      String text, String reason, String resume, LocalDate since) {
    Plotted item = Roadmaps.markdown("## Epic A: x\n\n" + text + "\n").get(0);
    assertEquals(
        new Plotted.Blocked(
            Optional.ofNullable(since), Optional.ofNullable(reason), Optional.ofNullable(resume)),
        item.blocked());
  }

  @Test
  void theOffsetsLeadToTheText() {
    String text = "# Roadmap\n\n## 3. Epic A（P1）：限流\n\n- Scope: `src/limits/`, tests/limits.py\n";
    Plotted item = Roadmaps.markdown(text).get(0);
    assertTrue(text.startsWith("3. Epic A", item.offset()), () -> "" + item.offset());
    assertTrue(text.startsWith("src/limits/", item.code().get(0).offset()));
    assertTrue(text.startsWith("tests/limits.py", item.tests().get(0).offset()));
    Plotted.Stretch cites = item.cites().get(0);
    assertTrue(text.substring(cites.from(), cites.to()).endsWith("tests/limits.py"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Status: `done` (reason: ",
        "M1/V1.1/",
        "P0 -> Epic A -> ",
        "Status: done\n",
        "))))((((",
        "| M1 | done |\n",
        "- M1: x\n",
        "`src/a.py` "
      })
  void aHostileTextTakesLinearTime(String part) {
    String text = "# Roadmap\n\n## Milestones\n\n## Epic A: x\n\n" + part.repeat(5_000);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Roadmaps.markdown(text));
  }
}
