package dev.assay.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * How many times as long one thing took as another, over runs made in pairs.
 *
 * @param low the smallest of the ratios, {@code high} the largest
 */
record Ratio(double median, double low, double high, int pairs) {
  /** The ratio of each pair, folded. Both arrays have the same length, at least 1. */
  static Ratio of(double[] ours, double[] theirs) {
    if (ours.length == 0 || ours.length != theirs.length) {
      throw new IllegalArgumentException("runs must come in pairs");
    }
    double[] ratios = new double[ours.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours[i] / theirs[i];
    }
    Arrays.sort(ratios);
    return new Ratio(median(ratios), ratios[0], ratios[ratios.length - 1], ratios.length);
  }

  /** The middle of sorted numbers; of an even count the mean of the two in the middle. */
  static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%6.2f x  (%.2f–%.2f, %d paired runs)", median, low, high, pairs);
  }
}
