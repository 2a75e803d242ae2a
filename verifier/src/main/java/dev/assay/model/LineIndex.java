package dev.assay.model;

import java.util.Arrays;

/**
 * From an offset to a line and a column. Lines end at LF, CRLF or a lone CR; columns count Unicode
 * code points, not UTF-16 units. Immutable, thread-safe.
 */
public final class LineIndex {
  private final String text;
  private final int[] starts;
  private final int lines;

  /** Indexes the text once, in one pass. */
  public LineIndex(String text) {
    this.text = text;
    int[] found = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crlf)) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    this.starts = found;
    this.lines = count;
  }

  /** Number of lines; a final line end opens no further line. At least 1. */
  public int lines() {
    return lines > 1 && starts[lines - 1] == text.length() ? lines - 1 : lines;
  }

  /** 1-based line of an offset; offsets beyond the text count as its end. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, 0, lines, Math.min(offset, text.length()));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** 1-based column of an offset, in code points. */
  public int columnOf(int offset) {
    int bounded = Math.min(offset, text.length());
    return text.codePointCount(starts[lineOf(bounded) - 1], bounded) + 1;
  }

  /** The offset at which a 1-based line begins; the end of the text when there is no such line. */
  public int start(int number) {
    return number < 1 || number > lines ? text.length() : starts[number - 1];
  }

  /** The text of a 1-based line without its line end; empty when there is no such line. */
  public String line(int number) {
    if (number < 1 || number > lines) {
      return "";
    }
    int end = number < lines ? starts[number] : text.length();
    int start = starts[number - 1];
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }
}
