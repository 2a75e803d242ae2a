package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that was rewritten or cut off is found, also when its chain is whole. */
class HistoryVerifyCommandTest {
  @TempDir Path folder;
  private Path month;

  @BeforeEach
  void aLedgerOfThreeRuns() {
    assertEquals(0, Ran.of(new InitCommand(), folder.toString()).code());
    month = folder.resolve("evidence/runs/2026-03.jsonl");
    for (int day = 1; day <= 3; day++) {
      Ran ran =
          Ran.of(
              new HistoryCommand(),
              "record",
              "--force",
              "--as-of",
              "2026-03-0" + (day + 5) + "T12:00:00Z",
              folder.toString());
      assertEquals(0, ran.code(), ran.err());
    }
  }

  private Ran verify(String... more) {
    List<String> args = new java.util.ArrayList<>(List.of("verify", folder.toString()));
    args.addAll(List.of(more));
    return Ran.of(new HistoryCommand(), args.toArray(String[]::new));
  }

  private void commit() throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("m")
          .setAll(true)
          .setAuthor("a", "a@example.org")
          .setSign(false)
          .call();
    }
  }

  private void truncate() throws IOException {
    List<String> lines = Files.readAllLines(month);
    Files.writeString(month, String.join("\n", lines.subList(0, 2)) + "\n");
  }

  @Test
  void withoutARepositoryItIsSaidThatRemovedNewestLinesWouldNotShow() throws IOException {
    Ran whole = verify();
    assertEquals(0, whole.code(), whole.out());
    assertTrue(whole.out().startsWith("unbroken: 3 runs, 0 repairs\n"), whole.out());
    assertTrue(whole.out().contains("git: there is no repository here"), whole.out());
    truncate();
    assertEquals(0, verify().code(), "a chain cannot show it");
  }

  @Test
  void aLedgerThatOnlyGrewIsAPrefixOfItself() throws Exception {
    commit();
    Ran.of(
        new HistoryCommand(),
        "record",
        "--force",
        "--as-of",
        "2026-03-09T12:00:00Z",
        folder.toString());
    commit();
    Ran ran = verify();
    assertEquals(0, ran.code(), ran.out());
    assertTrue(
        ran.out().contains("git: 1 committed file(s), each version a byte prefix of the next\n"),
        ran.out());
    assertTrue(ran.out().contains("kept: 2 files of evidence, "), ran.out());
  }

  @Test
  void aTruncatedWorkingCopyIsRed() throws Exception {
    commit();
    truncate();
    Ran ran = verify();
    assertEquals(1, ran.code(), ran.out());
    assertTrue(
        ran.out()
                .startsWith(
                    "evidence/runs/2026-03.jsonl:3:1: error rewritten: the working copy lacks"
                        + " everything from line 3 on\n")
            || ran.out().contains("2026-03.jsonl:3:1: error rewritten: the working copy lacks"),
        ran.out());
    Ran chinese = verify("--lang", "zh-CN");
    assertTrue(chinese.out().contains("工作副本缺少第 3 行起的全部内容"), chinese.out());
  }

  @Test
  void aCommittedTruncationStaysRed() throws Exception {
    commit();
    truncate();
    commit();
    Ran ran = verify();
    assertEquals(1, ran.code(), ran.out());
    assertTrue(ran.out().contains(":3:1: error rewritten: commit "), ran.out());
  }

  @Test
  void aLedgerThatWasWrittenAnewAsAWholeIsRedThoughItsChainHolds() throws Exception {
    commit();
    Files.delete(month);
    Ran.of(
        new HistoryCommand(),
        "record",
        "--force",
        "--as-of",
        "2026-03-07T12:00:00Z",
        folder.toString());
    commit();
    Ran ran = verify();
    assertEquals(1, ran.code(), ran.out());
    assertTrue(ran.out().contains(":1:1: error rewritten: commit "), ran.out());
  }

  @Test
  void changedKeptEvidenceIsRed() throws IOException {
    try (var files = Files.walk(folder.resolve("evidence/runs/content"))) {
      Path one = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      Files.writeString(one, "forged");
    }
    Ran ran = verify();
    assertEquals(1, ran.code(), ran.out());
    assertTrue(ran.out().contains("error wrong-digest: the kept evidence is not"), ran.out());
  }
}
