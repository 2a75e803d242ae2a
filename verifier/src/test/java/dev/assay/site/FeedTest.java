package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.PastRuns;
import dev.assay.model.RunRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feed after RFC 4287. */
class FeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir Path folder;

  private static Element feed(SortedMap<String, byte[]> files, String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(files.get(path)))
        .getDocumentElement();
  }

  private static String text(Element parent, String name) {
    NodeList all = parent.getElementsByTagNameNS(ATOM, name);
    assertTrue(all.getLength() >= 1, parent.getTagName() + " has no " + name);
    return all.item(0).getTextContent();
  }

  private static List<Element> entries(Element feed) {
    NodeList all = feed.getElementsByTagNameNS(ATOM, "entry");
    List<Element> entries = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      entries.add((Element) all.item(i));
    }
    return entries;
  }

  @Test
  void everyChangeOfTheVerdictIsAnEntryAndNothingElse() throws Exception {
    SiteInput input = SampleRun.input();
    SortedMap<String, byte[]> files = SiteFolder.written(input, folder);
    int flips = 0;
    for (int i = 1; i < input.history().size(); i++) {
      flips += input.history().get(i).verdict() == input.history().get(i - 1).verdict() ? 0 : 1;
    }
    for (String path : List.of("feed.atom", "zh-CN/feed.atom")) {
      Element feed = feed(files, path);
      assertEquals(flips, entries(feed).size());
      assertEquals("feed", feed.getLocalName());
      assertFalse(text(feed, "title").isBlank());
      assertFalse(text(feed, "name").isBlank());
      URI.create(text(feed, "id"));
      assertEquals(text(entries(feed).get(0), "updated"), text(feed, "updated"));
      Set<String> ids = new HashSet<>();
      Instant before = Instant.MAX;
      for (Element each : entries(feed)) {
        assertTrue(URI.create(text(each, "id")).isAbsolute());
        assertTrue(ids.add(text(each, "id")));
        Instant updated = Instant.parse(text(each, "updated"));
        assertTrue(updated.isBefore(before));
        before = updated;
        assertFalse(text(each, "content").isBlank());
        String href =
            ((Element) each.getElementsByTagNameNS(ATOM, "link").item(0)).getAttribute("href");
        String folder = path.replace("feed.atom", "");
        assertTrue(files.containsKey(folder + href.replaceAll("#.*", "")), href);
      }
    }
    System.out.printf("feed: %d changes among %d runs%n", flips, input.history().size());
    assertTrue(flips >= 10);
  }

  @Test
  void aFurtherRunWithTheSameVerdictLeavesItAsItIs() throws IOException {
    SiteInput input = SampleRun.input();
    List<RunRecord> more = new ArrayList<>(input.history());
    RunRecord last = more.get(more.size() - 1);
    more.add(later(last));
    SiteInput longer =
        new SiteInput(input.run(), PastRuns.of(more), input.text(), input.extraFiles(), 2);

    SiteInput plain =
        new SiteInput(
            input.run(), PastRuns.of(input.history()), input.text(), input.extraFiles(), 2);
    SortedMap<String, byte[]> before = SiteFolder.written(plain, folder.resolve("a"));
    SortedMap<String, byte[]> after = SiteFolder.written(longer, folder.resolve("b"));

    assertArrayEquals(before.get("feed.atom"), after.get("feed.atom"));
    assertArrayEquals(before.get("zh-CN/feed.atom"), after.get("zh-CN/feed.atom"));
    assertArrayEquals(before.get("calendar.ics"), after.get("calendar.ics"));
    assertArrayEquals(before.get("api/v1/summary.json"), after.get("api/v1/summary.json"));
  }

  static RunRecord later(RunRecord last) {
    return new RunRecord(
        last.seq() + 1,
        "20260228T2004Z-aaaaaaa-" + (last.seq() + 1),
        last.asOf().map(at -> at.plus(Duration.ofMinutes(1))),
        last.commit(),
        false,
        last.verdict(),
        last.counts(),
        Optional.empty(),
        last.packs(),
        last.evidenceSet(),
        last.parameters(),
        last.waivers(),
        "1".repeat(64));
  }

  @Test
  void itIsNamedWhereRunsAreShownAndOnlyThere() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.input(), folder);
    String link = "<link rel=\"alternate\" type=\"application/atom+xml\"";

    for (String page : List.of("index.html", "zh-CN/index.html", "r/index.html")) {
      assertTrue(SiteFolder.text(files, page).contains(link), page);
    }
    assertFalse(SiteFolder.text(files, "rules/index.html").contains(link));
  }

  @Test
  void withoutARecordedRunThereIsNoneAndThePageAboutTheSiteSaysSo() throws IOException {
    SortedMap<String, byte[]> files = SiteFolder.written(SampleRun.empty(), folder);

    assertFalse(files.containsKey("feed.atom"));
    assertTrue(SiteFolder.text(files, "about/index.html").contains("There is no feed"));
  }
}
