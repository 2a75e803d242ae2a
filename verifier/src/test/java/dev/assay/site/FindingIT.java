package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.assay.model.PastRuns;
import dev.assay.model.RunRecord;
import dev.assay.model.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Boxes that find rows and runs, in a browser and from file://. */
class FindingIT {
  private static final String SHOWN =
      "return [...document.querySelectorAll('[data-find] > tbody > tr, ol[data-find] > li')]"
          + ".filter(e => e.offsetParent !== null).length";
  private static final String TOLD = "return document.querySelector('.find output').textContent";
  private static final String VALUE = "return document.activeElement.value";

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.required();
    SiteWriter.write(SampleRun.input(), folder.resolve("site"));
    browser.width(1280);
  }

  @AfterEach
  void nothingWasComplainedAbout() {
    assertEquals(List.of(), browser.complaints());
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void page(String path) {
    browser.visit("about:blank");
    browser.visit(address(path));
  }

  private static String address(String path) {
    int hash = path.indexOf('#');
    String file = hash < 0 ? path : path.substring(0, hash);
    return folder.resolve("site").resolve(file).toUri() + (hash < 0 ? "" : path.substring(hash));
  }

  private static void type(CharSequence... keys) {
    browser.run("document.querySelector('.find input').focus()");
    for (CharSequence each : keys) {
      browser.key(each);
    }
  }

  private static int shown() {
    return ((Number) browser.run(SHOWN)).intValue();
  }

  @Test
  void wordsFieldsAndTheirOppositesNarrowTheList() {
    page("findings/index.html");
    int all = shown();
    String[][] queries = {
      {"12.400", "1"},
      {"rule:core/", "6"},
      {"!rule:core/", Integer.toString(all - 6)},
      {"level:error kind:open", "2"},
      {"ＲＵＬＥ", "0"},
      {"Recovery ＴＯＯＫ", "1"},
      {"\"took 12.400\" path:wal_recovery", "1"},
      {"nobody:here", "0"}
    };
    for (String[] each : queries) {
      page("findings/index.html");
      type(each[0]);
      assertEquals(Integer.parseInt(each[1]), shown(), each[0]);
      assertEquals(each[1] + " of " + all + " rows", browser.run(TOLD), each[0]);
    }
    System.out.printf("filter: %d queries over %d findings%n", queries.length, all);
    assertTrue(all >= 8, "findings: " + all);
  }

  @Test
  void chineseIsFoundAndMachineWordsWorkInBothLanguages() {
    page("zh-CN/findings/index.html");
    type("恢复用时");
    assertEquals(1, shown());
    type(Keys.chord(Keys.CONTROL, "a"), "level:warning");
    int warnings = shown();
    assertTrue(warnings >= 3, "warnings: " + warnings);
    page("findings/index.html#?q=level%3Awarning");
    assertEquals(warnings, shown());
  }

  @Test
  void theAddressHoldsTheQueryAndALinkBringsItBack() {
    page("c/index.html");
    type("state:contradicted");
    int hits = shown();
    String address = browser.address();

    assertTrue(address.endsWith("#?q=state%3Acontradicted"), address);
    assertTrue(hits >= 1);
    browser.visit("about:blank");
    browser.visit(address);
    assertEquals(hits, shown());
    type(Keys.ESCAPE);
    assertTrue(shown() > hits);
    assertTrue(browser.address().endsWith("/c/index.html"), browser.address());
    assertEquals("", browser.run(VALUE));
  }

  @Test
  void itemsOfTheRoadmapAreNarrowedByTheirState() {
    page("roadmap/index.html");
    int all = shown();
    for (String state : List.of("proven", "contradicted")) {
      page("roadmap/index.html");
      type("state:" + state);
      int hits = shown();
      assertTrue(hits >= 1 && hits < all, state + ": " + hits + " of " + all);
    }
  }

  @Test
  void theKeyboardAloneReachesAndLeavesTheBox() {
    page("rules/index.html");
    int all = shown();
    boolean there = false;
    for (int i = 0; i < 20 && !there; i++) {
      browser.key(Keys.TAB);
      there = browser.run("return document.activeElement.id").equals("find");
    }
    assertTrue(there, "the box is reached");
    browser.key("rto");
    assertEquals(1, shown());
    browser.key(Keys.ENTER);
    assertEquals(1, shown());
    browser.key(Keys.TAB);
    assertEquals("A", browser.run("return document.activeElement.tagName"));
    browser.key(Keys.chord(Keys.SHIFT, Keys.TAB));
    browser.key(Keys.ESCAPE);
    assertEquals(all, shown());
  }

  @Test
  void aLinkToARowShowsItWhateverWasFilteredBefore() {
    page("findings/index.html#?q=12.400");
    assertEquals(1, shown());
    browser.run("location.hash = document.querySelectorAll('.row')[3].id");
    browser.runAsync("setTimeout(arguments[arguments.length - 1], 50)");
    assertTrue(shown() > 1);
  }

  @Test
  void everyLongListHasABoxAndEveryFieldOfItWorks() {
    String[][] pages = {
      {"findings/index.html", "kind:fail"},
      {"c/index.html", "state:confirmed"},
      {"rules/index.html", "level:error"},
      {"e/index.html", "verdict:pass"},
      {"e/index.html", "kind:wal-recovery-log"},
      {"waivers/index.html", "state:lapsed"},
      {"calendar/index.html", "kind:waiver"},
      {"docs/index.html", "path:路线图"},
      {"r/2025-12/index.html", "verdict:fail"},
      {"zh-CN/r/2025-12/index.html", "since:2025-12-20"},
      {"r/2025-12/index.html", "until:2025-12-20"}
    };
    for (String[] each : pages) {
      page(each[0]);
      int all = shown();
      type(each[1]);
      assertTrue(shown() > 0 && shown() < all, String.join(" ", each) + ": " + shown());
    }
    page("r/2025-12/index.html#?q=until%3A2025-12-20");
    int until = shown();
    page("r/2025-12/index.html#?q=since%3A2025-12-21");
    int since = shown();
    page("r/2025-12/index.html");
    assertEquals(shown(), until + since);
  }

  private static void search(String query) {
    browser.runAsync(
        """
        const done = arguments[arguments.length - 1];
        const input = document.getElementById('find-runs');
        input.focus();
        input.value = arguments[0];
        input.dispatchEvent(new Event('input'));
        const wait = () => input.parentNode.querySelector('output').textContent.includes(arguments[1])
            ? done() : setTimeout(wait, 10);
        wait();
        """,
        query,
        query.codePoints().anyMatch(c -> c > 0x2e80) ? "列出最新" : "are listed");
  }

  @Test
  void allRunsAreSearchedAndEachHitLeadsToItsRow() {
    long failed =
        SampleRun.input().history().stream().filter(e -> e.verdict() == Verdict.FAIL).count();
    for (String page : List.of("index.html", "r/index.html")) {
      page(page);
      search("verdict:fail");
      List<?> links =
          (List<?>)
              browser.run("return [...document.querySelectorAll('.found a')].map(e => e.href)");
      assertEquals(failed, links.size());
      for (Object each : links) {
        browser.visit(each.toString());
        assertEquals(
            true,
            browser.run("return document.querySelector(':target').textContent.includes('FAIL')"));
      }
    }
    page("zh-CN/r/index.html");
    search("verdict:不通过");
    assertTrue(
        browser
            .run("return document.querySelector('.found a').href")
            .toString()
            .contains("/zh-CN/r/"));
    String address = browser.address();
    browser.visit("about:blank");
    browser.visit(address);
    browser.runAsync("setTimeout(arguments[arguments.length - 1], 300)");
    assertEquals(
        failed, browser.run("return document.querySelectorAll('.found li').length"), address);
  }

  @Test
  void fiftyThousandRunsAreSearchedInLessThan30Milliseconds() throws IOException {
    SiteInput sample = SampleRun.input();
    SiteInput many =
        new SiteInput(sample.run(), PastRuns.of(many()), sample.text(), sample.extraFiles(), 2);
    Path site = folder.resolve("many");
    long bytes = 0;
    for (var task : RunIndex.tasks(many, new Sitemap(many))) {
      try {
        for (SiteFile file : task.call()) {
          Files.createDirectories(site.resolve(file.path()).getParent());
          Files.write(site.resolve(file.path()), file.bytes());
          bytes += file.bytes().length;
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    SiteFolder.read(folder.resolve("site"))
        .forEach(
            (path, content) -> {
              if (path.equals("zh-CN/r/index.html") || path.startsWith("assets/")) {
                write(site.resolve(path), content);
              }
            });
    browser.visit(site.resolve("zh-CN/r/index.html").toUri().toString());
    search("发布 4999");
    double worst = 0;
    List<String> queries =
        List.of("发布", "不通过", "发布 !不通过 4999", "nowhere 无处", "commit:abc", "cause:证据 since:2027-01");
    for (String query : queries) {
      double best = Double.MAX_VALUE;
      for (int i = 0; i < 5; i++) {
        Number took =
            (Number)
                browser.run(
                    """
                    const input = document.getElementById('find-runs');
                    input.value = arguments[0];
                    const begun = performance.now();
                    input.dispatchEvent(new Event('input'));
                    return performance.now() - begun;
                    """,
                    query);
        best = Math.min(best, took.doubleValue());
      }
      System.out.printf(
          "search: '%s' over 50,000 runs in %.1f ms: %s%n", query, best, browser.run(TOLD));
      worst = Math.max(worst, best);
    }
    System.out.printf("search: index of %,d bytes, slowest %.1f ms%n", bytes, worst);
    assertTrue(worst < 30, "slowest: " + worst + " ms");
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<RunRecord> many() {
    List<RunRecord> runs = new ArrayList<>();
    RunRecord sample = SampleRun.input().history().get(5);
    Instant at = Instant.parse("2020-01-01T00:00:00Z");
    for (int i = 1; i <= 50_000; i++) {
      String commit = Digest.of("commit " + i).substring(0, 40);
      runs.add(
          new RunRecord(
              i,
              at.toString().substring(0, 16).replaceAll("[-:]", "")
                  + "Z-"
                  + commit.substring(0, 7)
                  + "-"
                  + i,
              Optional.of(at),
              Optional.of(commit),
              false,
              i % 3 == 0 ? Verdict.PASS : i % 3 == 1 ? Verdict.FAIL : Verdict.INDETERMINATE,
              sample.counts(),
              i % 2 == 0 ? Optional.of("发布 v" + i) : Optional.empty(),
              sample.packs(),
              "sha256:" + Digest.of("set " + i / 3),
              sample.parameters(),
              1,
              "0".repeat(64)));
      at = at.plus(Duration.ofMinutes(90));
    }
    return runs;
  }

  @Test
  void aServerLeadsFromAPageThatIsNoMoreToTheRowOfTheRun() throws IOException {
    Path site = folder.resolve("lost");
    SiteInput sample = SampleRun.input();
    List<RunRecord> history = new ArrayList<>(sample.history());
    RunRecord first = FeedTest.later(history.get(history.size() - 1));
    history.add(first);
    SiteWriter.write(
        new SiteInput(sample.run(), PastRuns.of(history), sample.text(), sample.extraFiles(), 2),
        site);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/some/where/",
        exchange -> {
          String path = exchange.getRequestURI().getPath().substring("/some/where/".length());
          Path file = site.resolve(path + (path.endsWith("/") ? "index.html" : "")).normalize();
          boolean gone = path.contains(first.run());
          boolean there = !gone && file.startsWith(site) && Files.isRegularFile(file);
          byte[] bytes = Files.readAllBytes(there ? file : site.resolve("404.html"));
          exchange
              .getResponseHeaders()
              .set("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
          exchange.sendResponseHeaders(there ? 200 : 404, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      String root = "http://127.0.0.1:" + server.getAddress().getPort() + "/some/where/";
      for (String lang : List.of("", "zh-CN/")) {
        for (String end : List.of("/", "", "/diff/")) {
          browser.visit(root + lang + "r/" + first.run() + end);
          browser.runAsync("setTimeout(arguments[arguments.length - 1], 500)");
          assertEquals(
              root + lang + "r/2026-02/index.html#" + first.run(), browser.address(), lang + end);
        }
      }
      browser.visit(root + "r/20990101T0000Z-abcdef0-1/");
      browser.runAsync("setTimeout(arguments[arguments.length - 1], 300)");
      assertEquals("404", browser.run("return document.querySelector('h1').textContent"));
    } finally {
      server.stop(0);
      browser.complaints();
    }
  }
}
