package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who lowers the bar is named where they lowered it, until it is on record. */
class GateWeakenedTest {
  private static final String RULE = "core/gate-not-weakened";
  private static final String AS_OF = "2026-03-05T12:00:00Z";

  @TempDir Path folder;

  @BeforeEach
  void aRecordedRun() {
    assertEquals(0, Ran.of(new InitCommand(), folder.toString()).code());
    assertEquals(0, record().code());
  }

  private Ran record(String... more) {
    List<String> args =
        new ArrayList<>(List.of("record", "--force", "--as-of", AS_OF, folder.toString()));
    args.addAll(List.of(more));
    return Ran.of(new HistoryCommand(), args.toArray(String[]::new));
  }

  private Ran verify(String... more) {
    List<String> args =
        new ArrayList<>(List.of(folder.toString(), "--as-of", AS_OF, "--lang", "en"));
    args.addAll(List.of(more));
    return Ran.of(new VerifyCommand(), args.toArray(String[]::new));
  }

  private void configured(String more) throws IOException {
    Files.writeString(folder.resolve("assay.yaml"), more, StandardOpenOption.APPEND);
  }

  private int line() throws IOException {
    return Files.readAllLines(folder.resolve("assay.yaml")).size();
  }

  @Test
  void theSameGateIsSilent() {
    Ran ran = verify();
    assertEquals(0, ran.code(), ran.err());
    assertFalse(ran.out().contains(RULE), ran.out());
  }

  @Test
  void aRaisedLimitIsNamedAtItsLineWithOldAndNewValue() throws IOException {
    configured("parameters: {drills/max-rto: 30 s}\n");
    Ran ran = verify();
    assertEquals(0, ran.code(), "a warning");
    assertTrue(ran.out().contains("assay.yaml:" + line() + ":1: warning " + RULE), ran.out());
    assertTrue(ran.out().contains("drills/max-rto is 30 s, it was 10 s"), ran.out());
    assertEquals(1, verify("--fail-on", "warning").code());
  }

  @Test
  void recordingTheRunPutsItOnRecordAndEndsTheWarning() throws IOException {
    configured("parameters: {drills/max-rto: 30 s}\n");
    assertEquals(0, record().code());
    String ledger = Files.readString(folder.resolve("evidence/runs/2026-03.jsonl"));
    assertTrue(ledger.lines().toList().get(1).contains("\"warning\":1"), ledger);
    assertFalse(verify().out().contains(RULE));
  }

  @Test
  void itCannotBeWaivedSwitchedOffOrMadeMilder() throws IOException {
    configured("rules: {" + RULE + ": {level: off, reason: quiet}}\n");
    Ran ran = verify();
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("it can only become stricter"), ran.err());
  }

  @Test
  void aPartIsNotHeldAgainstTheWhole() throws IOException {
    configured("parameters: {drills/max-rto: 30 s}\n");
    assertFalse(verify("--pack", "drills").out().contains(RULE));
    assertTrue(verify("--set", "max-rto=40s").out().contains("is 40 s, it was 10 s"));
  }

  @Test
  void aLedgerOfAnOlderVersionIsNotHeldAgainst() throws IOException {
    Path month = folder.resolve("evidence/runs/2026-03.jsonl");
    String line = Files.readString(month);
    Files.writeString(month, line.replaceFirst("\"results\":\"[0-9a-f]{64}\",", ""));
    configured("parameters: {drills/max-rto: 30 s}\n");
    assertFalse(verify().out().contains(RULE));
  }
}
