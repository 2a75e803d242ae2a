package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.history.LedgerProblem.Code;
import dev.assay.model.RunRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way of being broken is found, and named at its line. */
class LedgerDamageTest {
  @TempDir Path temp;
  private Path folder;
  private Path file;
  private List<String> lines;

  @BeforeEach
  void fourRuns() throws IOException {
    folder = temp.resolve("runs");
    for (int i = 1; i <= 4; i++) {
      record(false);
    }
    file = folder.resolve("2026-11.jsonl");
    lines = new ArrayList<>(Files.readAllLines(file));
  }

  @Test
  void anEditedLineBreaksTheChainAtTheNext() throws IOException {
    lines.set(1, lines.get(1).replace("\"verdict\":\"PASS\"", "\"verdict\":\"FAIL\""));
    problems("3 broken-chain");
  }

  @Test
  void aLineSpelledOtherwiseIsNoRecord() throws IOException {
    lines.set(1, lines.get(1).replace("\"seq\":2", "\"seq\": 2"));
    problems("2 no-record", "3 bad-sequence", "3 broken-chain");
  }

  @Test
  void aRemovedLineBreaksChainAndSequence() throws IOException {
    lines.remove(1);
    problems("2 bad-sequence", "2 broken-chain");
  }

  @Test
  void swappedLinesBreakChainAndSequence() throws IOException {
    Collections.swap(lines, 1, 2);
    List<String> found = write();
    assertTrue(found.containsAll(List.of("2 broken-chain", "2 bad-sequence")), found::toString);
  }

  @Test
  void aRepeatedLineIsADuplicate() throws IOException {
    lines.add(lines.get(3));
    problems("5 bad-sequence", "5 broken-chain", "5 duplicate");
  }

  @Test
  void anOverLongLineIsFound() throws IOException {
    lines.add(1, "{\"v\":1," + " ".repeat(4000) + "}");
    problems("2 over-long-line", "3 broken-chain");
  }

  @Test
  void aRunIdThatDoesNotFitItsInstantIsFound() throws IOException {
    lines.set(3, lines.get(3).replace("20261120T0203Z", "20261121T0203Z"));
    problems("4 bad-run-id");
  }

  @Test
  void aRunOfALaterMonthIsFound() throws IOException {
    Files.move(file, folder.resolve("2026-10.jsonl"));
    assertEquals(
        List.of(Code.BAD_RUN_ID),
        Ledger.at(folder).read().problems().stream().map(LedgerProblem::code).distinct().toList());
  }

  @Test
  void aMissingListOfEvidenceIsNamedAtTheFirstRecordThatNeedsIt() throws IOException {
    Files.delete(setOf(2));
    problems("2 missing-set");
  }

  @Test
  void aChangedListOfEvidenceIsFound() throws IOException {
    Files.writeString(setOf(1), "{}");
    problems("1 wrong-digest");
  }

  @Test
  void missingAndChangedResultsAreFound() throws IOException {
    String results = LineCodec.MAPPER.readTree(lines.get(0)).get("results").stringValue();
    Path file = folder.resolve("sets/" + results.substring(0, 2) + "/" + results + ".json");
    byte[] whole = Files.readAllBytes(file);
    Files.writeString(file, "{}");
    problems("1 wrong-digest");
    Files.delete(file);
    problems("1 missing-set");
    Files.write(file, whole);
    String rules = LineCodec.MAPPER.readTree(whole).get("rules").stringValue();
    Files.delete(folder.resolve("sets/" + rules.substring(0, 2) + "/" + rules + ".json"));
    problems("1 missing-set");
  }

  @Test
  void aForgedRepairDoesNotExplainALine() throws IOException {
    String torn = "garbage";
    String digest = Digest.sha256(torn.getBytes(StandardCharsets.UTF_8));
    String last = Digest.sha256(lines.get(3).getBytes(StandardCharsets.UTF_8));
    long offset = Files.size(file);
    lines.add(torn);
    for (Repair wrong :
        List.of(
            new Repair(offset - 1, 7, digest, last, digest),
            new Repair(offset, 6, digest, last, digest),
            new Repair(offset, 7, last, last, digest),
            new Repair(offset, 7, digest, digest, digest))) {
      lines.add(new String(LineCodec.encode(wrong), StandardCharsets.UTF_8));
      problems("5 no-record", "6 bad-repair");
      lines.remove(5);
    }
    Repair right = new Repair(offset, 7, digest, last, digest);
    lines.add(new String(LineCodec.encode(right), StandardCharsets.UTF_8));
    problems();
  }

  @Test
  void aMonthWithoutItsLastLineFeedIsFoundWhenANewerOneFollows() throws IOException {
    record(Runs.of(7).asOf("2026-12-01T00:00:00Z"), false);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
    assertEquals(List.of("4 no-line-feed"), found());
    assertInstanceOf(Recording.Refused.class, append(Runs.of(8), false));
  }

  @Test
  void aFifoOrALinkInPlaceOfAMonthIsAProblemAndDoesNotBlock() throws Exception {
    Path fifo = folder.resolve("2026-12.jsonl");
    assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
    Files.createSymbolicLink(folder.resolve("2026-10.jsonl"), file);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals(List.of("0 unreadable", "0 unreadable"), found()));
    Recording recording = append(Runs.of(8), true);
    assertEquals(false, assertInstanceOf(Recording.Refused.class, recording).forcible());
  }

  @Test
  void aBrokenLedgerIsExtendedOnlyByForce() throws IOException {
    lines.remove(1);
    write();
    assertTrue(assertInstanceOf(Recording.Refused.class, append(Runs.of(8), false)).forcible());
    record(Runs.of(8), true);
    assertEquals(Set.of("2 bad-sequence", "2 broken-chain"), Set.copyOf(found()));
  }

  @Test
  void foreignFilesInTheFolderAreNoProblem() throws IOException {
    Files.writeString(folder.resolve("README.md"), "x");
    Files.writeString(folder.resolve("2026-13.jsonl"), "x");
    Files.writeString(folder.resolve("2026-11.jsonl.bak"), "x");
    problems();
  }

  private void problems(String... expected) throws IOException {
    assertEquals(List.of(expected), write().stream().sorted().toList());
  }

  private List<String> write() throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n");
    return found();
  }

  private List<String> found() throws IOException {
    return Ledger.at(folder).read().problems().stream()
        .map(problem -> problem.location().line() + " " + problem.code().word())
        .toList();
  }

  private Path setOf(int line) throws IOException {
    RunRecord record = Ledger.at(folder).read().records().get(line - 1);
    return folder.resolve(
        "sets/" + record.evidenceSet().substring(0, 2) + "/" + record.evidenceSet() + ".json");
  }

  private void record(boolean force) throws IOException {
    long number = Ledger.at(folder).read().lines() + 1;
    record(Runs.of((int) number), force);
  }

  private void record(Runs runs, boolean force) throws IOException {
    assertInstanceOf(Recording.Recorded.class, append(runs, force));
  }

  private Recording append(Runs runs, boolean force) throws IOException {
    return Ledger.at(folder).append(runs.run(), Optional.empty(), force);
  }
}
