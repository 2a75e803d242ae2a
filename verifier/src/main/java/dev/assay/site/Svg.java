package dev.assay.site;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A drawing as inline SVG: colours by class, coordinates with one decimal, text escaped. The same
 * calls give the same bytes.
 */
final class Svg {
  private final StringBuilder out = new StringBuilder(4_096);

  /**
   * Begins a drawing at its final size.
   *
   * @param role {@code img}, or {@code group} when marks are links
   * @param id unique on the page; names the title and the description
   */
  Svg(String css, String role, String id, int width, int height, String title, String desc) {
    out.append("<svg class=\"").append(css).append("\" role=\"").append(role);
    out.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height);
    out.append("\" width=\"").append(width).append("\" height=\"").append(height);
    out.append("\" aria-labelledby=\"").append(id).append("-t ").append(id).append("-d\">");
    out.append("<title id=\"").append(id).append("-t\">").append(escape(title)).append("</title>");
    out.append("<desc id=\"").append(id).append("-d\">").append(escape(desc)).append("</desc>");
  }

  Svg line(String css, double x1, double y1, double x2, double y2) {
    out.append("<line class=\"").append(css).append('"');
    return at("x1", x1).at("y1", y1).at("x2", x2).at("y2", y2).end();
  }

  Svg rect(String css, double x, double y, double width, double height) {
    out.append("<rect class=\"").append(css).append('"');
    return at("x", x)
        .at("y", y)
        .at("width", Math.max(0, width))
        .at("height", Math.max(0, height))
        .end();
  }

  /** A zone in which values are not allowed. */
  Svg hatch(double x, double y, double width, double height) {
    out.append("<rect fill=\"url(#hatch)\"");
    return at("x", x)
        .at("y", y)
        .at("width", Math.max(0, width))
        .at("height", Math.max(0, height))
        .end();
  }

  Svg circle(String css, double x, double y, double radius) {
    out.append("<circle class=\"").append(css).append('"');
    return at("cx", x).at("cy", y).at("r", radius).end();
  }

  /**
   * @param commands of a path, made with {@link #number}
   */
  Svg path(String css, String commands) {
    out.append("<path class=\"").append(css).append("\" d=\"").append(commands).append("\"/>");
    return this;
  }

  /** A line in dashes. */
  Svg dashed(String css, String commands) {
    out.append("<path class=\"").append(css).append("\" stroke-dasharray=\"6 4\" d=\"");
    out.append(commands).append("\"/>");
    return this;
  }

  /** An area in a tenth of its colour. */
  Svg area(String css, String commands) {
    out.append("<path class=\"").append(css);
    out.append("\" fill=\"currentColor\" fill-opacity=\"0.1\" d=\"").append(commands);
    out.append("\"/>");
    return this;
  }

  /**
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  Svg text(String css, String anchor, double x, double y, String text) {
    out.append("<text class=\"").append(css).append("\" text-anchor=\"").append(anchor).append('"');
    at("x", x).at("y", y);
    out.append('>').append(escape(text)).append("</text>");
    return this;
  }

  /** What follows up to {@link #endLink} is a link with this name. */
  Svg link(String href, String name) {
    out.append("<a href=\"").append(escape(href)).append("\" aria-label=\"");
    out.append(escape(name)).append("\">");
    return this;
  }

  Svg endLink() {
    out.append("</a>");
    return this;
  }

  private Svg at(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    return this;
  }

  private Svg end() {
    out.append("/>");
    return this;
  }

  /** A coordinate with at most one decimal. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** About how wide a text of 13 px is, in px. */
  static double width(String text) {
    return text.codePoints().mapToDouble(c -> c > 0x2e80 ? 13 : 7.4).sum();
  }

  private static String escape(String text) {
    return Marked.visible(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The finished drawing. */
  String done() {
    return out + "</svg>";
  }
}
