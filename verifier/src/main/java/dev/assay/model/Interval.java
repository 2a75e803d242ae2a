package dev.assay.model;

import java.math.BigDecimal;
import java.util.Objects;

/** The values the evidence allows, both ends included, in the unit of the claim. */
public record Interval(BigDecimal low, BigDecimal high) {
  public Interval {
    Objects.requireNonNull(low, "low must not be null");
    Objects.requireNonNull(high, "high must not be null");
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("low " + low + " must be <= high " + high);
    }
  }

  /** Whether a value lies inside, give or take {@code slack}. */
  public boolean contains(BigDecimal value, BigDecimal slack) {
    return value.add(slack).compareTo(low) >= 0 && value.subtract(slack).compareTo(high) <= 0;
  }

  /** Whether it is a single value. */
  public boolean exact() {
    return low.compareTo(high) == 0;
  }

  /** {@code 6 to 8 s}, or {@code 7 s} when exact. */
  public String show(Unit unit) {
    return exact() ? unit.show(low) : low.toPlainString() + " – " + unit.show(high);
  }
}
