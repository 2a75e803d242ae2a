package dev.assay.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An axis from 0 to a round number, with few round ticks. */
final class Scale {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};

  private final double max;
  private final double step;
  private final double from;
  private final double to;

  /**
   * @param highest the largest value that has to fit; 0 or less gives an axis to 1
   * @param ticks the most ticks besides 0, at least 1
   * @param from coordinate of 0
   * @param to coordinate of the end
   */
  Scale(double highest, int ticks, double from, double to, boolean whole) {
    double wanted = Double.isFinite(highest) && highest > 0 ? highest : 1;
    double rough = wanted / ticks;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double found = 10 * power;
    for (double each : STEPS) {
      if (each * power >= rough * (1 - 1e-9)) {
        found = each * power;
        break;
      }
    }
    step = whole ? Math.max(1, Math.ceil(found)) : found;
    max = step * Math.ceil(wanted / step * (1 - 1e-9));
    this.from = from;
    this.to = to;
  }

  double max() {
    return max;
  }

  /** The coordinate of a value; values beyond the end stay at the end. */
  double at(double value) {
    double share = Math.max(0, Math.min(value, max)) / max;
    return from + (to - from) * share;
  }

  /** The tick values from 0 up. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i * step <= max * (1 + 1e-9); i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** A tick's number without noise: {@code 2.5}, {@code 10}. */
  static String label(double tick) {
    BigDecimal rounded = new BigDecimal(tick).round(new java.math.MathContext(6));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
