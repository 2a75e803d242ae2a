package dev.assay.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTextTest {
  private static final PathText PATHS =
      new PathText(
          Set.of("md", "py", "env", "sh", "json", "yml", "gz"),
          Set.of("target", "logs"),
          List.of("<", ">", "$", "…", "...", "YYYY", "{", "}"));

  @ParameterizedTest
  @CsvSource({
    "docs/results/x.env, PATH",
    "develop/02-策略研究平台设计/, PATH",
    "./scripts/a.sh, PATH",
    "../README.md, PATH",
    "docs/[MT5-CRS] Central Comman.md, PATH",
    "rule_group/rule_version, MAYBE",
    "origin/main, MAYBE",
    "pom.json, NAME",
    "docs/*.md, GLOB",
    "'docs/{a,b}.md', GLOB",
    "docs/<name>.md, PLACEHOLDER",
    "'$HOME/x.sh', PLACEHOLDER",
    "runs/YYYY-MM.json, PLACEHOLDER",
    "target/site/index.md, RUNTIME",
    "~/ops/log.md, MACHINE",
    "/opt/x/y.md, MACHINE"
  })
  void tellsWhatSortOfPathATextIs(String text, Cited.Use use) {
    assertEquals(Optional.of(use), PATHS.of(text).map(PathText.Found::use));
  }

  @ParameterizedTest
  @CsvSource({
    "v1.2.3",
    "e.g.",
    "https://example.org/a.md",
    "direct|sliced",
    "main@17f0f8c957a4",
    "max-rto=10s",
    "a.b()",
    "quant_hft.backtest.replay",
    "a b c.md",
    "1/2 of it",
    "-x/y.md"
  })
  void leavesAloneWhatIsNoPath(String text) {
    assertEquals(Optional.empty(), PATHS.of(text));
  }

  @Test
  void readsLinesAndHeadings() {
    PathText.Found line = PATHS.of("src/a.py:12-20").orElseThrow();
    assertEquals("src/a.py", line.path());
    assertEquals(new Cited.Lines(12, 20), line.lines());
    PathText.Found fragment = PATHS.of("src/a.py#L3").orElseThrow();
    assertEquals(new Cited.Lines(3, 3), fragment.lines());
    assertEquals("steps", PATHS.of("docs/a.md#steps").orElseThrow().anchor());
    assertEquals("tests/test_a.py", PATHS.of("tests/test_a.py::test_one").orElseThrow().path());
  }

  @Test
  void takesAnyTextWithoutAThrow() {
    Random random = new Random(20261127);
    String alphabet = "a/.:#L9-_*{}<>$~ \\\u0000\n中（）\uD83D";
    int paths = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(24); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      paths += PATHS.of(text.toString()).isPresent() ? 1 : 0;
    }
    assertTrue(paths > 100, "too few were paths: " + paths);
  }
}
