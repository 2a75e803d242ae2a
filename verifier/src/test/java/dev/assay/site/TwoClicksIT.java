package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The questions of an auditor that {@code docs/guide/site.md} lists, each walked from the overview
 * with at most two clicks, in both languages.
 */
class TwoClicksIT {
  /** Clicks the first visible link of a selector; false when there is none. */
  private static final String CLICK =
      """
      const link = [...document.querySelectorAll(arguments[0])].find(e => e.getClientRects().length);
      if (link) { link.click(); }
      return Boolean(link);
      """;

  /** The question as the guide has it, the links to follow, and what the page then says. */
  private record Way(String question, List<String> clicks, String english, String chinese) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("Can I release now?", List.of(), "FAIL", "不通过"),
          new Way(
              "Which claims have no proof?",
              List.of("nav a[href$='c/index.html']"),
              "unprovable",
              "无法证明"),
          new Way(
              "Is 0.018 s believable?",
              List.of("nav a[href$='c/index.html']"),
              "any value below 1 s would look the same",
              "1 秒以下的任何值看起来都一样"),
          new Way(
              "Why did it turn red on the 3rd?",
              List.of("nav a[href$='r/index.html']", "tbody tr:first-child th a"),
              "What changed",
              "变化"),
          new Way(
              "What exactly changed then?",
              List.of("ol.runs li:nth-last-child(4) a", "main a[href$='diff/index.html']"),
              "12.400",
              "12.400"),
          new Way(
              "What are we tolerating, and until when?",
              List.of("nav a[href$='waivers/index.html']"),
              "expires",
              "到期"),
          new Way(
              "What must be done again next?",
              List.of("main a[href$='calendar/index.html']"),
              "expires",
              "到期"),
          new Way(
              "What is in the release?",
              List.of("main a[href$='b/index.html']", "tbody th a"),
              "archive",
              "归档"),
          new Way(
              "How much of the roadmap is proven?",
              List.of("nav a[href$='roadmap/index.html']"),
              "proven",
              "证实"),
          new Way(
              "Where is the line that fails?",
              List.of("main ol.rows a[href*='#L']"),
              "Fingerprint",
              "指纹"),
          new Way(
              "What does the rule ask, and where does its limit come from?",
              List.of("main ol.rows a[href*='rules/drills/rto-within-limit/']"),
              "assay.yaml",
              "assay.yaml"));

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.required();
    browser.width(1280);
    SiteWriter.write(SampleRun.input(), folder.resolve("site"));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void everyQuestionIsAnsweredWithinTwoClicks() {
    int walked = 0;
    for (Lang lang : Lang.values()) {
      for (Way way : WAYS) {
        assertTrue(way.clicks().size() <= 2, way.question());
        browser.open(folder.resolve("site/" + PageScope.folder(lang) + "index.html"));
        for (String click : way.clicks()) {
          String from = browser.address();
          assertEquals(
              true, browser.run(CLICK, click), way.question() + ": no " + click + " on " + from);
        }
        String page = (String) browser.run("return document.querySelector('main').innerText");
        String expected = lang == Lang.EN ? way.english() : way.chinese();
        assertTrue(
            page.contains(expected),
            way.question() + " (" + browser.address() + "): no '" + expected + "' in:\n" + page);
        walked++;
      }
    }
    System.out.println("two clicks: " + walked + " ways walked");
  }

  @Test
  void theGuideListsTheSameQuestions() throws IOException {
    Path root = Path.of(System.getProperty("assay.root", ".."));
    String guide = Files.readString(root.resolve("docs/guide/site.md"));
    for (Way way : WAYS) {
      assertTrue(guide.contains("| " + way.question() + " |"), way.question());
    }
  }
}
