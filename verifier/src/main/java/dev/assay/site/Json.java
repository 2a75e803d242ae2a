package dev.assay.site;

import dev.assay.model.Lang;
import dev.assay.model.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One JSON object for machines. Members keep the order in which they were added; a document has one
 * member a line and one record a line, so that two of them can be compared with {@code diff}.
 */
final class Json {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** A document that names its schema: {@code assay-api-<name>/v1}. */
  static Json document(String name) {
    return new Json().with("schema", "assay-api-" + name + "/v1");
  }

  /** The same sentence in every language, by language tag. */
  static Json of(Text text) {
    Json json = new Json();
    for (Lang lang : Lang.values()) {
      json.with(lang.tag(), text.in(lang));
    }
    return json;
  }

  /**
   * Adds a member.
   *
   * @param value a string, number, boolean, day, instant, text of ours, object, a list of such, or
   *     an {@link Optional} of any of them, which becomes null when it is empty
   */
  Json with(String key, Object value) {
    members.put(key, plain(key, value));
    return this;
  }

  private static Object plain(String key, Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(each -> plain(key, each)).orElse(NULL);
    }
    if (value instanceof Instant || value instanceof LocalDate) {
      return value.toString();
    }
    if (value instanceof Text text) {
      return of(text);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(each -> plain(key, each)).toList();
    }
    if (value instanceof String
        || value instanceof Json
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof BigDecimal) {
      return value;
    }
    throw new IllegalArgumentException(key + " must be plain data, not " + value.getClass());
  }

  private static final Object NULL = new Object();

  /** All on one line, without a line end. */
  String line() {
    StringBuilder out = new StringBuilder(256);
    write(this, out);
    return out.toString();
  }

  /** A file: one member a line, of a list of objects one object a line. */
  byte[] bytes() {
    StringBuilder out = new StringBuilder(4_096).append('{');
    String comma = "\n";
    for (Map.Entry<String, Object> each : members.entrySet()) {
      out.append(comma).append("  ");
      quote(each.getKey(), out);
      out.append(": ");
      if (each.getValue() instanceof List<?> list
          && list.stream().anyMatch(Json.class::isInstance)) {
        String between = "[\n    ";
        for (Object item : list) {
          out.append(between);
          write(item, out);
          between = ",\n    ";
        }
        out.append("\n  ]");
      } else {
        write(each.getValue(), out);
      }
      comma = ",\n";
    }
    return out.append("\n}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Object value, StringBuilder out) {
    if (value instanceof Json json) {
      String comma = "{";
      for (Map.Entry<String, Object> each : json.members.entrySet()) {
        out.append(comma);
        quote(each.getKey(), out);
        out.append(": ");
        write(each.getValue(), out);
        comma = ", ";
      }
      out.append(json.members.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String comma = "[";
      for (Object each : list) {
        out.append(comma);
        write(each, out);
        comma = ", ";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String text) {
      quote(text, out);
    } else if (value instanceof BigDecimal number) {
      out.append(number.toPlainString());
    } else {
      out.append(value == NULL ? "null" : value.toString());
    }
  }

  /** A string of JSON; also one of a classic script. */
  static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    quote(text, out);
    return out.toString();
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f || c == 0x2028 || c == 0x2029 || alone(text, i)) {
        out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** Half of a surrogate pair: UTF-8 cannot say it. */
  private static boolean alone(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
