package dev.assay.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.DirectorySource;
import dev.assay.document.Limits;
import dev.assay.model.Anomaly;
import dev.assay.model.Reading;
import dev.assay.model.Readings;
import dev.assay.model.Source;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceScannerTest {
  private static final String WAL = "wal_path=w\nrto_seconds=3.6\nrpo_events=0\ndrill_id=d\n";

  private static Kinds.Memory many(int files) {
    Kinds.Memory source = new Kinds.Memory();
    Random random = new Random(7);
    for (int i = 0; i < files; i++) {
      String padding = "x".repeat(random.nextInt(4_000));
      source.file(i % 3 == 0 ? i + ".txt" : i + "_wal_result.env", WAL + "notes=" + padding);
    }
    return source;
  }

  @Test
  void theOrderOfResultsDoesNotDependOnTheThreads() {
    Source source = many(500);
    List<String> expected = source.entries().stream().map(Source.Entry::path).toList();
    for (int jobs : new int[] {1, 2, 8}) {
      Readings readings = EvidenceScanner.scan(source, Kinds.plan(), jobs);
      assertEquals(expected, readings.map(Reading::path), jobs + " jobs");
    }
  }

  @Test
  void whatTheWorkThrowsReachesTheCaller() {
    for (int jobs : new int[] {1, 4}) {
      Readings readings = EvidenceScanner.scan(many(50), Kinds.plan(), jobs);
      assertThrows(
          ArithmeticException.class,
          () ->
              readings.map(
                  reading -> {
                    if (reading.path().startsWith("2")) {
                      throw new ArithmeticException("planted");
                    }
                    return reading;
                  }));
    }
  }

  @Test
  void anInterruptEndsTheWork() {
    AtomicInteger done = new AtomicInteger();
    Readings readings = EvidenceScanner.scan(many(300), Kinds.plan(), 2);
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThrows(
                CancellationException.class,
                () ->
                    readings.map(
                        reading -> {
                          if (done.incrementAndGet() == 20) {
                            Thread.currentThread().interrupt();
                          }
                          return reading.path();
                        })));
    assertTrue(done.get() < 300, "stopped after " + done.get());
  }

  @Test
  void aFileBeyondTheLimitIsHashedButNotKept(@TempDir Path root) throws IOException {
    Path big = root.resolve("wal_result.env");
    try (RandomAccessFile file = new RandomAccessFile(big.toFile(), "rw")) {
      file.setLength(100L << 20);
    }
    Files.write(root.resolve("big.json"), new byte[Limits.DEFAULT.file() + 1]);
    Source source = DirectorySource.of(root, List.of(), Set.of());
    List<Reading> readings = EvidenceScanner.scan(source, Kinds.plan(), 2).map(r -> r);
    Reading.Unreadable broken = (Reading.Unreadable) readings.get(1);
    assertEquals(Anomaly.Code.OVER_LIMIT, broken.anomalies().get(0).code());
    assertEquals(100L << 20, broken.bytes());
    // 100 MiB of zeros, as any sha256sum says
    assertEquals(
        "20492a4d0d84f8beb1767f6616229f85d44c2827b64bdbfb260ee12fa1109e0e",
        broken.sha256().orElseThrow());
    assertTrue(readings.get(0) instanceof Reading.Unrecognised);
  }

  @Test
  void largeFilesShareTheMemory() {
    Kinds.Memory source = new Kinds.Memory();
    String item = "{\"run\":1,\"jobs\":[" + "12345678901,".repeat(300_000) + "1]}";
    byte[] bytes = item.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (int i = 0; i < 12; i++) {
      source.file("ci_" + i + ".json", bytes);
    }
    List<Integer> sizes =
        EvidenceScanner.scan(source, Kinds.plan(), 8)
            .map(r -> ((Reading.Read) r).tree().text().length());
    assertEquals(12, sizes.size());
  }
}
