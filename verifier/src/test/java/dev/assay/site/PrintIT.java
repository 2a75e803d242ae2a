package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.assay.cli.Ran;
import dev.assay.model.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes out of a printer: the sign-off sheet fits two pages, no other page runs away, nothing
 * is cut at the edge of the paper. Skipped where there is no Chromium, unless
 * ASSAY_REQUIRE_BROWSER=1 forbids that.
 */
class PrintIT {
  /** A4 less its margins of 15 mm, in CSS pixels. */
  private static final int PAPER = 680;

  /** 200 rows with a digest each; no list prints more. */
  private static final int MOST_PAGES = 20;

  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

  @TempDir static Path folder;
  private static String day;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    Optional<Path> chromium = Browser.program("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = Browser.program("chromedriver");
    if (chromium.isEmpty() || driver.isEmpty()) {
      String message = "no chromium and chromedriver in PATH: nothing was printed";
      if ("1".equals(System.getenv("ASSAY_REQUIRE_BROWSER"))) {
        fail(message);
      }
      abort(message);
    }
    SiteWriter.write(SampleRun.input(), folder.resolve("sample"));
    SiteWriter.write(SampleRun.empty(), folder.resolve("empty"));
    day = LongMonth.write(folder.resolve("long"));
    browser = new Browser(chromium.get(), driver.get());
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static int pages(Path page) {
    browser.open(page);
    String pdf = new String(browser.pdf(), StandardCharsets.ISO_8859_1);
    return (int) PAGE.matcher(pdf).results().count();
  }

  /** Of each kind of page the longest file of the sample. */
  private static Map<String, String> longest() throws IOException {
    Map<String, String> kinds = new TreeMap<>();
    Map<String, Integer> sizes = new TreeMap<>();
    SiteFolder.read(folder.resolve("sample"))
        .forEach(
            (path, bytes) -> {
              String page = new String(bytes, StandardCharsets.UTF_8);
              int at = page.indexOf("<body class=\"p-");
              if (!path.startsWith("zh-CN/") && at >= 0) {
                String kind = page.substring(at + 15, page.indexOf('"', at + 15));
                if (bytes.length > sizes.getOrDefault(kind, 0)) {
                  sizes.put(kind, bytes.length);
                  kinds.put(kind, path);
                }
              }
            });
    return kinds;
  }

  @Test
  void theSignOffSheetFitsTwoPagesInBothLanguages() {
    List<String> sheets = List.of("", "orders-v1.4.0/", "orders-v1.4.1/", "orders-v1.3.2/");
    int printed = 0;
    for (Lang lang : Lang.values()) {
      for (String sheet : sheets) {
        String page = "sample/" + PageScope.folder(lang) + "print/" + sheet + "index.html";
        int pages = pages(folder.resolve(page));
        assertTrue(pages >= 1 && pages <= 2, page + ": " + pages + " pages");
        printed++;
      }
      assertTrue(
          pages(folder.resolve("empty/" + PageScope.folder(lang) + "print/index.html")) <= 2);
    }
    assertEquals(8, printed);
  }

  @Test
  void thisRepositorysSheetFitsTwoPagesToo() throws IOException {
    Path root = Path.of(System.getProperty("assay.root", "..")).toAbsolutePath().normalize();
    Path out = folder.resolve("own");
    Ran ran = Ran.program("site", "-o", out.toString(), "--policy", "release", root.toString());
    assertEquals(0, ran.code(), ran.err());
    for (Lang lang : Lang.values()) {
      for (String sheet : List.of("", "assay-v0.1.0/")) {
        Path page = out.resolve(PageScope.folder(lang) + "print/" + sheet + "index.html");
        assertTrue(Files.exists(page), page.toString());
        int pages = pages(page);
        assertTrue(pages >= 1 && pages <= 2, page + ": " + pages + " pages");
      }
    }
  }

  @Test
  void noKindOfPageRunsAwayOnPaperOrIsCut() throws IOException {
    List<String> problems = new ArrayList<>();
    Map<String, Integer> printed = new TreeMap<>();
    Map<String, String> kinds = longest();
    kinds.put("day", day);
    for (Map.Entry<String, String> each : kinds.entrySet()) {
      String site = each.getKey().equals("day") ? "long/" : "sample/";
      for (Lang lang : Lang.values()) {
        Path page = folder.resolve(site + PageScope.folder(lang) + each.getValue());
        if (!Files.exists(page)) {
          continue;
        }
        int pages = pages(page);
        printed.merge(each.getKey(), pages, Math::max);
        if (pages < 1 || pages > MOST_PAGES) {
          problems.add(page + ": " + pages + " pages");
        }
        browser.media("print");
        browser.width(PAPER);
        long needed =
            ((Number) browser.run("return document.documentElement.scrollWidth")).longValue();
        if (needed > PAPER) {
          problems.add(page + ": needs " + needed + " px of " + PAPER);
        }
        browser.media("");
      }
    }
    System.out.println("printed: " + printed);
    assertEquals(List.of(), problems);
    assertEquals(SiteYaml.PAGES.size(), printed.size());
  }
}
