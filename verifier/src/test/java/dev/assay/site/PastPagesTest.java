package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Run;
import dev.assay.model.RunRecord;
import dev.assay.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file read once, the index of documents, and since when the verdict is what it is. */
class PastPagesTest {
  @TempDir static Path folder;
  private static SortedMap<String, byte[]> sample;
  private static SortedMap<String, byte[]> empty;

  @BeforeAll
  static void write() throws IOException {
    sample = SiteFolder.written(SampleRun.input(), folder.resolve("sample"));
    empty = SiteFolder.written(SampleRun.empty(), folder.resolve("empty"));
  }

  private static Document page(String path) {
    return Jsoup.parse(SiteFolder.text(sample, path));
  }

  private static List<String> past() {
    return sample.keySet().stream()
        .filter(each -> each.startsWith("e/") && each.endsWith("/index.html"))
        .filter(each -> SiteFolder.text(sample, each).contains("class=\"p-past\""))
        .toList();
  }

  @Test
  void whatAFileReadOnceHasAPageOfItsOwnAndWhatItStillReadsHasNot() {
    assertEquals(1, past().size(), past().toString());
    Document page = page(past().get(0));

    assertTrue(past().get(0).matches("e/[0-9a-f]{12}/index\\.html"));
    assertTrue(page.selectFirst(".lead").text().contains("Today the file reads differently: "));
    assertEquals(3, page.select(".lead a").size());
    assertTrue(page.getElementById("L6").text().endsWith("rto_seconds=12.400"));
    String now = page.select(".lead a").last().attr("href").replace("../", "e/");
    assertTrue(page(now).getElementById("L6").text().endsWith("rto_seconds=7.744"));
  }

  @Test
  void everyLineAPageIsPointedAtIsShownHoweverManyThereAre() {
    List<String> all = new ArrayList<>();
    for (int i = 1; i <= 9_000; i++) {
      all.add("line " + i);
    }
    TreeSet<Integer> pointedAt = new TreeSet<>();
    for (int i = 1; i <= 180; i++) {
      pointedAt.add(i * 50);
    }
    pointedAt.add(9_999);
    FileLines lines = FileLines.of(java.util.Optional.of(all));
    var shown = lines.shown(pointedAt);

    for (int i = 1; i <= FileLines.ALWAYS; i++) {
      assertTrue(shown.contains(i), "line " + i);
    }
    assertTrue(shown.containsAll(pointedAt.headSet(9_001)));
    assertFalse(shown.contains(9_999));
    assertTrue(shown.size() <= FileLines.MOST + pointedAt.size(), "lines: " + shown.size());
  }

  @Test
  void everyDocumentThatWasReadIsListedWithItsClaimsItemsAndFlags() {
    Document index = page("docs/index.html");
    Element row = index.select("tbody tr").first();

    assertEquals(3, index.select("tbody tr").size());
    assertEquals(SampleDocuments.ROADMAP + " Status document PASS 3 1 1 0 1 5 of 9 0", row.text());
    assertEquals(5, row.select("a").size(), row.html());
    assertTrue(index.text().contains("A file counts as a document when its name is like *.md."));
    assertTrue(page("c/index.html").select("a[href=../docs/index.html]").size() == 1);
    assertTrue(page("about/index.html").select("a[href=../docs/index.html]").size() == 1);
  }

  @Test
  void withoutDocumentsTheIndexSaysWhatItLookedFor() {
    Document index = Jsoup.parse(SiteFolder.text(empty, "docs/index.html"));

    assertTrue(index.text().contains("No document was read, so nothing was claimed."));
    assertTrue(index.text().contains("*.md"));
    assertTrue(index.text().contains("In the whole workspace."));
    assertFalse(SiteFolder.text(empty, "index.html").contains("recorded run,"));
  }

  @Test
  void theOverviewSaysWhyTheVerdictIsNotThatOfTheNewestRecord() {
    String rest = page("index.html").selectFirst(".rest .answer").text();

    assertTrue(rest.startsWith("The newest recorded run, 20260228t2003z"), rest);
    assertTrue(rest.contains("was PASS. A waiver changed: drills/number-contradicted"), rest);
    assertTrue(rest.endsWith("See docs/results/20251211-101502/wal_recovery_result.env"), rest);
  }

  @Test
  void theOverviewLeadsToTheRunThatTurnedTheVerdict() throws IOException {
    SiteInput input = SampleRun.input();
    Run run = input.run();
    Run passed =
        new Run(
            run.version(),
            run.asOf(),
            run.commit(),
            run.dirty(),
            run.plan(),
            Verdict.PASS,
            run.counts(),
            run.evidence(),
            run.findings(),
            run.claims(),
            run.drills(),
            run.evaluated(),
            run.gate(),
            run.roadmap(),
            run.language());
    SortedMap<String, byte[]> files =
        SiteFolder.written(
            new SiteInput(passed, input.past(), input.text(), input.extraFiles(), 2),
            folder.resolve("passed"));
    Element rest = Jsoup.parse(SiteFolder.text(files, "index.html")).selectFirst(".rest .answer");

    assertTrue(rest.text().startsWith("PASS since 20260223t1603z"), rest.text());
    assertTrue(rest.text().contains("(2026-02-23); FAIL before. A limit changed:"), rest.text());
    Element diff = rest.selectFirst("a[href$=-38/diff/index.html]");
    assertTrue(files.containsKey(diff.attr("href")), diff.attr("href"));
  }

  @Test
  void aVerdictThatNeverChangedSaysSo() throws IOException {
    SiteInput input = SampleRun.input();
    RunRecord last = input.history().get(39);
    List<RunRecord> same = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      same.add(Retold.like(last, i, "r" + i, Verdict.FAIL, last.evidenceSet(), last.results()));
    }
    SortedMap<String, byte[]> files =
        SiteFolder.written(Retold.input(dev.assay.model.PastRuns.of(same)), folder.resolve("same"));
    String rest =
        Jsoup.parse(SiteFolder.text(files, "zh-CN/index.html")).selectFirst(".rest .answer").text();

    assertEquals("记录的 3 次运行自 r1 起均为不通过。", rest);
  }
}
