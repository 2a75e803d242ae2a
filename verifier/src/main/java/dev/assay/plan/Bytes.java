package dev.assay.plan;

import dev.assay.model.Unit;
import java.math.BigDecimal;

/** Sizes as people write them: {@code 400000000} or {@code 300 MiB}, a whole number of bytes. */
final class Bytes {
  private Bytes() {}

  /**
   * The number of bytes a value names, at least 1.
   *
   * @throws PlanException when it names none
   */
  static long of(Value value) {
    BigDecimal bytes = ParameterValue.of(value, Unit.BYTE).number();
    try {
      long whole = bytes.longValueExact();
      if (whole >= 1) {
        return whole;
      }
    } catch (ArithmeticException e) {
      // Said below, like a size of nothing.
    }
    throw value.wrong(
        "'" + value.text() + "' is no whole number of bytes", "write for example 300 MiB");
  }
}
