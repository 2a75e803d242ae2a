package dev.assay.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A badge as a drawing that stands alone: the label on a dark field, then shape and word of the
 * state on its colour. White on each of the colours has a contrast of 6 to 1 or more; the fields
 * are flat and no font is loaded.
 */
final class BadgeSvg {
  /** The dark field, and the light theme's colours of the states. */
  private static final String LABEL = "#3a3833";

  private static final Map<String, String> COLOURS =
      Map.of("pass", "#17653a", "fail", "#ac1d1d", "open", "#7a4e00", "uncited", "#4a5468");

  private static final Map<String, String> SHAPES =
      Map.of(
          "pass",
          "<circle cx=\"7\" cy=\"7\" r=\"6.5\" fill=\"#fff\"/><path d=\"M3.9 7.2 6.1 9.400l4-4.600\""
              + " fill=\"none\" stroke=\"#17653a\" stroke-width=\"1.800\"/>",
          "fail",
          "<path d=\"M2 .5h10L13.500 2v10L12 13.500H2L.5 12V2z\" fill=\"#fff\"/>"
              + "<path d=\"m4.300 4.300 5.400 5.400m0-5.400-5.400 5.400\" stroke=\"#ac1d1d\""
              + " stroke-width=\"1.800\"/>",
          "open",
          "<circle cx=\"7\" cy=\"7\" r=\"5.800\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.500\"/>"
              + "<path d=\"M5.300 5.600c0-2.300 3.400-2.200 3.400-.1 0 1.200-1.700 1.300-1.700 2.500\""
              + " fill=\"none\" stroke=\"#fff\" stroke-width=\"1.300\"/>"
              + "<circle cx=\"7\" cy=\"10\" r=\".8\" fill=\"#fff\"/>",
          "uncited",
          "<path d=\"M7 1.300 12.700 7 7 12.700 1.300 7z\" fill=\"none\" stroke=\"#fff\""
              + " stroke-width=\"1.500\"/>");

  private static final int HEIGHT = 22;
  private static final int PAD = 7;
  private static final int GLYPH = 14;

  private BadgeSvg() {}

  /** The colour behind a state's word, {@code #rrggbb}. */
  static String colour(String glyph) {
    return COLOURS.get(glyph);
  }

  static byte[] of(Badges.Badge badge) {
    int label = width(badge.label());
    int message = width(badge.message());
    int left = PAD + label + PAD;
    int whole = left + PAD + GLYPH + 5 + message + PAD;
    String name = escape(badge.label() + ": " + badge.message());
    String size = whole + "\" height=\"" + HEIGHT;
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
            + size
            + "\" viewBox=\"0 0 "
            + whole
            + " "
            + HEIGHT
            + "\" role=\"img\" aria-label=\""
            + name
            + "\">\n<title>"
            + name
            + "</title>\n"
            + field(LABEL, 0, left)
            + field(COLOURS.get(badge.glyph()), left, whole - left)
            + "<g transform=\"translate("
            + (left + PAD)
            + " 4)\">"
            + SHAPES.get(badge.glyph())
            + "</g>\n"
            + "<g fill=\"#fff\" font-family=\"Verdana,Geneva,DejaVu Sans,sans-serif\" font-size=\"12\">\n"
            + text(PAD, label, badge.label())
            + text(left + PAD + GLYPH + 5, message, badge.message())
            + "</g>\n</svg>\n";
    return svg.getBytes(StandardCharsets.UTF_8);
  }

  private static String field(String colour, int x, int width) {
    return "<path fill=\""
        + colour
        + "\" d=\"M"
        + x
        + " 0h"
        + width
        + "v"
        + HEIGHT
        + "h-"
        + width
        + "z\"/>\n";
  }

  private static String text(int x, int width, String text) {
    return "<text x=\""
        + x
        + "\" y=\"15.5\" textLength=\""
        + width
        + "\" lengthAdjust=\"spacingAndGlyphs\">"
        + escape(text)
        + "</text>\n";
  }

  /** About as wide as Verdana draws it; {@code textLength} makes other fonts fit. */
  private static int width(String text) {
    return (int)
        Math.ceil(
            text.codePoints()
                .mapToDouble(
                    c ->
                        c > 0x2e80
                            ? 12
                            : " .,:;il|'".indexOf(c) >= 0
                                ? 4.3
                                : Character.isUpperCase(c) ? 8.5 : 7.4)
                .sum());
  }

  private static String escape(String text) {
    return Marked.visible(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
