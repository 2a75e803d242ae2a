package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Location;
import dev.assay.model.RoadmapItem;
import dev.assay.model.Run;
import dev.assay.model.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roadmap: two numbers, the worst, what is blocked, the order, every item by type. */
class RoadmapPageTest {
  @TempDir Path folder;

  private Document written(SiteInput input, String page) throws IOException {
    return Jsoup.parse(SiteFolder.text(SiteFolder.written(input, folder), page));
  }

  private static Element section(Document page, String title) {
    return page.select("h2").stream()
        .filter(each -> each.ownText().equals(title))
        .findFirst()
        .orElseThrow()
        .parent();
  }

  @Test
  void whatIsSaidStandsBesideWhatIsProven() throws IOException {
    Document page = written(SampleRun.input(), "roadmap/index.html");

    assertTrue(
        section(page, "Said done and proven done")
            .text()
            .contains("Said done 5 of 9 Proven done 2 of 9 Gap 3"));
    Element epic = section(page, "Epics").selectFirst("tbody tr");
    assertEquals("done", epic.select("td").get(0).text());
    assertEquals("not proven", epic.select("td").get(1).text());
    assertTrue(epic.selectFirst("th a").attr("href").endsWith("#L7"));
    assertTrue(epic.select("td a[href*=/c/index.html#c-]").size() == 1, epic.html());
    assertTrue(epic.text().contains("evidence that decides nothing"));
  }

  @Test
  void itemsAreGroupedByTypeAndSortedByPriority() throws IOException {
    Document page = written(SampleRun.input(), "roadmap/index.html");

    assertEquals(
        List.of("Priorities", "Epics", "Milestones", "Exit conditions"),
        page.select("h2 + .scroll").stream()
            .map(each -> each.previousElementSibling().ownText())
            .toList());
    assertEquals(
        List.of("A", "B", "C", "D", "E"),
        section(page, "Epics").select("tbody th > code").eachText());
  }

  @Test
  void theWorstStandsFirstAndWhatIsBlockedWaitsForSomething() throws IOException {
    Document page = written(SampleRun.input(), "roadmap/index.html");

    assertEquals(
        List.of("C", "A", "B"), section(page, "Worst first").select(".what code").eachText());
    assertTrue(section(page, "Blocked").text().contains("after C contradicted"));
  }

  @Test
  void theOrderEndsWithWhatGoesInACircle() throws IOException {
    Element order =
        section(written(SampleRun.input(), "roadmap/index.html"), "What comes before what");

    assertEquals(List.of("P0", "A", "B", "C", "D", "E"), order.select("ol li > code").eachText());
    assertEquals(List.of("M8", "M9"), order.select("ul li > code").eachText());
    assertTrue(order.text().contains("Z <9> (not on the roadmap)"));
  }

  @Test
  void withoutARoadmapThePageSaysHowToWriteOne() throws IOException {
    Document page = written(SampleRun.empty(), "zh-CN/roadmap/index.html");

    assertTrue(page.text().contains("没有发现路线图。"));
    assertTrue(page.selectFirst("main pre").text().contains("状态：`done`"));
  }

  @Test
  void aLongRoadmapIsCutIntoPagesAndEveryLinkStillHolds() throws IOException {
    SiteInput sample = SampleRun.input();
    Run run = sample.run();
    List<RoadmapItem> items = new ArrayList<>();
    for (int i = 1; i <= 450; i++) {
      items.add(item(i));
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
            run.drills(),
            run.evaluated(),
            run.gate(),
            items,
            run.language());
    SiteInput input = new SiteInput(many, sample.past(), sample.text(), sample.extraFiles(), 2);
    SortedMap<String, byte[]> files = SiteFolder.written(input, folder);

    assertEquals(List.of(), new SiteCheck(files).problems());
    Document last = Jsoup.parse(SiteFolder.text(files, "roadmap/p3/index.html"));
    assertEquals(50, last.select("tbody tr").size());
    assertEquals(3, last.select(".pages li").size());
  }

  private static RoadmapItem item(int number) {
    return new RoadmapItem(
        "M" + number,
        RoadmapItem.Type.MILESTONE,
        "Milestone " + number,
        Optional.empty(),
        Optional.of(RoadmapItem.Status.PLANNED),
        RoadmapItem.State.OPEN,
        Text.same("it is not said to be done"),
        Optional.empty(),
        Optional.empty(),
        number == 1 ? List.of() : List.of("M" + (number - 1)),
        Optional.empty(),
        Location.at(SampleDocuments.ROADMAP, number, 1, ""));
  }
}
