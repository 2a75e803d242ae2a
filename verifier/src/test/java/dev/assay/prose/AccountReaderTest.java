package dev.assay.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.Documents;
import dev.assay.model.Format;
import dev.assay.model.Kind;
import dev.assay.model.Layout;
import dev.assay.model.Pack;
import dev.assay.model.Sense;
import dev.assay.model.Wording;
import dev.assay.plan.BuiltInPacks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountReaderTest {
  private static final Pack DOCS =
      BuiltInPacks.read().stream()
          .filter(pack -> pack.name().equals("docs"))
          .findFirst()
          .orElseThrow();
  private static final List<Wording> WORDINGS = DOCS.wordings();
  private static final AccountReader READER = new AccountReader(WORDINGS);
  private static final Kind DOCUMENT = kind("document");

  private static Kind kind(String name) {
    return DOCS.kinds().stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
  }

  private static Account read(String text, Kind kind) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return READER.read(
        Documents.read(kind.format(), bytes, Layout.NONE).tree().orElseThrow(), kind);
  }

  private static Account read(String text) {
    return read(text, DOCUMENT);
  }

  private static List<String> targets(Account account) {
    return account.cited().stream().map(c -> c.use() + " " + c.target().orElse("")).toList();
  }

  @Test
  void readsTheHeaderInBothLanguagesAndColons() {
    Account chinese =
        read(
            """
            # 设计

            ## 对齐信息

            - 对齐基线：main@17f0f8c957a4c0f95ebb054725f04b21e0e6861b
            - 实现状态：已落地
            - 证据路径：`develop/`、`src/`
            - 最后更新：2026-02-11
            """);
    assertEquals("已落地", chinese.status().orElseThrow().value());
    assertEquals(Optional.of(Sense.COMPLETED), chinese.statusSense());
    assertEquals("2026-02-11", chinese.header("updated").orElseThrow().value());
    assertEquals(2, chinese.stated().get(0).proof().size());
    Account english =
        read("# T\n\n**Task ID**: T-1\n**Status**: ✅ **COMPLETE**\n**Date**: 2026-01-18\n");
    assertEquals("✅ COMPLETE", english.status().orElseThrow().value());
    assertTrue(english.done());
    assertEquals("2026-01-18", english.header("date").orElseThrow().value());
  }

  @Test
  void aStatusOutsideOfTheHeaderIsNotTheDocuments() {
    Account account = read("# T\n\n## Module A\n\n- Status: done\n");
    assertEquals(Optional.empty(), account.status());
    assertFalse(account.done());
    assertEquals(List.of(), account.stated());
  }

  @Test
  void findsWhatATextPointsToAndLeavesTheRest() {
    Account account =
        read(
            """
            # T

            See [the guide](../guide.md#two) and [the web](https://example.org/x.md), `scripts/a.sh`,
            `bash scripts/b.sh --fast`, commit 1a2b3c4d5e6f, scripts/c.py:7, colour #1a2b3c4 and `~/x.md`.

            ```sh
            $ ./scripts/d.sh
            scripts/e.sh is no command
            ```

            ~~`scripts/struck.sh`~~
            """);
    assertEquals(
        List.of(
            "LINK ../guide.md",
            "PATH scripts/a.sh",
            "COMMAND scripts/b.sh",
            "COMMIT 1a2b3c4d5e6f",
            "PATH scripts/c.py",
            "MACHINE ~/x.md",
            "COMMAND ./scripts/d.sh"),
        targets(account));
  }

  @Test
  void aUuidADigestAndAMagicNumberAreNoCommits() {
    Account account =
        read(
            "# T\n\nsession 5f0c6f2e-3a41-4b7e-9a53-0d6f1f6a2b10, commit message deadbee, "
                + "magic 202601, sha256 "
                + "2d99058964f8253ce788763bc5844c7ec1429d9d75fc3eaa0f338cce0c978e5c\n");
    assertTrue(
        account.cited().stream().noneMatch(c -> c.use() == Cited.Use.COMMIT),
        () -> "" + targets(account));
    assertTrue(account.cited().stream().anyMatch(c -> c.use() == Cited.Use.DIGEST));
  }

  @Test
  void rowsAndTickedBoxesAreStatementsOfADocumentWithAStatus() {
    Account account =
        read(
            """
            # T

            - Status: done

            ## Deliverables

            | file | state |
            |---|---|
            | `src/a.py` | ✅ |
            | `src/b.py` | pending |

            - [x] reviewed `docs/r.md`
            - [ ] archived
            """);
    assertEquals(
        List.of(Stated.Name.STATUS, Stated.Name.ROW, Stated.Name.BOX),
        account.stated().stream().map(Stated::name).toList());
    assertEquals("src/a.py", account.stated().get(1).proof().get(0).target().orElseThrow());
  }

  @Test
  void readsRequirementsWrittenAsJsonInYaml() {
    Account account =
        read(
            """
            {"requirements": [{"id": "R1", "doc": "develop/a.md", "description": "d",
              "code_paths": ["src/a"], "test_paths": [], "evidence_paths": ["e.env"]}]}
            """,
            kind("requirements-yaml"));
    assertEquals("R1", account.stated().get(0).key());
    assertEquals(List.of("PATH develop/a.md", "PATH src/a", "PATH e.env"), targets(account));
  }

  @Test
  void readsDocumentedDefaultsInBothLanguages() {
    Account account =
        read(
            "# T\n\n- `ASSESS_STAGE`（默认 `S3`）\n- `MIN_STATUS` (default: `10`)\n- `PLAIN_NAME` (see `x`)\n");
    assertEquals(
        List.of("ASSESS_STAGE=S3", "MIN_STATUS=10"),
        account.defaults().stream().map(d -> d.name() + "=" + d.value()).toList());
  }

  @Test
  void hostileTextTakesLinearTime() {
    List<String> hostile =
        List.of(
            "a/".repeat(200_000),
            "[".repeat(100_000),
            "`".repeat(100_001),
            "- [x] ".repeat(50_000),
            "> ".repeat(50_000) + "x",
            "状态：".repeat(100_000),
            "| a ".repeat(100_000),
            "commit ".repeat(50_000) + "1a2b3c4",
            "未".repeat(300_000),
            "not ".repeat(100_000),
            "*_".repeat(100_000));
    for (String text : hostile) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () -> {
            Documents.read(Format.MARKDOWN, text.getBytes(StandardCharsets.UTF_8), Layout.NONE)
                .tree()
                .ifPresent(tree -> READER.read(tree, DOCUMENT));
          },
          text.substring(0, 10));
    }
  }
}
