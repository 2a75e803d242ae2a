package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of page as a reader sees it: both languages, light and dark, desktop and phone, opened
 * from file://. Skipped where there is no Chromium, unless ASSAY_REQUIRE_BROWSER=1 forbids that.
 */
class BrowserIT {
  private static final String AXE =
      """
      const done = arguments[arguments.length - 1];
      const options = arguments[0] === 'all'
          ? {preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}
          : {preload: false, runOnly: {type: 'rule', values: ['color-contrast']}};
      axe.run(document, options).then(
          result => done(result.violations.map(each => each.id + ': ' + each.nodes.slice(0, 3)
              .map(node => node.target.join(' ') + ' ' + node.failureSummary.replace(/\\s+/g, ' '))
              .join(' / '))),
          error => done(['axe: ' + error]));
      """;

  @TempDir static Path folder;
  private static Browser browser;
  private static String axe;
  private static String day;

  @BeforeAll
  static void open() throws IOException {
    SiteWriter.write(SampleRun.input(), folder.resolve("sample"));
    SiteWriter.write(SampleRun.empty(), folder.resolve("empty"));
    day = LongMonth.write(folder.resolve("long"));
    try (InputStream in = BrowserIT.class.getResourceAsStream("/axe/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    browser = Browser.required();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** One page of each kind; of the evidence pages the one with the failing drill. */
  private static Map<String, String> kinds() throws IOException {
    Map<String, String> kinds = new TreeMap<>();
    SiteFolder.read(folder.resolve("sample"))
        .forEach(
            (path, bytes) -> {
              String page = new String(bytes, StandardCharsets.UTF_8);
              int at = page.indexOf("<body class=\"p-");
              if (path.startsWith("zh-CN/") || at < 0) {
                return;
              }
              String kind = page.substring(at + 15, page.indexOf('"', at + 15));
              if (!kinds.containsKey(kind)
                  || page.contains("<h1 class=\"name\">20260305-014112<")
                  || page.contains("rto_seconds=<mark class=\"fail\">12.400<")) {
                kinds.put(kind, path);
              }
            });
    return kinds;
  }

  @Test
  void everyKindOfPageIsSoundInEveryLook() throws IOException {
    List<String> problems = new ArrayList<>();
    Map<String, String> kinds = kinds();
    int looks = 0;
    kinds.put("day", day);
    for (Map.Entry<String, String> each : kinds.entrySet()) {
      String site = each.getKey().equals("day") ? "long/" : "sample/";
      for (Lang lang : Lang.values()) {
        String page = site + PageScope.folder(lang) + each.getValue();
        if (Files.exists(folder.resolve(page))) {
          looks += look(page, problems);
        }
      }
    }
    looks += look("sample/" + document(), problems);
    looks += look("empty/roadmap/index.html", problems);
    looks += look("empty/index.html", problems);
    looks += look("empty/zh-CN/d/index.html", problems);

    System.out.printf("browser: %d kinds of pages, %d looks%n", kinds.size(), looks);
    assertEquals(List.of(), problems);
    assertEquals(SiteYaml.PAGES.size(), kinds.size());
    assertTrue(looks >= 135, "looks: " + looks);
  }

  /** The page of a document with claims, roadmap items and a finding under its lines. */
  private static String document() throws IOException {
    return SiteFolder.read(folder.resolve("sample")).entrySet().stream()
        .filter(each -> each.getKey().matches("zh-CN/e/.*/index\\.html"))
        .filter(each -> new String(each.getValue(), StandardCharsets.UTF_8).contains(">待实现</mark>"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static int look(String page, List<String> problems) {
    int looks = 0;
    for (int width : new int[] {1280, 390}) {
      browser.theme("light");
      browser.width(width);
      browser.open(folder.resolve(page));
      browser.run(axe);
      for (String theme : List.of("light", "dark")) {
        browser.theme(theme);
        String where = page + " " + theme + " " + width + ": ";
        // Only contrast depends on the theme.
        Object violations = browser.runAsync(AXE, theme.equals("light") ? "all" : "contrast");
        ((List<?>) violations).forEach(each -> problems.add(where + each));
        looks++;
      }
      overflow(page, width, problems);
    }
    browser.width(360);
    overflow(page, 360, problems);
    browser.complaints().stream()
        .filter(each -> !guessed(page, each))
        .forEach(each -> problems.add(page + ": " + each));
    return looks;
  }

  /** The page of a server for what is not there looks for its assets at several depths. */
  private static boolean guessed(String page, String complaint) {
    return page.endsWith(Pages.NOT_FOUND)
        && complaint.contains("/assets/")
        && complaint.contains("ERR_FILE_NOT_FOUND");
  }

  private static void overflow(String page, int width, List<String> problems) {
    long needed = ((Number) browser.run("return document.documentElement.scrollWidth")).longValue();
    if (needed > width) {
      problems.add(page + ": needs " + needed + " px at a width of " + width);
    }
  }

  @Test
  void aFaultThatOnlyABrowserSeesIsCaught() throws IOException {
    Path page = folder.resolve("empty/fault.html");
    String html =
        Files.readString(folder.resolve("empty/index.html"))
            .replace(
                "</main>",
                "<script>x()</script><img src=\"x.png\"><canvas width=\"2000\"></canvas></main>");
    Files.writeString(page, html);
    List<String> problems = new ArrayList<>();

    look("empty/fault.html", problems);

    assertTrue(
        problems.stream().anyMatch(each -> each.contains("Content Security Policy")),
        problems.toString());
    assertTrue(problems.stream().anyMatch(each -> each.contains("image-alt")), problems.toString());
    assertTrue(
        problems.stream().anyMatch(each -> each.contains("px at a width of 390")),
        problems.toString());
  }
}
