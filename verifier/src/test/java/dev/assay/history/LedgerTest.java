package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.RunRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LedgerTest {
  @TempDir Path temp;
  private Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    folder = temp.resolve("evidence/runs");
    ledger = Ledger.at(folder);
  }

  @Test
  void aLedgerWithoutAFolderIsEmptyAndUnbroken() throws IOException {
    LedgerContents contents = ledger.read();
    assertEquals(List.of(), contents.records());
    assertEquals(List.of(), contents.problems());
    assertFalse(Files.exists(folder));
  }

  @Test
  void whatWasAppendedIsReadAgain() throws IOException {
    RunRecord first = record(Runs.of(1));
    RunRecord second = record(Runs.of(2));
    LedgerContents contents = ledger.read();
    assertEquals(List.of(first, second), contents.records());
    assertEquals(List.of(), contents.problems());
    assertEquals("20261120T0203Z-17f0f8c-1", first.run());
    assertEquals("20261120T0203Z-17f0f8c-2", second.run());
    assertEquals(List.of(1L, 2L), List.of(first.seq(), second.seq()));
  }

  @Test
  void aLineHasExactlyTheContractsKeysInItsOrder() throws IOException {
    record(Runs.of(1));
    JsonNode node = LineCodec.MAPPER.readTree(lines("2026-11").get(0));
    assertEquals(
        "v seq run asOf commit dirty verdict counts policy packs evidenceSet results parameters waivers"
            + " prev",
        String.join(" ", node.propertyNames()));
    assertEquals("0".repeat(64), node.get("prev").stringValue());
    assertTrue(node.get("policy").isNull());
  }

  @Test
  void eachLineNamesTheDigestOfTheLineBeforeAlsoAcrossMonths() throws IOException {
    record(Runs.of(1));
    record(Runs.of(2));
    record(Runs.of(3).asOf("2026-12-01T00:00:00Z"));
    List<String> all = new ArrayList<>(lines("2026-11"));
    all.addAll(lines("2026-12"));
    assertEquals(3, all.size());
    for (int i = 1; i < all.size(); i++) {
      String before = Digest.sha256(all.get(i - 1).getBytes(StandardCharsets.UTF_8));
      assertEquals(before, LineCodec.MAPPER.readTree(all.get(i)).get("prev").stringValue());
    }
    assertEquals(List.of(), ledger.read().problems());
  }

  @Test
  void aRunOfAnEarlierMonthIsAppendedToTheNewestFile() throws IOException {
    record(Runs.of(1).asOf("2026-12-01T00:00:00Z"));
    record(Runs.of(2).asOf("2026-11-30T23:59:59Z"));
    assertEquals(2, lines("2026-12").size());
    assertFalse(Files.exists(folder.resolve("2026-11.jsonl")));
    assertEquals(List.of(), ledger.read().problems());
  }

  @Test
  void theMonthIsThatOfUtc() throws IOException {
    record(Runs.of(1).asOf("2026-11-30T23:59:59.999Z"));
    assertEquals(1, lines("2026-11").size());
  }

  @Test
  void aRunWithoutGitIsNamedSo() throws IOException {
    assertEquals("20261120T0203Z-nogit-1", record(Runs.of(1).withoutGit()).run());
    assertEquals(List.of(), ledger.read().problems());
  }

  @Test
  void aRunWithoutInstantIsRefused() throws IOException {
    Recording.Refused refused = refused(Runs.of(1).asOf(null));
    assertFalse(refused.forcible());
    assertTrue(refused.why().en().contains("--as-of"));
  }

  @Test
  void aDirtyTreeIsRefusedUnlessForced() throws IOException {
    assertTrue(refused(Runs.of(1).changed()).why().en().contains("--force"));
    assertEquals(0, ledger.read().lines());
    Recording forced = ledger.append(Runs.of(1).changed().run(), Optional.empty(), true);
    assertTrue(assertInstanceOf(Recording.Recorded.class, forced).record().dirty());
  }

  @Test
  void aRepeatedRecordIsRefusedUnlessForced() throws IOException {
    record(Runs.of(1));
    record(Runs.of(2));
    byte[] before = bytes("2026-11");
    assertTrue(refused(Runs.of(1)).why().en().contains("20261120T0203Z-17f0f8c-1"));
    assertArrayEquals(before, bytes("2026-11"));
    ledger.append(Runs.of(1).run(), Optional.empty(), true);
    assertEquals("20261120T0203Z-17f0f8c-3", ledger.read().records().get(2).run());
    assertEquals(List.of(), ledger.read().problems());
  }

  @Test
  void otherParametersAreNoRepeat() throws IOException {
    record(Runs.of(1));
    record(Runs.of(1).parameters(2));
    assertEquals(
        Map.of("drills/limit-0", "10 s", "drills/limit-1", "10 s"),
        ledger.read().records().get(1).parameters());
  }

  @Test
  void runsThatSawAndFoundTheSameShareTheirFiles() throws IOException {
    RunRecord first = record(Runs.of(1));
    RunRecord second = record(Runs.of(1).parameters(1));
    assertEquals(first.evidenceSet(), second.evidenceSet());
    try (Stream<Path> files = Files.walk(folder.resolve("sets"))) {
      List<Path> sets = files.filter(Files::isRegularFile).toList();
      assertEquals(3, sets.size(), "evidence, rules, results: " + sets);
      assertTrue(sets.contains(set(first.evidenceSet())), sets::toString);
      assertTrue(sets.contains(set(first.results().orElseThrow())), sets::toString);
      for (Path each : sets) {
        assertEquals(
            each.getFileName().toString(), Digest.sha256(Files.readAllBytes(each)) + ".json");
      }
    }
  }

  @Test
  void theListOfEvidenceIsSortedByTheBytesOfThePath() throws IOException {
    String beyondThePlane = "\uD83D\uDE00.env";
    String fullWidth = "\uFF5E.env";
    RunRecord one =
        record(
            Runs.of(1)
                .judging(
                    Runs.evidence("b.env", "x"),
                    Runs.evidence(beyondThePlane, "x"),
                    Runs.evidence(fullWidth, "x"),
                    Runs.evidence("B.env", "x")));
    JsonNode list = LineCodec.MAPPER.readTree(Files.readAllBytes(set(one.evidenceSet())));
    List<String> paths = new ArrayList<>();
    list.get("evidence").forEach(item -> paths.add(item.get("path").stringValue()));
    assertEquals(List.of("B.env", "b.env", fullWidth, beyondThePlane), paths);
  }

  @Test
  void aLineStaysWithinTwoKilobytesHoweverManyParametersThereAre() throws IOException {
    RunRecord many = record(Runs.of(1).parameters(500));
    assertTrue(lines("2026-11").get(0).length() < 2048);
    LedgerContents contents = ledger.read();
    assertEquals(500, many.parameters().size());
    assertEquals(List.of(many), contents.records());
    assertEquals(List.of(), contents.problems());
    assertTrue(refused(Runs.of(1).parameters(500)).why().en().contains("recorded already"));
  }

  @Test
  void everyVersionIsAPrefixOfTheNext() throws IOException {
    byte[] before = new byte[0];
    for (int i = 1; i <= 5; i++) {
      record(Runs.of(i));
      byte[] after = bytes("2026-11");
      assertArrayEquals(before, Arrays.copyOf(after, before.length));
      before = after;
    }
  }

  private RunRecord record(Runs runs) throws IOException {
    Recording recording = ledger.append(runs.run(), Optional.empty(), false);
    return assertInstanceOf(Recording.Recorded.class, recording).record();
  }

  private Recording.Refused refused(Runs runs) throws IOException {
    Recording recording = ledger.append(runs.run(), Optional.empty(), false);
    return assertInstanceOf(Recording.Refused.class, recording);
  }

  private Path set(String digest) {
    return folder.resolve("sets/" + digest.substring(0, 2) + "/" + digest + ".json");
  }

  private byte[] bytes(String month) throws IOException {
    return Files.readAllBytes(folder.resolve(month + ".jsonl"));
  }

  private List<String> lines(String month) throws IOException {
    return Files.readAllLines(folder.resolve(month + ".jsonl"));
  }
}
