package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.RunRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sites of histories of 10, 1,000 and 10,000 runs; those of 50,000 are made by SiteScaleIT. */
class SiteScaleTest {
  /** Source: the budgets of the site, "no page of more than 300 KB". */
  private static final int MOST_PAGE = 300_000;

  /** Of a run every few hours over some years; two tests start from it. */
  private static SiteManifest tenThousand;

  @TempDir Path folder;

  private static SiteManifest manifest(GeneratedRuns runs) throws IOException {
    return SiteWriter.plan(ScaleInput.of(runs)).make(none());
  }

  private static synchronized SiteManifest tenThousand() throws IOException {
    if (tenThousand == null) {
      tenThousand = manifest(GeneratedRuns.of(7, 10_001, 10).first(10_000));
    }
    return tenThousand;
  }

  private static SortedMap<String, byte[]> made(SiteInput input) throws IOException {
    var files = new java.util.concurrent.ConcurrentSkipListMap<String, byte[]>();
    SiteManifest manifest = SiteWriter.plan(input).make(files::put);
    files.put(SiteManifest.NAME, manifest.bytes());
    return files;
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "1000, 700"})
  void aSiteIsWholeAtEverySize(int runs, int perDay) throws IOException {
    SortedMap<String, byte[]> files = made(ScaleInput.of(GeneratedRuns.of(7, runs, perDay)));
    SiteCheck check = new SiteCheck(files);

    System.out.printf(
        "%d runs, %d a day: %d files, %d bytes, %d links, %d anchors%n",
        runs,
        perDay,
        files.size(),
        files.values().stream().mapToLong(each -> each.length).sum(),
        check.links(),
        check.anchors());
    assertEquals(List.of(), check.problems());
    files.forEach(
        (path, bytes) ->
            assertTrue(
                !path.endsWith(".html") || bytes.length <= MOST_PAGE, path + " " + bytes.length));
    assertTrue(check.anchors() >= runs, "every run has its row");
  }

  @Test
  void noPageOutsideTheRunsGrowsWithTheHistory() throws IOException {
    SiteManifest small = manifest(GeneratedRuns.of(7, 1_000, 10));
    SiteManifest large = tenThousand();
    Map<String, Long> grown = new TreeMap<>();
    int compared = 0;
    for (Map.Entry<String, SiteManifest.Entry> each : small.files().entrySet()) {
      if (!each.getKey().matches("(zh-CN/)?r/.+/.*") && each.getKey().endsWith(".html")) {
        long more = large.files().get(each.getKey()).bytes() - each.getValue().bytes();
        compared++;
        if (more > 2_000) {
          grown.put(each.getKey(), more);
        }
      }
    }

    System.out.println(compared + " pages compared; larger by: " + grown);
    assertTrue(compared >= 120, "compared: " + compared);
    // The months of two years instead of four months, in both languages.
    assertEquals(List.of("r/index.html", "zh-CN/r/index.html"), List.copyOf(grown.keySet()));
    grown.values().forEach(more -> assertTrue(more < 15_000, "r/ grew by " + more));
  }

  private static SitePlan.Taker none() {
    return (path, bytes) -> {};
  }

  @Test
  void theLandingPageIsSmall() throws IOException {
    SortedMap<String, byte[]> files = made(ScaleInput.of(GeneratedRuns.of(7, 1_000, 10)));
    String style =
        files.keySet().stream().filter(each -> each.endsWith(".css")).findFirst().orElseThrow();
    for (String page : List.of("index.html", "zh-CN/index.html")) {
      int packed = packed(files.get(page)) + packed(files.get(style));
      System.out.printf("%s: %d bytes, %d packed%n", page, files.get(page).length, packed);
      assertTrue(files.get(page).length < 100_000, page);
      assertTrue(packed < 60_000, page);
    }
  }

  private static int packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }

  @ParameterizedTest
  @CsvSource({"10, 1", "900, 1"})
  void oneMoreRunChangesAtMostADozenFiles(int perDay, int times) throws IOException {
    GeneratedRuns all = GeneratedRuns.of(7, 10_000 + times, perDay);
    SiteManifest before = perDay == 10 ? tenThousand() : manifest(all.first(10_000));
    for (int i = 1; i <= times; i++) {
      SiteManifest after = manifest(all.first(10_000 + i));
      List<String> changed = new ArrayList<>(List.of(SiteManifest.NAME));
      before
          .files()
          .forEach(
              (path, entry) -> {
                SiteManifest.Entry now = after.files().get(path);
                if (now != null && !now.equals(entry)) {
                  changed.add(path);
                }
              });
      long fresh = missing(after, before);
      long gone = missing(before, after);
      System.out.printf(
          "%d a day, run %d: %d changed, %d new, %d removed%n",
          perDay, 10_000 + i, changed.size(), fresh, gone);
      assertTrue(changed.size() <= 12, changed.toString());
      changed.forEach(
          path -> assertTrue(!path.matches(".*r/[0-9]{8}T.*"), "an old run changed: " + path));
      before = after;
    }
  }

  private static long missing(SiteManifest here, SiteManifest there) {
    return here.files().keySet().stream().filter(path -> !there.files().containsKey(path)).count();
  }

  @Test
  void whereARunIsFoundStaysWhenOthersFollow() throws IOException {
    GeneratedRuns all = GeneratedRuns.of(5, 3_000, 80);
    Map<String, String> places = new HashMap<>();
    for (int size : new int[] {100, 190, 260, 1_000, 3_000}) {
      SiteInput input = ScaleInput.of(all.first(size));
      Sitemap map = new Sitemap(input);
      for (RunRecord each : input.history()) {
        String place = map.runs.permanent(each);
        assertEquals(place, places.computeIfAbsent(each.run(), unused -> place));
      }
      SortedMap<String, byte[]> files = made(input);
      Map<String, String> pages = new HashMap<>();
      for (String place : places.values()) {
        int hash = place.indexOf('#');
        String page =
            pages.computeIfAbsent(
                place.substring(0, hash),
                path -> new String(files.get(path), StandardCharsets.UTF_8));
        assertTrue(page.contains("id=\"" + place.substring(hash + 1) + "\""), place);
      }
    }
    System.out.println(places.size() + " permanent places stayed");
    assertEquals(3_000, places.size());
  }

  @Test
  void aRewrittenPageOfAnOldRunIsFound() throws IOException {
    SiteInput input = ScaleInput.of(GeneratedRuns.of(7, 200, 10));
    SiteWriter.write(input, folder);
    Path page;
    try (var runs = Files.list(folder.resolve("r"))) {
      page =
          runs.filter(each -> each.getFileName().toString().matches("[0-9]{8}T.*"))
              .sorted()
              .findFirst()
              .orElseThrow()
              .resolve("index.html");
    }
    byte[] bytes = Files.readAllBytes(page);
    bytes[bytes.length / 2] ^= 1;
    Files.write(page, bytes);

    String path = folder.relativize(page).toString();
    assertEquals(
        List.of(new SiteChecker.Difference(SiteChecker.Kind.CHANGED, path)),
        SiteChecker.check(input, folder));
  }

  @Test
  void theNumberOfThreadsChangesNothing() throws IOException {
    GeneratedRuns runs = GeneratedRuns.of(7, 300, 40);
    SiteManifest one = SiteWriter.plan(ScaleInput.of(runs, 1)).make(none());
    SiteManifest many = SiteWriter.plan(ScaleInput.of(runs, 7)).make(none());

    assertEquals(one.root(), many.root());
  }
}
