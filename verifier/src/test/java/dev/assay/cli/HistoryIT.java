package dev.assay.cli;

import static dev.assay.PackedJar.packedJar;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar;
import dev.assay.PackedJar.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger as users of the packed program meet it. */
class HistoryIT {
  @TempDir Path temp;
  private Path folder;
  private Path month;

  @BeforeEach
  void aCommittedWorkspace() throws Exception {
    folder = Files.createDirectories(temp.resolve("a workspace"));
    assertEquals(0, assay("init").exitCode());
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("m").setAuthor("a", "a@example.org").setSign(false).call();
    }
    month = folder.resolve("evidence/runs/2026-03.jsonl");
  }

  @Test
  void nothingRecordedYetIsSaidAndIsNoError() {
    for (String command : List.of("list", "verify")) {
      Result result = assay("history", command);
      assertEquals(0, result.exitCode(), result.err());
      assertEquals("no run is recorded yet in evidence/runs\n", result.out());
    }
    assertFalse(Files.exists(folder.resolve("evidence/runs")), "reading makes nothing");
  }

  @Test
  void aRunIsRecordedOnceListedAndProven() throws IOException {
    Result recorded = record();
    assertEquals(0, recorded.exitCode(), recorded.err());
    byte[] before = Files.readAllBytes(month);
    Result again = record();
    assertEquals(2, again.exitCode());
    assertTrue(again.err().contains("recorded already as 20260305T1015Z-"), again.err());
    assertEquals(0, record("--force").exitCode());
    byte[] after = Files.readAllBytes(month);
    assertEquals(before.length, java.util.Arrays.mismatch(before, after), "a prefix");
    List<String> table = assay("history", "list").lines();
    assertEquals(3, table.size(), table::toString);
    assertTrue(table.get(1).matches("20260305T1015Z-[0-9a-f]{7}-1  PASS .*"), table.get(1));
    assertTrue(table.get(2).matches("20260305T1015Z-[0-9a-f]{7}-2  PASS .*"), table.get(2));
    String verified = assay("history", "verify").out();
    assertTrue(verified.startsWith("unbroken: 2 runs, 0 repairs\n"), verified);
  }

  @Test
  void aDirtyTreeIsRefusedNamingTheFile() throws IOException {
    Files.writeString(
        folder.resolve("assay.yaml"), "# more\n", java.nio.file.StandardOpenOption.APPEND);
    Result refused = record();
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("  assay.yaml\n"), refused.err());
    assertFalse(Files.exists(month));
    assertEquals(0, record("--force").exitCode());
    assertTrue(Files.readString(month).contains("\"dirty\":true"));
  }

  @Test
  void anEditedLedgerIsExitOneAtItsLine() throws IOException {
    record();
    record("--force");
    Files.writeString(month, Files.readString(month).replaceFirst("PASS", "FAIL"));
    Result broken = assay("history", "verify");
    assertEquals(1, broken.exitCode());
    assertTrue(
        broken.out().startsWith("evidence/runs/2026-03.jsonl:2:1: error broken-chain: "),
        broken.out());
    Result refused = record("--set", "max-rto=9s");
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("the ledger is broken"), refused.err());
  }

  @Test
  void twoProcessesAtOnceBothRecord() throws Exception {
    List<Process> writers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      File out = temp.resolve("out" + i).toFile();
      writers.add(program().start(out, out, "history", "record", "--force", "--as-of", AS_OF));
    }
    for (Process writer : writers) {
      assertEquals(0, writer.waitFor());
    }
    String verified = assay("history", "verify").out();
    assertTrue(verified.startsWith("unbroken: 2 runs, 0 repairs\n"), verified);
  }

  @Test
  void aRepositoryThatLeadsElsewhereIsNamedAndNotUsed() throws IOException {
    Files.writeString(
        folder.resolve(".git/config"),
        "[include]\n\tpath = /etc/hostname\n",
        java.nio.file.StandardOpenOption.APPEND);
    Result result = assay("verify", "--report", "json", "--as-of", AS_OF);
    assertTrue(result.err().contains("the repository is not used: `include`"), result.err());
    assertTrue(result.out().contains("\"commit\": null"), result.out());
  }

  private static final String AS_OF = "2026-03-05T10:15:59Z";

  private Result record(String... options) {
    List<String> args = new ArrayList<>(List.of("history", "record", "--as-of", AS_OF));
    args.addAll(List.of(options));
    return assay(args.toArray(String[]::new));
  }

  private Result assay(String... args) {
    return program().run(args);
  }

  private PackedJar program() {
    return packedJar().in(folder);
  }
}
