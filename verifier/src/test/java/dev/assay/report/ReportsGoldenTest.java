package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.model.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The {@link ReferenceRun} in every format, so that a change of a format shows in the review.
 * {@code -Dassay.bless=true} writes the files anew.
 */
class ReportsGoldenTest {
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "report.txt", "text",
              "report.json", "json",
              "report.sarif", "sarif",
              "report.junit.xml", "junit",
              "report.github.txt", "github",
              "report.md", "markdown",
              "report.vsa.json", "vsa"));

  @Test
  void theReportsReadAsTheyWereReviewed() throws IOException {
    Path golden =
        Path.of(
            System.getProperty("assay.root", ".."), "verifier/src/test/resources/golden/report");
    for (Lang lang : Lang.values()) {
      for (Map.Entry<String, String> each : FILES.entrySet()) {
        boolean once = lang == Lang.ZH_CN && !each.getValue().matches("text|markdown|github");
        Path file = golden.resolve(lang.tag()).resolve(each.getKey());
        byte[] made = ReportsAgreeTest.written(each.getValue(), lang, ReferenceRun.run());
        if (once) {
          continue;
        }
        if (Boolean.getBoolean("assay.bless")) {
          Files.createDirectories(file.getParent());
          Files.write(file, made);
        }
        assertEquals(
            Files.readString(file),
            new String(made, StandardCharsets.UTF_8),
            file + " changed; bless it with -Dassay.bless=true");
      }
    }
  }
}
