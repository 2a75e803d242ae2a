package dev.assay.site;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Longer texts of packs, written in Markdown: raw HTML is escaped, links lead nowhere harmful. */
final class Prose {
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  private Prose() {}

  static String html(String markdown) {
    return RENDERER.render(PARSER.parse(markdown)).strip();
  }
}
