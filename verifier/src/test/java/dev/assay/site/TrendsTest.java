package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.ClaimState;
import dev.assay.model.FindingKind;
import dev.assay.model.Level;
import dev.assay.model.PastRuns;
import dev.assay.model.RoadmapItem;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import dev.assay.model.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes over the recorded runs: rules, roadmap, claims. */
class TrendsTest {
  private static final String RULE = "drills/rto-within-limit";

  @TempDir Path folder;

  /**
   * Runs with as many findings of one rule and proven items as a function says.
   *
   * @param asked counts how often results are read
   */
  private static PastRuns runs(int many, IntUnaryOperator found, AtomicInteger asked) {
    PastRuns sample = Retold.sample();
    RunRecord like = sample.records().get(0);
    List<RunRecord> records = new ArrayList<>();
    for (int i = 1; i <= many; i++) {
      String digest = Digest.of("found " + found.applyAsInt(i));
      records.add(Retold.like(like, i, "run-" + i, Optional.of(digest)));
    }
    return new Retold(sample) {
      @Override
      public List<RunRecord> records() {
        return records;
      }

      @Override
      public Optional<RunResults> results(RunRecord record) {
        asked.incrementAndGet();
        return Optional.of(TrendsTest.results(found.applyAsInt((int) record.seq())));
      }
    };
  }

