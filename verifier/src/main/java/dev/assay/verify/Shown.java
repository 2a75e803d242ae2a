package dev.assay.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Values of expressions as a message shows them. */
final class Shown {
  private static final int MAX = 200;

  private Shown() {}

  /** Numbers without a needless point, lists with commas, at most 200 characters. */
  static String text(Object value) {
    String text;
    if (value instanceof Double number && Double.isFinite(number)) {
      text = Numbers.plain(BigDecimal.valueOf(number));
    } else if (value instanceof List<?> list) {
      text = list.stream().limit(20).map(Shown::text).collect(Collectors.joining(", "));
    } else {
      text = String.valueOf(value);
    }
    return text.length() > MAX ? text.substring(0, MAX) + "…" : text;
  }
}
