package dev.assay.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers out of trees, exact. */
final class Numbers {
  private Numbers() {}

  /** The value as a decimal when it is a number. */
  static Optional<BigDecimal> of(Object value) {
    if (value instanceof BigDecimal decimal) {
      return Optional.of(decimal);
    }
    if (value instanceof BigInteger whole) {
      return Optional.of(new BigDecimal(whole));
    }
    return value instanceof Long whole ? Optional.of(BigDecimal.valueOf(whole)) : Optional.empty();
  }

  /** Plain digits without trailing zeros after the point. */
  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
