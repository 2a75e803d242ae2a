package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.EvidenceVersion;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import dev.assay.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recorded run found and looked at, and that its page stays as it is. */
class RunPagesTest {
  @TempDir static Path folder;
  private static SortedMap<String, byte[]> sample;

  @BeforeAll
  static void write() throws IOException {
    sample = SiteFolder.written(SampleRun.input(), folder.resolve("sample"));
  }

  /** The page of the record with this number, found by its file. */
  static String path(SortedMap<String, byte[]> files, int seq) {
    return files.keySet().stream()
        .filter(each -> each.matches("r/[^/]*-" + seq + "/index\\.html"))
        .findFirst()
        .orElseThrow();
  }

  private static Document run(int seq) {
    return Jsoup.parse(SiteFolder.text(sample, path(sample, seq)));
  }

  private static Element section(Document page, String id) {
    return page.getElementById(id).parent();
  }

  @Test
  void theCauseOfAFlipStandsInOneSentenceWithALinkToTheWholeOfIt() {
    Element changed = section(run(37), "changed");

    assertTrue(
        changed
            .text()
            .contains(
                "The evidence changed: "
                    + SampleStory.RESULT
                    + ". The rules, limits and waivers are the same."),
        changed.text());
    assertTrue(changed.text().contains("Findings: 1 new, 0 fixed, 0 no longer evaluated."));
    assertNotNull(changed.selectFirst("a[href=diff/index.html]"));
  }

  @Test
  void findingsAreGroupedByRuleAndLeadToTheLineTheRunRead() {
    Element findings = section(run(37), "findings");

    assertEquals(
        List.of("drills/rto-within-limit 1", "drills/number-contradicted 1"),
        findings.select("h3").eachText());
    String place = findings.selectFirst(".where a[href*=#L6]").attr("href");
    String past = "e/" + place.replaceFirst(".*/e/", "").replaceFirst("#.*", "");
    Document content = Jsoup.parse(SiteFolder.text(sample, past));
    assertTrue(content.getElementById("L6").text().endsWith("rto_seconds=12.400"));
    assertTrue(findings.text().contains("Waived in this run"));
    assertTrue(findings.text().contains("3 more were too many to be kept."));
  }

  @Test
  void aRuleThatIsGoneIsATextAndNoLink() {
    Element findings = section(run(35), "findings");
    Element gone =
        findings.select("h3").stream()
            .filter(each -> each.text().startsWith("core/expected-evidence"))
            .findFirst()
            .orElseThrow();

    assertNull(gone.selectFirst("a"));
  }

  @Test
  void whatWasLookedAtIsListedWithWhatDidNotPassFirst() {
    Element inputs = section(run(37), "inputs");

    assertEquals(4, inputs.select("tbody tr").size());
    assertTrue(inputs.selectFirst("tbody tr").text().contains("FAIL"));
    Element lost = inputs.select("tbody tr").get(2);
    assertTrue(lost.text().startsWith("reports/gone|\"<&.env"), lost.text());
    assertNull(lost.selectFirst("a"));
    assertTrue(inputs.text().contains("The content of 1 of them was not kept here"));
  }

  @Test
  void theCommandsGiveTheAnswerAgain() {
    List<String> lines = run(37).select("main pre").last().wholeText().lines().toList();

    assertEquals(4, lines.size(), lines.toString());
    assertTrue(lines.get(0).matches("git checkout [0-9a-f]{40}"), lines.get(0));
    assertEquals("assay verify --as-of 2026-02-21T02:03:00Z", lines.get(1));
    assertTrue(lines.get(2).matches("assay history diff \\S+-36 \\S+-37"), lines.get(2));
  }

  @Test
  void aRunOfWhichNothingWasKeptSaysSo() {
    Document page = run(20);

    assertTrue(section(page, "findings").text().contains("was not kept"));
    assertTrue(section(page, "inputs").text().contains("was not kept"));
    assertTrue(section(run(1), "changed").text().contains("First run: nothing to compare with."));
  }

  @Test
  void aRunThatFoundNothingSaysHowMuchItAskedAndALongListIsCut() throws IOException {
    List<EvidenceVersion> many = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      Verdict verdict = i == 249 ? Verdict.FAIL : Verdict.PASS;
      many.add(new EvidenceVersion("many/" + i, "log", Optional.empty(), verdict));
    }
    SiteInput input =
        Retold.input(
            new Retold(Retold.sample()) {
              @Override
              public Optional<RunResults> results(RunRecord record) {
                return record.seq() == 40 ? Optional.of(Retold.nothing()) : super.results(record);
              }

              @Override
              public Optional<List<EvidenceVersion>> evidence(RunRecord record) {
                return record.seq() == 40 ? Optional.of(many) : super.evidence(record);
              }
            });
    SortedMap<String, byte[]> files = SiteFolder.written(input, folder.resolve("nothing"));
    Document page = Jsoup.parse(SiteFolder.text(files, path(files, 40)));

    assertTrue(section(page, "findings").text().contains("0 findings: 1,800 checks in 4 files."));
    Element inputs = section(page, "inputs");
    assertEquals(200, inputs.select("tbody tr").size());
    assertTrue(inputs.selectFirst("tbody tr").text().startsWith("many/249"), inputs.text());
    assertTrue(inputs.text().contains("50 more are listed in the ledger."));
  }

  @Test
  void oneMoreRunLeavesTheStoriesOfTheOthersAsTheyAre() throws IOException {
    SortedMap<String, byte[]> more =
        SiteFolder.written(Retold.input(Retold.oneMore()), folder.resolve("more"));
    int same = 0;
    for (String each : sample.keySet()) {
      boolean story = each.matches("(zh-CN/)?(r/[^/]*z-[^/]+-[0-9]+/.*|rules/[^/]+/.*)");
      if (story) {
        assertArrayEquals(sample.get(each), more.get(each), each);
        same++;
      }
    }

    System.out.printf("pages that one more run leaves alone: %d%n", same);
    assertTrue(same >= 150, "pages: " + same);
    assertFalse(more.get("index.html").length == 0);
    assertEquals(List.of(), new SiteCheck(more).problems());
  }
}
