package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiversPageTest {
  @TempDir Path folder;

  @Test
  void everyWaiverSaysWhoWhyUntilWhenAndWhatItAccepts() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.input(), folder);
    var page = Jsoup.parse(SiteFolder.text(files, "waivers/index.html"));
    var rows = page.select(".row");

    assertEquals(3, rows.size());
    assertEquals(
        List.of("in-force", "lapsed", "faulty"), rows.select("[data-f=state]").eachAttr("data-v"));
    assertTrue(rows.get(0).text().contains("Owner: li.wei; created 2026-01-31"), rows.text());
    assertTrue(rows.get(0).text().contains("It accepts 1 finding:"), rows.text());
    assertTrue(rows.get(0).text().contains("days left 26"), rows.text());
    assertEquals("zh-CN", rows.get(1).selectFirst("[lang]").attr("lang"));
    assertTrue(rows.get(2).text().contains("it names no owner"), rows.text());
    rows.forEach(row -> assertEquals(1, row.select("a[href*=#L1]").size(), row.text()));
  }

  @Test
  void aWaivedFindingLeadsToItsWaiver() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.input(), folder);
    String id = Jsoup.parse(SiteFolder.text(files, "waivers/index.html")).selectFirst(".row").id();

    for (String path : List.of("index.html", "findings/index.html", "zh-CN/findings/index.html")) {
      var page = Jsoup.parse(SiteFolder.text(files, path));
      assertEquals(1, page.select("a[href$=waivers/index.html#" + id + "]").size(), path);
    }
  }
}
