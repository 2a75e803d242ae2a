package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.DirectorySource;
import dev.assay.model.Evidence;
import dev.assay.model.Keeping;
import dev.assay.model.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of evidence are kept once, without secrets, and only as long as was asked. */
class KeepingTest {
  private static final String SECRET = "password=hunter2hunter2\nrto_seconds=3\n";

  @TempDir Path temp;
  private int minute;

  private Path ledger() {
    return temp.resolve("evidence/runs");
  }

  private Evidence file(String path, byte[] bytes) throws IOException {
    Files.createDirectories(temp.resolve(path).getParent());
    Files.write(temp.resolve(path), bytes);
    return new Evidence(
        path,
        "wal-recovery-drill",
        Optional.empty(),
        Optional.of(Digest.sha256(bytes)),
        bytes.length,
        Optional.empty(),
        3,
        Verdict.PASS);
  }

  private Evidence file(String path, String text) throws IOException {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private Kept record(Keeping keeping, String day, Evidence... evidence) throws IOException {
    String asOf = day + "T00:0" + minute++ + ":00Z";
    Recording recording =
        Ledger.at(ledger())
            .append(
                Runs.of(1).asOf(asOf).judging(evidence).run(),
                Optional.empty(),
                true,
                keeping,
                DirectorySource.of(temp, List.of(), Set.of("evidence/runs")));
    return assertInstanceOf(Recording.Recorded.class, recording).kept();
  }

  private List<String> kept() throws IOException {
    List<String> names = new ArrayList<>();
    for (Path each : ContentFiles.in(ledger())) {
      names.add(each.getFileName().toString());
    }
    return names;
  }

  private void unbroken() throws IOException {
    assertEquals(List.of(), Ledger.at(ledger()).read().problems());
    assertEquals(List.of(), Ledger.at(ledger()).content().problems());
  }

  @Test
  void bytesAreKeptOnceAndReadAgainByTheirDigest() throws IOException {
    Evidence one = file("a/x.env", "rto_seconds=3\n");
    Evidence copy = file("b/x.env", "rto_seconds=3\n");
    assertEquals(new Kept(1, 1, 0, 0, 0, 0), record(Keeping.DEFAULT, "2026-11-20", one, copy));
    assertEquals(new Kept(1, 0, 0, 0, 0, 0), record(Keeping.DEFAULT, "2026-11-21", one));
    assertEquals(List.of(one.sha256().orElseThrow()), kept());
    assertEquals(
        Optional.of(List.of("rto_seconds=3")),
        LedgerRuns.of(ledger()).lines(one.sha256().orElseThrow()));
    unbroken();
  }

  @Test
  void aSecretIsNeverKept() throws IOException {
    Evidence one = file("a/x.env", SECRET);
    record(Keeping.DEFAULT, "2026-11-20", one);
    String digest = one.sha256().orElseThrow();
    assertEquals(List.of(digest + ".masked"), kept());
    String text = Files.readString(ContentFiles.in(ledger()).get(0));
    assertFalse(text.contains("hunter2"), text);
    assertTrue(text.contains("rto_seconds=3"), text);
    assertEquals(
        text, String.join("\n", LedgerRuns.of(ledger()).lines(digest).orElseThrow()) + "\n");
    unbroken();
  }

  @Test
  void changedContentIsAProblemAlsoWhenMasked() throws IOException {
    record(Keeping.DEFAULT, "2026-11-20", file("a/x.env", SECRET), file("a/y.env", "y=1\n"));
    for (Path each : ContentFiles.in(ledger())) {
      Files.writeString(each, Files.readString(each).replace("=", "=9"));
    }
    List<LedgerProblem> problems = Ledger.at(ledger()).content().problems();
    assertEquals(
        List.of(LedgerProblem.Code.WRONG_DIGEST, LedgerProblem.Code.WRONG_DIGEST),
        problems.stream().map(LedgerProblem::code).toList());
    assertTrue(problems.get(0).location().path().orElseThrow().startsWith("content/"));
  }

  @Test
  void whatIsNoTextOrTooLargeIsCountedOnly() throws IOException {
    Keeping small = new Keeping(Optional.empty(), 1 << 20, 10);
    Kept kept =
        record(
            small,
            "2026-11-20",
            file("a/x.bin", new byte[] {1, 0, 2}),
            file("a/long.env", "0123456789\n"),
            file("a/utf16.env", "\uFEFFa=1\n".getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(new Kept(1, 1, 1, 1, 0, 0), kept);
    unbroken();
  }

  @Test
  void whatNoRunLookedAtForTooLongGoesAndTheLedgerStaysUnbroken() throws IOException {
    Keeping month = new Keeping(Optional.of(Duration.ofDays(30)), 1 << 20, 1 << 20);
    Evidence old = file("a/old.env", "a=1\n");
    Evidence used = file("a/used.env", "a=22\n");
    record(month, "2026-09-01", old, used);
    record(month, "2026-09-20", used);
    assertEquals(new Kept(1, 1, 0, 0, 1, 4), record(month, "2026-10-02", file("n.env", "n\n")));
    assertTrue(kept().contains(used.sha256().orElseThrow()), "looked at 12 days ago");
    assertFalse(kept().contains(old.sha256().orElseThrow()));
    assertEquals(3, LedgerRuns.of(ledger()).records().size());
    unbroken();
  }

  @Test
  void whenThereIsTooMuchTheOldestGoesFirst() throws IOException {
    Keeping ten = new Keeping(Optional.empty(), 10, 1 << 20);
    Evidence first = file("1.env", "aaaa\n");
    Evidence second = file("2.env", "bbbb\n");
    record(ten, "2026-09-01", first);
    record(ten, "2026-09-02", second);
    assertEquals(2, kept().size());
    assertEquals(new Kept(1, 1, 0, 0, 1, 5), record(ten, "2026-09-03", file("3.env", "cccc\n")));
    assertTrue(kept().contains(second.sha256().orElseThrow()));
    assertFalse(kept().contains(first.sha256().orElseThrow()));
    unbroken();
  }

  @Test
  void neverKeepsNothingAndTakesAwayWhatWasKept() throws IOException {
    Keeping never = new Keeping(Optional.of(Duration.ZERO), 1 << 20, 1 << 20);
    Evidence one = file("a.env", "a=1\n");
    record(Keeping.DEFAULT, "2026-09-01", one);
    assertEquals(new Kept(0, 0, 0, 0, 1, 4), record(never, "2026-09-02", one));
    assertEquals(List.of(), kept());
    unbroken();
  }

  @Test
  void aFileThatChangedWhileItWasJudgedIsNotKept() throws IOException {
    Evidence one = file("a.env", "a=1\n");
    Files.writeString(temp.resolve("a.env"), "a=2\n");
    assertEquals(Kept.NOTHING, record(Keeping.DEFAULT, "2026-09-01", one));
    assertEquals(List.of(), kept());
  }
}
