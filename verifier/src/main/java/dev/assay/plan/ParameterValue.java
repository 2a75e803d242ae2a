package dev.assay.plan;

import dev.assay.model.Location;
import dev.assay.model.Unit;
import java.math.BigDecimal;

/**
 * The value of a parameter and where it was written.
 *
 * @param number in the parameter's unit
 * @param origin {@code assay.yaml:14} or {@code command line}
 */
record ParameterValue(BigDecimal number, String origin) {

  static ParameterValue of(Value value, Unit unit) {
    try {
      return new ParameterValue(Quantity.parse(value.text(), unit), value.origin());
    } catch (Quantity.Malformed e) {
      throw value.wrong(e.getMessage(), e.help());
    }
  }

  /** A value from {@code --set}. */
  static ParameterValue ofOption(String option, String text, Unit unit) {
    try {
      return new ParameterValue(Quantity.parse(text, unit), "command line");
    } catch (Quantity.Malformed e) {
      throw new PlanException(Location.none(), "--set " + option + ": " + e.getMessage(), e.help());
    }
  }
}
