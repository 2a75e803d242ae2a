package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Counts;
import dev.assay.model.PastRuns;
import dev.assay.model.RunRecord;
import dev.assay.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases and the sheets people sign. */
class BundlePageTest {
  @TempDir Path folder;

  private Document written(SiteInput input, String page) throws IOException {
    return Jsoup.parse(SiteFolder.text(SiteFolder.written(input, folder), page));
  }

  @Test
  void theListHoldsEveryReleaseAndSaysWhichArchivesWereLookedInto() throws IOException {
    Document page = written(SampleRun.input(), "b/index.html");

    assertEquals(5, page.select("tbody tr").size());
    assertTrue(page.selectFirst(".lead").text().contains("5 release bundles; 2 of them"));
    assertEquals(2, page.select("tbody td:containsOwn(looked into)").size());
    assertEquals(3, page.select("tbody td:containsOwn(not looked at)").size());
  }

  @Test
  void aFactThatDiffersShowsEachValueWithItsPlace() throws IOException {
    Document page = written(SampleRun.input(), "b/orders-v1.4.1/index.html");

    assertTrue(page.selectFirst(".lead").text().startsWith("No: 2 facts differ."));
    List<String> rows =
        page.select("h3 + .scroll tbody tr").stream().map(each -> each.text()).toList();
    assertEquals(4, rows.size(), rows.toString());
    assertTrue(rows.get(1).startsWith("Version v1.4.2 Summary: releases/v1.4.1/"), rows.get(1));
    assertTrue(page.text().contains("4,321 more members are only in the archive."));
    assertEquals(
        200, page.select("section:has(h2:contains(What the archive holds)) tbody tr").size());
  }

  @Test
  void theFindingOfAnotherReleaseIsNotShown() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.input(), folder);
    String other = SiteFolder.text(files, "b/orders-v1.4.1/index.html");
    String fine = SiteFolder.text(files, "b/orders-v1.4.0/index.html");

    assertTrue(other.contains("The digest beside it is of another file"));
    assertFalse(fine.contains("The digest beside it is of another file"));
  }

  @Test
  void ofManyRunsOfItsCommitTheLatestThirtyThatAskedAPolicyAreShown() throws IOException {
    List<RunRecord> records = new ArrayList<>();
    for (int i = 1; i <= 80; i++) {
      records.add(record(i, i % 2 == 0 ? Optional.of("release") : Optional.empty()));
    }
    SiteInput sample = SampleRun.input();
    SiteInput input =
        new SiteInput(sample.run(), PastRuns.of(records), sample.text(), sample.extraFiles(), 2);
    List<String> rows =
        written(input, "b/orders-v1.4.0/index.html").select("#runs + .scroll tbody tr th").stream()
            .map(each -> each.text())
            .toList();

    assertEquals(30, rows.size());
    assertEquals("run-80", rows.get(0));
    Document packed =
        Jsoup.parse(
            SiteFolder.text(
                SiteFolder.written(input.packed("orders-v1.4.0"), folder.resolve("packed")),
                "b/orders-v1.4.0/index.html"));
    assertEquals(30, packed.select("#runs + .scroll tbody tr").size());
    assertEquals(0, packed.select("#runs + .scroll a").size(), "their pages are not in a pack");
  }

  private static RunRecord record(int seq, Optional<String> policy) {
    Counts.Levels none = new Counts.Levels(0, 0, 0);
    return new RunRecord(
        seq,
        "run-" + seq,
        Optional.of(SampleRun.AS_OF),
        Optional.of(SampleRun.COMMIT),
        false,
        Verdict.PASS,
        new Counts(1, 0, 6, 6, none, none, 0),
        policy,
        Map.of(),
        "sha256:" + Digest.of("set"),
        Map.of(),
        0,
        Digest.of("prev" + seq));
  }

  @Test
  void theSheetHoldsWhatIsSignedForAndRoomToSign() throws IOException {
    Document page = written(SampleRun.input(), "print/orders-v1.4.0/index.html");

    assertEquals("Do not release orders-v1.4.0", page.selectFirst("h1").text());
    assertTrue(page.text().contains("Release of quant-hft: 1 of 3 conditions are met."));
    assertTrue(page.text().contains(SampleRun.COMMIT));
    assertTrue(page.text().contains(Digest.of("orders-v1.4.0")), "the bundle's digest");
    assertTrue(page.text().contains("2026-03-31"), "when the waiver ends");
    assertFalse(page.text().contains("another commit"), "the bundle is of the commit under test");
    assertEquals(3, page.select(".sign tbody tr").size());
    assertTrue(
        page.select("pre").text().contains("assay site --check --policy release --as-of"),
        page.select("pre").text());
  }

  @Test
  void aSheetThatAskedNoPolicyNeverSaysThatAReleaseMayGo() throws IOException {
    Document page = written(SampleRun.empty(), "print/index.html");

    assertTrue(page.text().contains("No policy was asked"), page.text());
    assertFalse(page.text().contains("may go "), page.text());
  }
}
