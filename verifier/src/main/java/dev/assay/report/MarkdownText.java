package dev.assay.report;

import java.util.Map;

/** Text from evidence made harmless in GitHub's Markdown: no markup, no mention, no link. */
final class MarkdownText {
  private static final Map<Integer, String> ENTITIES =
      Map.of(
          (int) '&', "&amp;",
          (int) '<', "&lt;",
          (int) '>', "&gt;",
          // An entity would not do: GitHub looks for mentions in what was rendered.
          (int) '@', "@<!-- -->",
          (int) '#', "#<!-- -->",
          (int) '|', "&#124;",
          // GitHub typesets what stands between two of them.
          (int) '$', "&#36;",
          (int) '~', "&#126;",
          (int) '`', "&#96;");

  private MarkdownText() {}

  /** One line of plain text; line breaks become spaces, control characters U+FFFD. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              String entity = ENTITIES.get(c);
              if (entity != null) {
                out.append(entity);
              } else if ("\\*_[]()!".indexOf(c) >= 0) {
                out.append('\\').appendCodePoint(c);
              } else if (c == '\n' || c == '\r' || c == '\t') {
                out.append(' ');
              } else if (Character.isISOControl(c)
                  || Character.getType(c) == Character.FORMAT
                  || Character.getType(c) == Character.SURROGATE) {
                out.append('\ufffd');
              } else {
                out.appendCodePoint(c);
              }
            });
    return unlinked(out.toString()).strip();
  }

  /** GitHub makes links of bare addresses. */
  private static String unlinked(String text) {
    return text.replace("://", ":<!-- -->//").replaceAll("(?i)(www)\\.", "$1<!-- -->.");
  }
}
