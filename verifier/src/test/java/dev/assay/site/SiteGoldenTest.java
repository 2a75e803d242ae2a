package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands between {@code <main>} and {@code </main>} of some pages, so that a change of a
 * template shows in the review. {@code -Dassay.bless=true} writes the files anew.
 */
class SiteGoldenTest {
  private static final Map<String, String> PAGES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("overview.html", "index.html"),
              Map.entry("overview.zh-CN.html", "zh-CN/index.html"),
              Map.entry("drill.html", "d/wal-recovery/20260305-014112/index.html"),
              Map.entry("bundle.html", "b/orders-v1.4.1/index.html"),
              Map.entry("sheet.html", "print/orders-v1.4.1/index.html"),
              Map.entry("bundles-empty.zh-CN.html", "zh-CN/b/index.html"),
              Map.entry("roadmap.html", "roadmap/index.html"),
              Map.entry("run.html", "r/20260221t0203z-30fa7e9-37/index.html"),
              Map.entry("diff.html", "r/20260221t0203z-30fa7e9-37/diff/index.html"),
              Map.entry("diff.zh-CN.html", "zh-CN/r/20260223t1603z-e6feec7-38/diff/index.html"),
              Map.entry("roadmap-empty.zh-CN.html", "zh-CN/roadmap/index.html"),
              Map.entry("claims-empty.html", "c/index.html")));

  @TempDir Path folder;

  @Test
  void thePagesReadAsTheyWereReviewed() throws IOException {
    SortedMap<String, byte[]> sample = SiteFolder.written(SampleRun.input(), folder.resolve("a"));
    SortedMap<String, byte[]> empty = SiteFolder.written(SampleRun.empty(), folder.resolve("b"));
    SortedMap<String, String> made = new TreeMap<>();
    PAGES.forEach(
        (name, page) ->
            made.put(name, main(SiteFolder.text(name.contains("empty") ? empty : sample, page))));
    Path golden =
        Path.of(System.getProperty("assay.root", ".."), "verifier/src/test/resources/golden/site");
    if (Boolean.getBoolean("assay.bless")) {
      Files.createDirectories(golden);
      for (Map.Entry<String, String> each : made.entrySet()) {
        Files.writeString(golden.resolve(each.getKey()), each.getValue());
      }
    }
    SortedMap<String, byte[]> kept = SiteFolder.read(golden);

    assertEquals(made.keySet(), kept.keySet(), "stale or missing files in " + golden);
    made.forEach(
        (name, text) ->
            assertEquals(
                new String(kept.get(name), StandardCharsets.UTF_8),
                text,
                name + " changed; bless it with -Dassay.bless=true"));
  }

  private static String main(String page) {
    int from = page.indexOf("<main");
    return page.substring(from, page.indexOf("</main>") + 8);
  }
}
