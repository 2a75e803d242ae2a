package dev.assay.model;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/**
 * JSON in the one way we write it where bytes count: members in the map's order, {@code ", "} and
 * {@code ": "}, two blanks a level or all on one line, everything but quotes, backslashes, controls
 * and lone surrogates as it is. Values are strings, {@link Long} or {@link Integer}, and lists of
 * them.
 */
final class CanonicalJson {
  private CanonicalJson() {}

  /** One line, without a line end. */
  static String line(Map<String, ?> members) {
    StringBuilder out = new StringBuilder("{");
    for (Iterator<String> keys = members.keySet().iterator(); keys.hasNext(); ) {
      String key = keys.next();
      string(key, out);
      out.append(": ");
      value(members.get(key), "", out);
      out.append(keys.hasNext() ? ", " : "");
    }
    return out.append('}').toString();
  }

  /** A page: one member a line, ended by a line feed. */
  static String page(Map<String, ?> members) {
    StringBuilder out = new StringBuilder("{\n");
    for (Iterator<String> keys = members.keySet().iterator(); keys.hasNext(); ) {
      String key = keys.next();
      out.append("  ");
      string(key, out);
      out.append(": ");
      value(members.get(key), "\n    ", out);
      out.append(keys.hasNext() ? ",\n" : "\n");
    }
    return out.append("}\n").toString();
  }

  private static void value(Object value, String indent, StringBuilder out) {
    if (value instanceof Collection<?> items) {
      String before = items.isEmpty() ? "" : indent;
      out.append('[');
      for (Iterator<?> each = items.iterator(); each.hasNext(); ) {
        out.append(before);
        value(each.next(), indent, out);
        out.append(each.hasNext() ? "," : "");
      }
      out.append(before.isEmpty() ? "" : before.substring(0, before.length() - 2)).append(']');
    } else if (value instanceof Long || value instanceof Integer) {
      out.append(value);
    } else {
      string(value.toString(), out);
    }
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20 || c == 0x7f || lone(text, i)) {
        out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** Half of a pair: UTF-8 cannot say it. */
  private static boolean lone(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
