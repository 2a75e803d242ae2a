package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Ways of reading: from a server, without scripts, with the keyboard alone, without motion. */
class ReadingIT {
  private static final List<String> PAGES =
      List.of(
          "index.html",
          "zh-CN/index.html",
          "r/index.html",
          "c/index.html",
          "findings/index.html",
          "roadmap/index.html",
          "zh-CN/d/wal-recovery/index.html",
          "d/wal-recovery/20260305-014112/index.html");

  private static final String FOCUSED =
      """
      const e = document.activeElement;
      const box = e.getBoundingClientRect();
      const style = getComputedStyle(e);
      return [e.tagName, e.getAttribute('href') || '', style.outlineStyle, style.outlineWidth,
          String(box.width > 0 && box.height > 0)];
      """;

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.required();
    SiteWriter.write(SampleRun.input(), folder.resolve("site"));
    browser.width(1280);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aServerShowsTheSamePages() throws IOException {
    Path site = folder.resolve("site");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/some/where/", exchange -> serve(site, exchange));
    server.start();
    try {
      String root = "http://127.0.0.1:" + server.getAddress().getPort() + "/some/where/";
      browser.complaints();
      for (String page : PAGES) {
        browser.visit(root + page);
        String served = (String) browser.run("return document.querySelector('main').innerText");
        browser.open(site.resolve(page));
        assertEquals(served, browser.run("return document.querySelector('main').innerText"), page);
      }
      assertEquals(List.of(), browser.complaints());
    } finally {
      server.stop(0);
    }
  }

  private static void serve(Path site, com.sun.net.httpserver.HttpExchange exchange)
      throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/some/where/".length());
    Path file = site.resolve(path).normalize();
    boolean there = file.startsWith(site) && Files.isRegularFile(file);
    byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
    String type =
        path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "text/html";
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(there ? 200 : 404, there ? bytes.length : -1);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void nothingIsMissingWithoutScripts() {
    for (String page : PAGES) {
      browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
      browser.open(folder.resolve("site").resolve(page));
      browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
      String without = (String) browser.run("return document.querySelector('main').innerText");
      long dead =
          (Long)
              browser.run(
                  "return document.querySelectorAll('button, input, select, noscript').length");
      assertTrue(without.length() > 100, page);
      assertEquals(0, dead, page + " shows controls that do nothing without scripts");
    }
  }

  @Test
  void theKeyboardReachesEveryLinkAndTheFocusIsSeen() {
    for (String page : PAGES) {
      browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
      browser.open(folder.resolve("site").resolve(page));
      browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
      long links = (Long) browser.run("return document.querySelectorAll('a[href]').length");
      List<String> problems = new ArrayList<>();
      int reached = 0;
      for (int i = 0; i < Math.min(links, 60); i++) {
        browser.key(Keys.TAB);
        List<?> at = (List<?>) browser.run(FOCUSED);
        if (i == 0 && !at.get(1).equals("#main")) {
          problems.add("the first stop is no way to the content: " + at);
        }
        reached += "a".equalsIgnoreCase((String) at.get(0)) ? 1 : 0;
        if (at.get(2).equals("none") || at.get(3).equals("0px") || at.get(4).equals("false")) {
          problems.add("nobody sees the focus at " + at);
        }
      }
      assertEquals(List.of(), problems, page);
      assertTrue(reached >= Math.min(links, 60) - 8, page + ": " + reached + " of " + links);
    }
  }

  @Test
  void theWayToTheContentLeadsThere() {
    browser.open(folder.resolve("site/index.html"));
    browser.key(Keys.TAB);
    browser.key(Keys.ENTER);

    assertEquals("main", browser.run("return document.activeElement.id"));
  }

  @Test
  void nothingMoves() throws IOException {
    try (var assets = Files.list(folder.resolve("site/assets"))) {
      for (Path style : assets.filter(each -> each.toString().endsWith(".css")).toList()) {
        String css = Files.readString(style);
        int own = css.lastIndexOf("prefers-reduced-motion");
        assertFalse(css.contains("@keyframes") && own < 0, style + " animates");
      }
    }
    browser.command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    for (String page : PAGES) {
      browser.open(folder.resolve("site").resolve(page));
      Object moving =
          browser.run(
              """
              return [...document.querySelectorAll('body *')].filter(e => {
                const s = getComputedStyle(e);
                return s.animationName !== 'none' || parseFloat(s.transitionDuration) > 0.01;
              }).map(e => e.tagName + '.' + e.className).slice(0, 3).join(' ');
              """);
      assertEquals("", moving, page);
    }
  }
}
