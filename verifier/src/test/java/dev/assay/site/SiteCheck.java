package dev.assay.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Looks for what must not be in a site: dead links, doubled ids, inline code, foreign addresses.
 */
public final class SiteCheck {
  private final SortedMap<String, byte[]> files;
  private final Map<String, List<String>> hrefs = new TreeMap<>();
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private int links;
  private int anchors;
  private int drawings;

  /** Looks at one page after the other and keeps only its ids and links. */
  public SiteCheck(SortedMap<String, byte[]> files) {
    this.files = files;
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      if (each.getKey().endsWith(".html")) {
        String html = new String(each.getValue(), StandardCharsets.UTF_8);
        Document page = Jsoup.parse(html);
        ids(each.getKey(), page);
        page(each.getKey(), page);
      }
    }
    hrefs.forEach((path, all) -> all.forEach(href -> link(path, href)));
  }

  public List<String> problems() {
    return problems;
  }

  public int pages() {
    return ids.size();
  }

  public int links() {
    return links;
  }

  int anchors() {
    return anchors;
  }

  int drawings() {
    return drawings;
  }

  private void ids(String path, Document page) {
    Set<String> found = new HashSet<>();
    for (Element each : page.select("[id]")) {
      if (!found.add(each.id())) {
        problem(path, "id '" + each.id() + "' twice");
      }
    }
    anchors += found.size();
    ids.put(path, found);
  }

  private void page(String path, Document page) {
    structure(path, page);
    code(path, page);
    tables(path, page);
    sections(path, page);
    List<String> found = new ArrayList<>();
    for (Element each : page.select("[href], [src]")) {
      found.add(each.hasAttr("href") ? each.attr("href") : each.attr("src"));
    }
    hrefs.put(path, found);
    for (Element each : page.select("[aria-labelledby]")) {
      for (String id : each.attr("aria-labelledby").split(" ", -1)) {
        if (!ids.get(path).contains(id)) {
          problem(path, "labelled by '" + id + "', which is not there");
        }
      }
    }
    for (Element each : page.select("main svg")) {
      drawings++;
      if (each.outerHtml().getBytes(StandardCharsets.UTF_8).length > 30_000) {
        problem(path, "a drawing of more than 30 KB");
      }
    }
  }

  private void structure(String path, Document page) {
    if (page.select("h1").size() != 1) {
      problem(path, page.select("h1").size() + " h1");
    }
    String lang = page.selectFirst("html").attr("lang");
    if (!lang.equals(path.startsWith("zh-CN/") ? "zh-CN" : "en")) {
      problem(path, "lang is '" + lang + "'");
    }
    if (page.title().isBlank()) {
      problem(path, "no title");
    }
    Element policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]");
    if (policy == null
        || !policy.attr("content").startsWith("default-src 'none'; style-src 'self'")) {
      problem(path, "no strict content security policy");
    }
    int before = 1;
    for (Element heading : page.select("h1, h2, h3")) {
      int level = heading.tagName().charAt(1) - '0';
      if (level > before + 1) {
        problem(path, "h" + level + " after h" + before);
      }
      before = level;
    }
  }

  private void code(String path, Document page) {
    for (Element script : page.select("script")) {
      boolean ours = script.attr("src").matches("(\\.\\./)*assets/[a-z]+-[0-9a-f]{12}\\.js");
      boolean allowed = policy(page).contains(" script-src 'self';");
      if (!ours || !allowed || !script.data().isEmpty()) {
        problem(path, "script or another foreign body");
      }
    }
    if (!page.select("style, iframe, object, embed, base, form").isEmpty()) {
      problem(path, "style or another foreign body");
    }
    for (Element each : page.getAllElements()) {
      for (Attribute attribute : each.attributes()) {
        if (attribute.getKey().equals("style") || attribute.getKey().startsWith("on")) {
          problem(path, "inline " + attribute.getKey() + " at " + each.tagName());
        }
      }
    }
  }

  private static String policy(Document page) {
    return page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
  }

  private void tables(String path, Document page) {
    for (Element table : page.select("table")) {
      if (table.select("th").isEmpty() || !table.select("th:not([scope])").isEmpty()) {
        problem(path, "a table head without scope");
      }
    }
  }

  /** A section that has nothing to show says so. */
  private void sections(String path, Document page) {
    for (Element section : page.select("section")) {
      Element rest = section.clone();
      rest.select("h1, h2").remove();
      if (rest.text().isBlank()) {
        problem(path, "an empty section: '" + section.text() + "'");
      }
    }
  }

  private void link(String path, String href) {
    links++;
    if (href.equals("data:,")) {
      return;
    }
    if (href.contains(":") || href.startsWith("/")) {
      problem(path, "'" + href + "' leaves the site");
      return;
    }
    int hash = href.indexOf('#');
    String file = hash < 0 ? href : href.substring(0, hash);
    if (path.equals(Pages.NOT_FOUND)) {
      // It is shown at any depth, so it names its assets for several.
      file = file.replaceFirst("^(\\.\\./){1,4}assets/", "assets/");
    }
    String target = file.isEmpty() ? path : resolve(path, file);
    if (!files.containsKey(target)) {
      problem(path, "'" + href + "' leads nowhere");
    } else if (hash >= 0 && !ids.get(target).contains(href.substring(hash + 1))) {
      problem(path, "'" + href + "' has no such anchor");
    }
  }

  private static String resolve(String from, String href) {
    List<String> parts = new ArrayList<>(List.of(from.split("/", -1)));
    parts.remove(parts.size() - 1);
    for (String part : href.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return "(above the root)";
        }
        parts.remove(parts.size() - 1);
      } else {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  private void problem(String path, String what) {
    problems.add(path + ": " + what);
  }
}
