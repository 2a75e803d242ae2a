package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Finding;
import dev.assay.model.Gate;
import dev.assay.model.Lang;
import dev.assay.model.Run;
import dev.assay.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who signs reads what blocks, what is waived, and of which commit a bundle is. */
class SignOffTest {
  private static final SiteInput SAMPLE = SampleRun.input();

  @TempDir Path folder;

  private static SiteInput like(
      Optional<String> commit, Verdict verdict, List<Finding> findings, Optional<Gate> gate) {
    Run run = SAMPLE.run();
    Run other =
        new Run(
            run.version(),
            run.asOf(),
            commit,
            run.dirty(),
            run.plan(),
            verdict,
            run.counts(),
            run.evidence(),
            findings,
            run.claims(),
            run.drills(),
            run.evaluated(),
            gate,
            run.roadmap(),
            run.language(),
            run.bundles());
    return new SiteInput(other, SAMPLE.past(), SAMPLE.text(), SAMPLE.extraFiles(), 2);
  }

  private SortedMap<String, byte[]> written(SiteInput input) throws IOException {
    return SiteFolder.written(input, folder);
  }

  private static Document page(SortedMap<String, byte[]> files, String path) {
    return Jsoup.parse(SiteFolder.text(files, path));
  }

  @Test
  void aBundleOfAnotherCommitThanTheOneUnderTestIsCalledSo() throws IOException {
    Run run = SAMPLE.run();
    Optional<String> tested = Optional.of("0".repeat(40));
    var files = written(like(tested, run.verdict(), run.findings(), run.gate()));

    String sheet = page(files, "print/orders-v1.4.0/index.html").text();
    assertTrue(sheet.contains("built from another commit than the one under test"), sheet);
    String chinese = page(files, "zh-CN/print/orders-v1.4.0/index.html").text();
    assertTrue(chinese.contains("不是受验提交"), chinese);
  }

  @Test
  void withoutAPolicyTheSheetSaysHowManyFindingsBlock() throws IOException {
    Run run = SAMPLE.run();
    long blocking = new PageScope(SAMPLE, new Sitemap(SAMPLE), Lang.EN, "x").blocking().size();
    var files = written(like(run.commit(), run.verdict(), run.findings(), Optional.empty()));

    String sheet = page(files, "print/index.html").selectFirst(".lead").text();
    assertTrue(blocking > 0);
    assertTrue(sheet.startsWith(blocking + " findings block."), sheet);
    assertFalse(sheet.contains("may go"), sheet);
  }

  @Test
  void whatIsWaivedIsCountedAndTheRestLinked() throws IOException {
    Run run = SAMPLE.run();
    Finding waived =
        run.findings().stream().filter(each -> each.waiver().isPresent()).findFirst().orElseThrow();
    List<Finding> ten = Stream.generate(() -> waived).limit(10).toList();
    var files = written(like(run.commit(), Verdict.PASS, ten, Optional.empty()));

    Document overview = page(files, "index.html");
    String lead = overview.selectFirst(".lead").text();
    assertTrue(lead.startsWith("Apart from what is waived (findings: 10) no error failed"), lead);
    assertEquals(
        "3 more",
        overview.select("h2:containsOwn(Waived) ~ .next a[href$=waivers/index.html]").text());
  }
}
