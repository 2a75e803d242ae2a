package dev.assay.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Widths of bars in percent of the drawing, with two decimals, so that no bar needs a script. */
final class Bar {
  /** Where a limit stands in a bullet: the scale goes from 0 to 1.25 × limit. */
  private static final BigDecimal LIMIT_AT = new BigDecimal("80");

  private static final BigDecimal FULL = new BigDecimal("100");

  private Bar() {}

  /**
   * A stacked bar.
   *
   * @param glyphs of the parts, which give them their colour; parts of 0 are left out
   */
  static List<View> stacked(List<String> glyphs, List<Integer> counts) {
    int total = counts.stream().mapToInt(Integer::intValue).sum();
    List<View> parts = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < counts.size(); i++) {
      int count = counts.get(i);
      if (count > 0) {
        parts.add(
            new View()
                .with("glyph", glyphs.get(i))
                .with("x", percent(before, total))
                .with("w", percent(count, total)));
      }
      before += count;
    }
    return parts;
  }

  private static String percent(int part, int total) {
    return round(
        new BigDecimal(part)
            .multiply(FULL)
            .divide(new BigDecimal(total), 4, RoundingMode.HALF_EVEN));
  }

  /** How long the bar of a bullet is, at most the whole scale. */
  static String bullet(BigDecimal value, BigDecimal limit) {
    BigDecimal share = value.multiply(LIMIT_AT).divide(limit, 4, RoundingMode.HALF_EVEN);
    return round(share.max(BigDecimal.ZERO).min(FULL));
  }

  private static String round(BigDecimal percent) {
    return percent.setScale(2, RoundingMode.HALF_EVEN).toPlainString() + "%";
  }
}
