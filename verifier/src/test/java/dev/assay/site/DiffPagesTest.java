package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why two runs differ: each cause tried alone, the lines that decide, numbers before and after. */
class DiffPagesTest {
  @TempDir static Path folder;
  private static SortedMap<String, byte[]> sample;

  @BeforeAll
  static void write() throws IOException {
    sample = SiteFolder.written(SampleRun.input(), folder);
  }

  private static Document diff(int seq) {
    String page = RunPagesTest.path(sample, seq).replace("/index.html", "/diff/index.html");
    return Jsoup.parse(SiteFolder.text(sample, page));
  }

  private static Element section(Document page, String id) {
    return page.getElementById(id).parent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "33 | FAIL          | What a run found was not kept",
        "34 | PASS          | A waiver changed: drills/number-contradicted not there → li.wei. Without",
        "35 | INDETERMINATE | Evidence is missing: docs/results/20260212-070001/wal_recovery",
        "36 | PASS          | Which of these decided cannot be told apart: new evidence, program.",
        "37 | FAIL          | The evidence changed: docs/results/20260212-070001/wal_recovery",
        "38 | PASS          | A limit changed: drills/max-rto 10 s → 15 s. The system did not change.",
        "39 | PASS          | Time passed: 2026-02-23T16:03:00Z → 2026-02-26T06:03:00Z. The verdict",
        "40 | PASS          | Same inputs, same result."
      })
  void theCauseIsTheFirstSentence(int seq, String verdict, String sentence) {
    Document page = diff(seq);
    String lead = page.selectFirst(".lead").text();

    assertTrue(page.select(".line > div").last().text().startsWith(verdict));
    if (seq == 33) {
      assertTrue(lead.contains("what a run found was not kept"), lead);
      assertNull(page.getElementById("findings"));
    } else {
      assertTrue(lead.startsWith(sentence), lead);
    }
  }

  @Test
  void eachCauseIsTriedAloneAndOneDecides() {
    Element causes = section(diff(37), "causes");
    List<String> rows = causes.select("tbody tr").eachText();

    assertEquals(7, rows.size(), rows.toString());
    assertTrue(rows.get(0).endsWith("PASS decides"), rows.get(0));
    assertTrue(rows.get(3).equals("threshold nothing FAIL none"), rows.get(3));
    assertEquals(2, section(diff(36), "causes").select("td:contains(cannot be told apart)").size());
  }

  @Test
  void theSmallestChangeIsShownLineByLineWithSignsAndTheFindingUnderIt() {
    Element lines = section(diff(37), "lines");

    assertEquals("The smallest change that decides", lines.selectFirst("h2").ownText());
    assertEquals(
        List.of("− rto_seconds=7.744", "+ rto_seconds=12.400", "+ token=*** <b>&"),
        lines.select(".file code").eachText());
    assertEquals(3, lines.select(".file a[href*=#L]").size());
    assertTrue(lines.select(".row").text().contains("Recovery took 12.400 s"));
  }

  @Test
  void aWeakenedGateIsCalledOut() {
    assertTrue(
        section(diff(38), "weaker").text().contains("threshold: drills/max-rto 10 s → 15 s"));
    assertEquals(
        List.of("− drills/max-rto = 10 s", "+ drills/max-rto = 15 s"),
        section(diff(38), "lines").select(".file code").eachText());
    assertNull(diff(37).getElementById("weaker"));
  }

  @Test
  void numbersStandBesideTheirLimitBeforeAndAfter() {
    Element metrics = section(diff(37), "metrics");

    assertEquals(2, metrics.select("figure svg[role=img] > title").size());
    assertEquals(2, metrics.select("tbody tr").size());
    Element row = metrics.selectFirst("tbody tr");
    assertEquals(List.of("7.744 s", "12.400 s", "≤ 10 s", "124.0 %"), row.select("td").eachText());
    assertEquals(2, row.select("td a[href*=/e/]").size());
    assertTrue(section(diff(38), "metrics").text().contains("12.400 s, limit ≤ 15 s was ≤ 10 s"));
  }

  @Test
  void findingsAreCountedByLevelAndListed() {
    Element levels = section(diff(34), "findings");

    assertEquals(
        List.of(
            "New 0 1 0 drills/number-provable",
            "Fixed 1 0 0 drills/number-contradicted",
            "No longer evaluated 0 0 0 –",
            "Still there 0 0 0 –"),
        levels.select("tbody tr").eachText());
    assertTrue(levels.text().contains("Because of waiver"));
    assertEquals(
        List.of("No longer evaluated"), section(diff(35), "findings").select("h3 ~ h3").eachText());
  }

  @Test
  void anEmptySideSaysWhyItIsEmpty() {
    Document first = diff(1);
    assertTrue(first.text().contains("First run: nothing to compare with."));
    assertEquals(0, first.select("section").size());
    assertTrue(diff(40).selectFirst(".sub").text().startsWith("Evidence set: sha256:"));
    assertTrue(diff(20).text().contains("only what went in can be compared"));
    assertFalse(diff(20).text().contains("decides"));
  }
}