  private static RunResults results(int n) {
    List<RunResults.Result> findings = new ArrayList<>();
    List<RunResults.Item> items = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      findings.add(
          new RunResults.Result(
              RULE,
              FindingKind.FAIL,
              Level.ERROR,
              Optional.empty(),
              0,
              "",
              Text.same("m"),
              Optional.empty(),
              Optional.empty(),
              "f" + i,
              false,
              false));
      items.add(
          new RunResults.Item(
              "r.md", "I" + i, Optional.of(RoadmapItem.Status.DONE), RoadmapItem.State.PROVEN));
    }
    RunResults.RuleVersion version =
        new RunResults.RuleVersion(Level.ERROR, false, Digest.of("rule"), List.of());
    return new RunResults(
        "0.1.0",
        findings,
        0,
        List.of(
            new RunResults.Said(
                "c",
                n > 0 ? ClaimState.CONFIRMED : ClaimState.UNCITED,
                "done",
                Optional.empty(),
                Optional.empty())),
        items,
        Map.of(RULE, version, "drills/log-present", version),
        Map.of(),
        List.of());
  }

  @Test
  void onlyChangesAreKept() {
    Trends trends = Trends.of(runs(30, i -> i < 10 || i > 20 ? 0 : 2, new AtomicInteger()));

    assertEquals(
        List.of("run-10=2", "run-21=0"),
        trends.steps(RULE).stream().map(each -> each.run().run() + "=" + each.count()).toList());
    assertEquals("run-20", trends.fired(RULE).orElseThrow().run());
    assertEquals("run-1", trends.asked("drills/log-present").orElseThrow().run());
    assertTrue(trends.fired("drills/log-present").isEmpty());
    assertEquals(List.of("I0", "I1"), trends.burns().get(1).lost());
    assertEquals(3, trends.claims().size());
  }

  @Test
  void aRuleThatFiresToTheEndLastFiredInTheNewestRun() {
    Trends trends = Trends.of(runs(30, i -> i < 10 ? 0 : 1, new AtomicInteger()));

    assertEquals("run-30", trends.fired(RULE).orElseThrow().run());
  }

  @Test
  void fiftyThousandRunsThatShareWhatTheyFoundAreReadOnce() {
    AtomicInteger asked = new AtomicInteger();
    PastRuns past = runs(50_000, i -> i / 1_000 % 3, asked);

    long begin = System.nanoTime();
    Trends trends = Trends.of(past);
    System.out.printf("trends of 50,000 runs: %d ms%n", (System.nanoTime() - begin) / 1_000_000);

    assertEquals(3, asked.get());
    assertEquals(Trends.MOST_STEPS, trends.steps(RULE).size());
  }

  @Test
  void runsThatAllDifferAreReadFromABoundaryThatMovesOnceAMonth() {
    PastRuns past = runs(90_000, i -> i, new AtomicInteger());
    List<RunRecord> records = past.records();
    int from = Trends.start(records);

    assertTrue(records.size() - from <= Trends.MOST_RESULTS, "from " + from);
    assertEquals(0, Trends.start(records.subList(0, 1_500)));
    RunRecord like = records.get(0);
    List<RunRecord> months = new ArrayList<>();
    for (int i = 1; i <= 3_000; i++) {
      months.add(Retold.like(like, i * 400L, "m-" + i, Optional.of(Digest.of("m" + i))));
    }
    int before = Trends.start(months.subList(0, 2_990));
    int after = Trends.start(months.subList(0, 3_000));
    assertTrue(before > 0);
    assertEquals(before, after);
  }

  @Test
  void aRuleThatFiredOftenHasALineAndATable() throws IOException {
    SiteInput input = Retold.input(runs(400, i -> i / 2 % 7, new AtomicInteger()));
    SortedMap<String, byte[]> files = SiteFolder.written(input, folder);
    Document page = Jsoup.parse(SiteFolder.text(files, "rules/drills/rto-within-limit/index.html"));
    Element trend = page.getElementById("trend").parent();

    assertEquals(List.of(), new SiteCheck(files).problems());
    assertEquals(2, trend.select("figure svg[role=img] > title").size());
    assertEquals(Trends.MOST_STEPS, trend.select("details tbody tr").size());
    assertTrue(trend.text().contains("Older changes are not shown."));
    Document quiet = Jsoup.parse(SiteFolder.text(files, "rules/drills/log-present/index.html"));
    assertTrue(
        quiet.getElementById("trend").parent().text().contains("Never fired in the recorded runs"));
  }

  @Test
  void theRoadmapShowsScopeSaidAndProvenAndNamesALoss() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.input(), folder);
    Element burn =
        Jsoup.parse(SiteFolder.text(files, "roadmap/index.html")).getElementById("burn").parent();

    assertEquals(2, burn.select("figure svg[role=img] > desc").size());
    assertEquals(6, burn.select("details tbody tr").size());
    assertTrue(burn.text().contains("One proof was lost on 2026-02-23: I2"));
    assertNotNull(burn.selectFirst("a[href$=/diff/index.html]"));
    assertEquals("2026-02-26 9 5 2 3", burn.selectFirst("details tbody tr").text());
  }

  @Test
  void manyPointsOfABurnUpStayASmallDrawing() throws IOException {
    SiteInput input = Retold.input(runs(900, i -> i % 2 == 0 ? i % 90 : 90, new AtomicInteger()));
    SortedMap<String, byte[]> files = SiteFolder.written(input, folder);
    Document page = Jsoup.parse(SiteFolder.text(files, "roadmap/index.html"));
    int largest = 0;
    for (Element each : page.select("figure svg")) {
      largest = Math.max(largest, each.outerHtml().length());
    }

    System.out.printf("the largest burn-up: %d bytes%n", largest);
    assertTrue(largest > 0 && largest <= 30_000, "bytes: " + largest);
    assertTrue(page.select("details tbody tr").size() <= 40);
  }

  @Test
  void fewPointsMakeNoLine() throws IOException {
    SiteInput input = Retold.input(runs(30, i -> i < 10 ? 1 : 2, new AtomicInteger()));
    SortedMap<String, byte[]> files = SiteFolder.written(input, folder);
    Element burn =
        Jsoup.parse(SiteFolder.text(files, "roadmap/index.html")).getElementById("burn").parent();

    assertEquals(0, burn.select("figure").size());
    assertTrue(burn.text().contains("n = 3: too few for a line."), burn.text());
    assertEquals(3, burn.select("tbody tr").size());
  }

  @Test
  void withoutKeptRunsEveryTrendSaysSo() throws IOException {
    SortedMap<String, byte[]> files =
        SiteFolder.written(Retold.input(PastRuns.of(Retold.sample().records())), folder);

    assertEquals(List.of(), new SiteCheck(files).problems());
    assertTrue(
        SiteFolder.text(files, "rules/drills/log-present/index.html")
            .contains("No recorded run has asked this rule and kept what it found."));
    assertTrue(
        SiteFolder.text(files, "c/index.html").contains("No recorded run has kept its claims."));
    assertEquals(
        null, Jsoup.parse(SiteFolder.text(files, "roadmap/index.html")).getElementById("burn"));
    assertTrue(SiteFolder.text(files, "rules/index.html").contains("not recorded"));
  }
}
