package dev.assay.document;

/**
 * Walks over the lines of a text; a line ends at LF, CRLF or a lone CR, as in {@code LineIndex}.
 */
final class Lines {
  private Lines() {}

  /** Offset of the line end at or after an offset. */
  static int end(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** Offset of the line that follows the line end at an offset. */
  static int next(String text, int end) {
    boolean crlf =
        end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
    return end + (crlf ? 2 : 1);
  }
}
