package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Drill;
import dev.assay.model.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole site of a hostile sample: every link, anchor and drawing of it. */
class SiteTest {
  @TempDir Path folder;

  @Test
  void everyLinkAndAnchorOfASiteResolves() throws IOException {
    SiteCheck check = new SiteCheck(SiteFolder.written(SampleRun.input(), folder));

    System.out.printf(
        "site check: %d pages, %d links, %d anchors, %d drawings%n",
        check.pages(), check.links(), check.anchors(), check.drawings());
    assertEquals(List.of(), check.problems());
    assertTrue(check.pages() >= 205, "pages: " + check.pages());
    assertTrue(check.links() >= 15_000, "links: " + check.links());
    assertTrue(check.anchors() >= 10_000, "anchors: " + check.anchors());
    assertTrue(check.drawings() >= 500, "drawings: " + check.drawings());
  }

  @Test
  void anEmptyWorkspaceHasAWholeSiteTooAndIsNoSuccess() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.empty(), folder);
    SiteCheck check = new SiteCheck(files);

    assertEquals(List.of(), check.problems());
    assertTrue(check.pages() >= 25, "pages: " + check.pages());
    String overview = SiteFolder.text(files, "index.html");
    assertTrue(overview.contains("No evidence was recognised in 0 files"));
    assertTrue(overview.contains("INDETERMINATE"));
    assertFalse(overview.contains("PASS"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href=\"nowhere.html\">x</a>                    | leads nowhere",
        "<a href=\"e/index.html#L99\">x</a>                | no such anchor",
        "<a href=\"roadmap/index.html#i-0\">x</a>          | no such anchor",
        "<a href=\"c/index.html#c-0\">x</a>                | no such anchor",
        "<a href=\"../../x.html\">x</a>                    | leads nowhere",
        "<p id=\"main\">x</p>                              | id 'main' twice",
        "<p style=\"color: red\">x</p>                     | inline style",
        "<p onclick=\"x()\">x</p>                          | inline onclick",
        "<script>x()</script>                              | foreign body",
        "<a href=\"https://example.org/\">x</a>            | leaves the site",
        "<img src=\"//example.org/x.png\">                 | leaves the site",
        "<table><tr><th>x</th></tr></table>                | without scope",
        "<h1>x</h1>                                        | 2 h1",
        "<section><h2>x</h2><ul></ul></section>            | an empty section"
      })
  void aPlantedFaultIsCaught(String html, String expected) throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.empty(), folder);
    String page = SiteFolder.text(files, "index.html").replace("</main>", html + "</main>");
    files.put("index.html", page.getBytes(StandardCharsets.UTF_8));

    List<String> problems = new SiteCheck(files).problems();

    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).contains(expected), problems.get(0));
  }

  @Test
  void aPageThatDisappearedIsCaught() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.input(), folder);
    files.remove("about/index.html");

    assertFalse(new SiteCheck(files).problems().isEmpty());
  }

  @Test
  void hostileTextIsShownAndNeverObeyed() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.input(), folder);
    TreeMap<String, String> pages = new TreeMap<>();
    files.keySet().stream()
        .filter(path -> path.endsWith(".html"))
        .forEach(path -> pages.put(path, SiteFolder.text(files, path)));

    pages.forEach((path, page) -> assertFalse(page.contains("<script>"), path));
    pages.forEach((path, page) -> assertFalse(page.contains("\u202e"), path));
    pages.forEach((path, page) -> assertFalse(page.contains("geheim-9876"), path));
    assertTrue(
        pages.values().stream()
            .anyMatch(page -> page.contains("&lt;script&gt;alert(&quot;x&quot;)")));
    assertTrue(pages.values().stream().anyMatch(page -> page.contains("⟨U+202E⟩evil")));
    assertTrue(
        pages.values().stream()
            .anyMatch(page -> page.contains("reports/broken|&quot;&lt;&amp;.env")));
    for (String path : files.keySet()) {
      assertTrue(path.matches("[A-Za-z0-9._/-]+"), path);
    }
  }

  @Test
  void everyNumberOfADrillLinksToTheLineItWasDerivedFrom() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.input(), folder);
    var page =
        org.jsoup.Jsoup.parse(SiteFolder.text(files, "d/wal-recovery/20260305-014112/index.html"));

    assertEquals(2, page.select(".metric").size());
    for (var metric : page.select(".metric")) {
      assertTrue(
          metric
              .selectFirst(".big a")
              .attr("href")
              .matches("(\\.\\./)+e/[0-9a-f]{12}/index\\.html#L[67]"));
      assertTrue(metric.select(".facts a[href*=#L]").size() >= 3, metric.text());
    }
    assertEquals(6, page.select("table a[href*=#L]").size());
  }

  @Test
  void aLongSeriesDrawsTheLatestAndStaysSmall() throws IOException {
    SiteInput sample = SampleRun.input();
    Run run = sample.run();
    List<Drill> drills = new ArrayList<>(run.drills());
    Drill last = drills.get(drills.size() - 3);
    for (int i = 1; i <= 300; i++) {
      Duration later = Duration.ofHours(i);
      drills.add(
          new Drill(
              last.family(),
              last.title(),
              "drill-" + i,
              "many/" + i + "/" + last.path(),
              last.started().map(at -> at.plus(later)),
              last.metrics(),
              List.of(),
              false,
              last.verdict()));
    }
    Run many =
        new Run(
            run.version(),
            run.asOf(),
            run.commit(),
            run.dirty(),
            run.plan(),
            run.verdict(),
            run.counts(),
            run.evidence(),
            run.findings(),
            run.claims(),
            drills,
            run.evaluated());
    SiteInput input = new SiteInput(many, sample.past(), sample.text(), sample.extraFiles(), 2);
    SortedMap<String, byte[]> files = SiteFolder.written(input, folder);

    assertEquals(List.of(), new SiteCheck(files).problems());
    String page = SiteFolder.text(files, "d/" + last.family() + "/index.html");
    assertTrue(page.contains("The latest 60 are drawn"), page.substring(0, 3_000));
  }
}
