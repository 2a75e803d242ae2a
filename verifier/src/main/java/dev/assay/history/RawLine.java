package dev.assay.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One line as it stands in its file.
 *
 * @param number 1-based
 * @param offset of its first byte
 * @param length in bytes, without line feed
 * @param terminated whether a line feed follows
 * @param digest SHA-256 of its bytes without line feed: what the next line must name
 * @param says what it means
 */
record RawLine(
    int number, int offset, int length, boolean terminated, String digest, LedgerLine says) {

  /** The lines of a file; the empty rest after a last line feed is none. */
  static List<RawLine> split(byte[] content) {
    List<RawLine> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        lines.add(line(lines.size() + 1, start, Arrays.copyOfRange(content, start, i), true));
        start = i + 1;
      }
    }
    if (start < content.length) {
      byte[] rest = Arrays.copyOfRange(content, start, content.length);
      lines.add(line(lines.size() + 1, start, rest, false));
    }
    return lines;
  }

  private static RawLine line(int number, int offset, byte[] bytes, boolean terminated) {
    LedgerLine says =
        bytes.length + 1 > LineCodec.MAX_LINE
            ? new LedgerLine.Unknown(LedgerProblem.Code.OVER_LONG_LINE)
            : LineCodec.decode(bytes);
    return new RawLine(number, offset, bytes.length, terminated, Digest.sha256(bytes), says);
  }
}
