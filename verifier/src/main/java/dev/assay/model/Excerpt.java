package dev.assay.model;

/**
 * The line a finding points into, ready to be shown.
 *
 * @param text the line, secrets masked, at most 400 code points
 * @param caret 1-based code point of the value in {@code text}; 0 when masking or cutting moved it
 */
public record Excerpt(String text, int caret) {
  private static final int MAX = 400;

  /** The excerpt of a line at a 1-based column. */
  public static Excerpt of(String line, int column) {
    return of(line, SecretMask.mask(line), column);
  }

  /** The excerpt of a document's 1-based line, without any secret of the document. */
  public static Excerpt of(Tree tree, int line, int column) {
    return of(tree.lines().line(line), tree.maskedLine(line), column);
  }

  private static Excerpt of(String line, String safe, int column) {
    String masked = safe;
    int shown = masked.equals(line) ? column : 0;
    if (masked.codePointCount(0, masked.length()) > MAX) {
      masked = masked.substring(0, masked.offsetByCodePoints(0, MAX));
      shown = shown > MAX ? 0 : shown;
    }
    return new Excerpt(masked, shown);
  }
}
