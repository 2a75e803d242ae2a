package dev.assay.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The records of a pax extended header: {@code <length> <key>=<value>\n} each. */
final class PaxHeader {
  private PaxHeader() {}

  /** The values by key; of a repeated key the last one counts. */
  static Map<String, String> read(byte[] bytes) throws ArchiveEnd {
    Map<String, String> values = new LinkedHashMap<>();
    int at = 0;
    while (at < bytes.length && bytes[at] != 0) {
      int blank = at;
      int length = 0;
      while (blank < bytes.length && bytes[blank] >= '0' && bytes[blank] <= '9') {
        length = Math.min(length * 10 + bytes[blank] - '0', bytes.length + 1);
        blank++;
      }
      int end = at + length;
      boolean whole = blank > at && end <= bytes.length && end > blank + 1 && bytes[blank] == ' ';
      if (!whole || bytes[end - 1] != '\n') {
        throw ArchiveEnd.malformed("an extended header has a record of the wrong length");
      }
      int equals = blank + 1;
      while (equals < end && bytes[equals] != '=') {
        equals++;
      }
      if (equals == end) {
        throw ArchiveEnd.malformed("an extended header has a record without '='");
      }
      String key = new String(bytes, blank + 1, equals - blank - 1, StandardCharsets.UTF_8);
      values.put(key, TarHeader.text(Arrays.copyOfRange(bytes, equals + 1, end - 1)));
      at = end;
    }
    return values;
  }
}
