package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.DirectorySource;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import dev.assay.model.Source;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of a ledger is what is proven of it, read in one go. */
class LedgerRunsTest {
  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void threeRuns() throws IOException {
    folder = temp.resolve("evidence/runs");
    Ledger ledger = Ledger.at(folder);
    ledger.append(Runs.of(1).run(), Optional.empty(), false);
    ledger.append(Runs.of(2).parameters(60).run(), Optional.of("release"), false);
    ledger.append(Runs.of(1).asOf("2026-12-01T00:00:00Z").run(), Optional.empty(), true);
  }

  private LedgerRuns runs() throws IOException {
    return LedgerRuns.of(folder);
  }

  private Source files() {
    return DirectorySource.of(temp, List.of(), Set.of());
  }

  @Test
  void aFolderAndATreeTellWhatTheProofTells() throws IOException {
    List<RunRecord> proven = Ledger.at(folder).read().records();
    assertEquals(3, proven.size());
    assertEquals(60, proven.get(1).parameters().size());
    assertEquals(proven, runs().records());
    assertEquals(proven, LedgerRuns.of(files(), "evidence/runs").records());
  }

  @Test
  void theHeadIsTheDigestOfTheNewestLine() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("2026-12.jsonl"));
    assertEquals(Digest.sha256(lines.get(0).getBytes(StandardCharsets.UTF_8)), runs().head());
    assertEquals("0".repeat(64), LedgerRuns.of(temp.resolve("none")).head());
  }

  @Test
  void aRunKeepsTheDigestOfItsLineWhateverMendsTheLedgerBehindIt() throws IOException {
    List<String> before = new ArrayList<>();
    LedgerRuns runs = LedgerRuns.of(folder);
    for (int i = 0; i < runs.records().size(); i++) {
      before.add(runs.line(i));
    }
    assertEquals(runs.head(), before.get(before.size() - 1));
    Files.writeString(folder.resolve("2026-12.jsonl"), "{\"torn", StandardOpenOption.APPEND);
    Ledger.at(folder).append(Runs.of(99).run(), Optional.empty(), true);

    LedgerRuns mended = LedgerRuns.of(folder);
    assertEquals(before.size() + 1, mended.records().size());
    for (int i = 0; i < before.size(); i++) {
      assertEquals(before.get(i), mended.line(i), "run " + i);
    }
    String named = mended.records().get(before.size()).prev();
    assertNotEquals(named, mended.line(before.size() - 1), "the record names the repair");
  }

  @Test
  void repairsAndBrokenLinesAreNoRuns() throws IOException {
    Files.writeString(folder.resolve("2026-12.jsonl"), "{\"v\":1,\"seq", StandardOpenOption.APPEND);
    Ledger.at(folder).append(Runs.of(4).run(), Optional.empty(), false);
    assertEquals(Ledger.at(folder).read().records(), runs().records());
    assertEquals(4, runs().records().size());
  }

  @Test
  void whatARunLookedAtAndFoundIsReadBesideTheLine() throws IOException {
    LedgerRuns runs = runs();
    RunRecord first = runs.records().get(0);
    assertEquals("docs/results/1.env", runs.evidence(first).orElseThrow().get(0).path());
    RunResults results = runs.results(first).orElseThrow();
    assertEquals("0.1.0", results.tool());
    assertSame(results, runs.results(runs.records().get(2)).orElseThrow());
  }

  @Test
  void damagedResultsAreNotShownAndAnOldLineHasNone() throws IOException {
    RunRecord first = runs().records().get(0);
    String digest = first.results().orElseThrow();
    Path file = folder.resolve("sets/" + digest.substring(0, 2) + "/" + digest + ".json");
    Files.writeString(file, Files.readString(file).replace("0.1.0", "0.1.1"));
    assertTrue(runs().results(first).isEmpty());
    assertTrue(runs().evidence(first).isPresent());
  }

  @Test
  void fiftyThousandLinesAreReadInLessThanTwoSeconds() throws IOException {
    Path big = temp.resolve("big");
    Files.createDirectories(big);
    RunRecord one = runs().records().get(1);
    int most = 12_500;
    for (int month = 1; month <= 4; month++) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < most; i++) {
        RunRecord each =
            new RunRecord(
                (month - 1L) * most + i + 1,
                one.run(),
                one.asOf(),
                one.commit(),
                false,
                one.verdict(),
                one.counts(),
                one.policy(),
                one.packs(),
                one.evidenceSet(),
                java.util.Map.of("drills/max-rto", "10 s", "drills/max-rpo", "0 events"),
                0,
                Digest.sha256(new byte[] {(byte) i, (byte) (i >> 8)}),
                one.results());
        lines.append(new String(LineCodec.encode(each), StandardCharsets.UTF_8)).append('\n');
      }
      Files.writeString(big.resolve("2026-0" + month + ".jsonl"), lines);
    }
    // The time of this thread: what else the machine does is none of the ledger's business.
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    LedgerRuns all = LedgerRuns.of(big);
    Duration took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);
    System.out.println("read " + all.records().size() + " lines in " + took.toMillis() + " ms");
    assertEquals(4 * most, all.records().size());
    assertSame(all.records().get(0).parameters(), all.records().get(4 * most - 1).parameters());
    assertNotEquals(Digest.ZEROS, all.head());
    assertTrue(took.toMillis() < 2000, took::toString);
  }
}
