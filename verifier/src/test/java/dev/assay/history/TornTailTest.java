package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.RunRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash can leave at the end of a ledger, and what the next append makes of it. */
class TornTailTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void twoRuns() throws IOException {
    record(1);
    record(2);
    file = folder.resolve("2026-11.jsonl");
  }

  @Test
  void aTailTornAtAnyByteOfTheLastLineIsRepairedByAppending() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    int start = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
    for (int length = start; length < whole.length; length++) {
      byte[] torn = Arrays.copyOf(whole, length);
      Files.write(file, torn);
      LedgerContents before = Ledger.at(folder).read();
      boolean complete = length == whole.length - 1;
      assertEquals(complete ? 2 : 1, before.records().size(), "at byte " + length);
      assertEquals(
          length == start ? List.of() : List.of(LedgerProblem.Code.TORN_TAIL), codes(before));

      Recording.Recorded next = record(3);
      byte[] after = Files.readAllBytes(file);
      assertArrayEquals(torn, Arrays.copyOf(after, torn.length), "a prefix, at byte " + length);
      LedgerContents repaired = Ledger.at(folder).read();
      assertEquals(List.of(), repaired.problems(), "at byte " + length);
      assertEquals(complete ? 3 : 2, repaired.records().size());
      assertEquals(next.record(), repaired.records().get(repaired.records().size() - 1));
      assertEquals(length == start ? 0 : 1, repaired.repairs().size());
      assertEquals(next.repaired(), repaired.repairs().stream().findFirst());
      next.repaired()
          .ifPresent(
              repair -> {
                assertEquals(start, repair.offset());
                byte[] named = Arrays.copyOfRange(torn, start, torn.length);
                assertEquals(named.length, repair.bytes());
                assertEquals(Digest.sha256(named), repair.sha256());
              });
    }
  }

  @Test
  void aRepairTornAtAnyByteIsRepairedTogetherWithWhatItNamed() throws IOException {
    append("{\"v\":1,\"se");
    byte[] torn = Files.readAllBytes(file);
    record(3);
    byte[] whole = Files.readAllBytes(file);
    int end = indexOfLine(whole, torn.length + 1);
    for (int length = torn.length; length <= end; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      record(3);
      LedgerContents repaired = Ledger.at(folder).read();
      assertEquals(List.of(), repaired.problems(), "at byte " + length);
      assertEquals(3, repaired.records().size());
      byte[] after = Files.readAllBytes(file);
      assertArrayEquals(Arrays.copyOf(whole, length), Arrays.copyOf(after, length));
    }
  }

  @Test
  void bytesThatNeverWereALineAreNamedToo() throws IOException {
    for (String garbage : List.of("\0\0\0\0", "\n\n", "x\ny\nz", "{}\n", "\uFFFD\n\0")) {
      append(garbage);
      assertEquals(List.of(LedgerProblem.Code.TORN_TAIL), codes(Ledger.at(folder).read()));
      record(4);
      assertEquals(List.of(), Ledger.at(folder).read().problems());
    }
    assertEquals(5, Ledger.at(folder).read().repairs().size());
  }

  @Test
  void aTornTailIsRepairedInItsOwnMonthBeforeANewOneBegins() throws IOException {
    append("{\"v\":1,");
    RunRecord record = record(Runs.of(9).asOf("2026-12-01T00:00:00Z")).record();
    assertEquals(1, Files.readAllLines(folder.resolve("2026-12.jsonl")).size());
    List<String> old = Files.readAllLines(file);
    assertTrue(old.get(old.size() - 1).startsWith("{\"v\":1,\"repair\":"), old::toString);
    assertEquals(
        record.prev(), Digest.sha256(old.get(old.size() - 1).getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(), Ledger.at(folder).read().problems());
  }

  private static int indexOfLine(byte[] bytes, int from) {
    int at = from;
    while (bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  private void append(String text) throws IOException {
    Files.writeString(file, text, java.nio.file.StandardOpenOption.APPEND);
  }

  private static List<LedgerProblem.Code> codes(LedgerContents contents) {
    return contents.problems().stream().map(LedgerProblem::code).toList();
  }

  private Recording.Recorded record(int number) throws IOException {
    return record(Runs.of(number));
  }

  private Recording.Recorded record(Runs runs) throws IOException {
    Recording recording = Ledger.at(folder).append(runs.run(), Optional.empty(), true);
    return assertInstanceOf(Recording.Recorded.class, recording);
  }
}
