package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What expires: the page and the calendar after RFC 5545. */
class CalendarTest {
  @TempDir Path folder;

  private static List<String> unfolded(byte[] ics) {
    String text = new String(ics, StandardCharsets.UTF_8);
    assertTrue(text.endsWith("END:VCALENDAR\r\n"), text);
    assertFalse(text.replace("\r\n", "").contains("\n"), "a line feed alone");
    for (String line : text.split("\r\n", -1)) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      assertFalse(line.contains("\ufffd"), "a character was cut: " + line);
    }
    return List.of(text.replace("\r\n ", "").split("\r\n", -1));
  }

  private static List<String> values(List<String> lines, String name) {
    List<String> values = new ArrayList<>();
    lines.forEach(
        line -> {
          if (line.startsWith(name)) {
            values.add(line.substring(name.length()));
          }
        });
    return values;
  }

  @Test
  void everyThingWithADayIsAnEventOnItsLastDay() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.input(), folder);
    List<String> lines = unfolded(files.get("calendar.ics"));

    assertEquals(
        List.of("20260228", "20260305", "20260331", "20260404", "20260511", "20260630"),
        values(lines, "DTSTART;VALUE=DATE:"));
    assertEquals(6, new HashSet<>(values(lines, "UID:")).size());
    assertEquals(
        List.of("20260305T021407Z"), values(lines, "DTSTAMP:").stream().distinct().toList());
    assertTrue(lines.contains("SUMMARY:policy release: Deploy rollback drill: last day"));
    List<String> chinese = unfolded(files.get("zh-CN/calendar.ics"));
    assertEquals(values(lines, "UID:"), values(chinese, "UID:"));
    assertTrue(
        chinese.contains("SUMMARY:豁免 drills/rto-within-limit 旧/**：最后一天"), chinese.toString());
  }

  @Test
  void thePageShowsWhatLapsedFirstAndLeadsToTheLineThatSaysSo() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.input(), folder);
    var page = Jsoup.parse(SiteFolder.text(files, "calendar/index.html"));
    var rows = page.select("tbody tr");

    assertEquals(6, rows.size());
    assertEquals("2026-02-28", rows.get(0).selectFirst("th").text());
    assertEquals("lapsed 5 days ago", rows.get(0).select("td").get(0).text());
    assertEquals("lapsed today", page.select("tbody td .chip").last().text());
    assertEquals("117 days left", rows.last().select("td").get(0).text());
    rows.forEach(row -> assertTrue(row.select("a[href*=#L]").size() >= 1, row.text()));
    assertEquals(2, page.select("figure svg").size());
    assertTrue(
        Jsoup.parse(SiteFolder.text(files, "index.html"))
            .select("a[href=calendar/index.html]")
            .parents()
            .text()
            .contains("waiver of core/line-has-equals, 26 days left"));
  }

  @Test
  void whereNothingExpiresThePageSaysSoAndHow() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.empty(), folder);

    assertTrue(SiteFolder.text(files, "calendar/index.html").contains("Nothing here expires"));
    assertFalse(files.containsKey("calendar.ics"), "there is no as-of instant");
    assertTrue(SiteFolder.text(files, "waivers/index.html").contains("Nothing is waived"));
  }
}
