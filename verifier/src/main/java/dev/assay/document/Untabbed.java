package dev.assay.document;

import java.util.Arrays;

/**
 * A text whose tabs before the first word of a line are blanks, and where each character stood
 * before. Markdown lets such a tab belong half to a list and half to its text, and then loses
 * count.
 */
final class Untabbed implements Written {
  private final String original;
  private final String text;

  /** Of each character and of the end; empty when nothing changed. */
  private final int[] offsets;

  private Untabbed(String original, String text, int[] offsets) {
    this.original = original;
    this.text = text;
    this.offsets = offsets;
  }

  /** The text as the parser gets it. */
  String text() {
    return text;
  }

  /** Characters that may stand before the first word of a line; a tab after them is structure. */
  private static final String PREFIX = " \t>-*+.)0123456789";

  /** More growth than this is no document; its tabs stay as they are. */
  private static final int MAX_GROWTH = 1 << 20;

  private static final int TAB_STOP = 4;

  static Untabbed of(String text) {
    int growth = growth(text);
    if (growth < 0 || growth > MAX_GROWTH) {
      return new Untabbed(text, text, new int[0]);
    }
    StringBuilder made = new StringBuilder(text.length() + growth);
    int[] offsets = new int[text.length() + growth + 1];
    boolean prefix = true;
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int width = prefix && c == '\t' ? TAB_STOP - column % TAB_STOP : 1;
      Arrays.fill(offsets, made.length(), made.length() + width, i);
      made.append(width > 1 || (prefix && c == '\t') ? " ".repeat(width) : String.valueOf(c));
      boolean end = c == '\n' || c == '\r';
      column = end ? 0 : column + width;
      prefix = end || (prefix && PREFIX.indexOf(c) >= 0);
    }
    offsets[made.length()] = text.length();
    return new Untabbed(text, made.toString(), offsets);
  }

  /** How much longer the text becomes; −1 when there is no tab to replace. */
  private static int growth(String text) {
    int growth = 0;
    boolean any = false;
    for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', tab + 1)) {
      any = true;
      growth = Math.min(growth + TAB_STOP - 1, MAX_GROWTH * 2);
    }
    return any ? growth : -1;
  }

  @Override
  public String slice(int from, int to) {
    return text.substring(from, to);
  }

  @Override
  public String source(int from, int to) {
    return original.substring(offset(from), offset(to));
  }

  @Override
  public int offset(int at) {
    return offsets.length == 0 ? at : offsets[Math.min(at, offsets.length - 1)];
  }
}
