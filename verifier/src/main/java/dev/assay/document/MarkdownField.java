package dev.assay.document;

import java.util.Optional;

/**
 * A line that says {@code key: value}.
 *
 * @param at index of the value in the line
 */
record MarkdownField(String key, String value, int at) {
  private static final int MAX_KEY = 80;

  /**
   * Reads a line.
   *
   * @param bullet whether it is the first line of a list item; elsewhere only a bold key or a key
   *     without blanks counts, because prose has colons too
   */
  static Optional<MarkdownField> of(String line, boolean bullet) {
    if (line.startsWith("**") || line.startsWith("__")) {
      return bold(line);
    }
    int colon = colon(line, 0);
    if (colon <= 0) {
      return Optional.empty();
    }
    String key = plain(line.substring(0, colon));
    if (!bullet && key.codePoints().anyMatch(Character::isWhitespace)) {
      return Optional.empty();
    }
    return field(key, line, colon + 1);
  }

  private static Optional<MarkdownField> bold(String line) {
    int close = line.indexOf(line.substring(0, 2), 2);
    if (close < 0) {
      return Optional.empty();
    }
    String inner = line.substring(2, close).strip();
    int after = close + 2;
    if (inner.endsWith(":") || inner.endsWith("：")) {
      return field(plain(inner.substring(0, inner.length() - 1)), line, after);
    }
    while (after < line.length() && line.charAt(after) == ' ') {
      after++;
    }
    boolean colon = after < line.length() && ":：".indexOf(line.charAt(after)) >= 0;
    return colon ? field(plain(inner), line, after + 1) : Optional.empty();
  }

  /** A colon that ends a key: followed by a blank or the end, or a full-width one. */
  private static int colon(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean ends = i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1));
      if (c == '：' || (c == ':' && ends)) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<MarkdownField> field(String key, String line, int from) {
    if (key.isEmpty() || key.length() > MAX_KEY) {
      return Optional.empty();
    }
    String value = plain(line.substring(from));
    int at = value.isEmpty() ? line.length() : line.indexOf(value, from);
    return Optional.of(new MarkdownField(key, value, Math.max(at, from)));
  }

  /** The text without blanks around it and without marks that wrap the whole of it. */
  static String plain(String text) {
    String plain = text.strip();
    for (String mark : new String[] {"**", "__", "`", "*"}) {
      int length = mark.length();
      if (plain.length() > 2 * length
          && plain.startsWith(mark)
          && plain.indexOf(mark, length) == plain.length() - length) {
        plain = plain.substring(length, plain.length() - length).strip();
      }
    }
    return plain;
  }
}
