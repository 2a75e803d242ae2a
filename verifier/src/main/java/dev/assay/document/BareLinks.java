package dev.assay.document;

import dev.assay.model.Prose.Span.Mark;

/** Finds addresses that are written without brackets; Chinese text goes on right behind them. */
final class BareLinks {
  private static final String[] SCHEMES = {"https://", "http://"};

  private BareLinks() {}

  /**
   * @param at where the text begins in the passage
   */
  static void mark(String text, int at, ProseText passage) {
    for (String scheme : SCHEMES) {
      int start = text.indexOf(scheme);
      while (start >= 0) {
        int end = end(text, start + scheme.length());
        boolean word = start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
        if (end > start + scheme.length()
            && (!word || ProseInlines.isChinese(text.charAt(start - 1)))) {
          passage.mark(Mark.LINK, at + start, at + end, text.substring(start, end));
        }
        start = text.indexOf(scheme, Math.max(end, start + 1));
      }
    }
  }

  private static int end(String text, int from) {
    int end = from;
    int open = 0;
    while (end < text.length() && belongs(text.charAt(end))) {
      char c = text.charAt(end);
      open += c == '(' ? 1 : 0;
      if (c == ')' && --open < 0) {
        break;
      }
      end++;
    }
    while (end > from && ".,;:!?'*_~".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean belongs(char c) {
    return c > ' ' && "<>\"`|{}".indexOf(c) < 0 && !ProseInlines.isChinese(c);
  }
}
