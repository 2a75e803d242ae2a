package dev.assay.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.PackedJar;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed program finds what the harness plants, and nothing else. */
class BenchIT {
  @TempDir Path folder;

  @Test
  void thePlantedFindingsAreFound() throws IOException {
    Corpus corpus = Corpus.write(folder.resolve("corpus"), 7, 0.005, 2, Corpus.PARTS);
    Path report = folder.resolve("report.json");
    PackedJar.Result result =
        PackedJar.packedJar().run("verify", corpus.root().toString(), "--report", "json=" + report);
    assertEquals(1, result.exitCode(), result.err());
    assertTrue(corpus.planted().size() > 40, "too few were planted: " + corpus.planted().size());
    Findings.mustEqual(Findings.read(report), corpus.planted());
  }
}
