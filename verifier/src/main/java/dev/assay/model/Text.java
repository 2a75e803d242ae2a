package dev.assay.model;

import java.util.Map;
import java.util.Objects;

/**
 * One sentence in every language we speak. Placeholders are {@code {name}}; an unknown placeholder
 * stays as it is, so that a quoted brace in evidence never disappears.
 */
public record Text(String en, String zh) {
  public Text {
    Objects.requireNonNull(en, "en must not be null");
    Objects.requireNonNull(zh, "zh must not be null");
  }

  /** The same words in every language: machine values, paths, keys. */
  public static Text same(String value) {
    return new Text(value, value);
  }

  /** The sentence in one language. */
  public String in(Lang lang) {
    return lang == Lang.ZH_CN ? zh : en;
  }

  /**
   * Both sentences with each {@code {name}} replaced by its value; values are not expanded again.
   */
  public Text with(Map<String, String> values) {
    return new Text(fill(en, values), fill(zh, values));
  }

  /** Like {@link #with} for values that are themselves bilingual. */
  public Text withTexts(Map<String, Text> values) {
    StringBuilder english = new StringBuilder();
    StringBuilder chinese = new StringBuilder();
    expand(en, Lang.EN, values, english);
    expand(zh, Lang.ZH_CN, values, chinese);
    return new Text(english.toString(), chinese.toString());
  }

  private static String fill(String template, Map<String, String> values) {
    StringBuilder out = new StringBuilder(template.length() + 32);
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      int close = open < 0 ? -1 : template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String value = values.get(template.substring(open + 1, close));
      out.append(template, at, open);
      out.append(value == null ? template.substring(open, close + 1) : value);
      at = close + 1;
    }
    return out.append(template, at, template.length()).toString();
  }

  private static void expand(
      String template, Lang lang, Map<String, Text> values, StringBuilder out) {
    Map<String, String> flat = new java.util.HashMap<>();
    values.forEach((name, text) -> flat.put(name, text.in(lang)));
    out.append(fill(template, flat));
  }
}
