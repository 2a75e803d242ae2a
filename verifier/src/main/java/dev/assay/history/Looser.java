package dev.assay.history;

import dev.assay.model.Operator;
import dev.assay.model.Parameter;
import dev.assay.model.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether a parameter gives more room than before. */
final class Looser {
  private Looser() {}

  /** Which way a limit gives more room; of an equality neither way does, so none is said. */
  static Parameter.Looser of(Operator operator) {
    return operator == Operator.AT_LEAST || operator == Operator.GREATER
        ? Parameter.Looser.LOWER
        : Parameter.Looser.HIGHER;
  }

  /** Whether the later value asks less; false where that cannot be told. */
  static boolean is(Optional<Operator> operator, String before, String after) {
    if (operator.isEmpty() || operator.get() == Operator.EQUAL) {
      return false;
    }
    Optional<Quantity> old = Quantity.of(before);
    Optional<Quantity> now = Quantity.of(after);
    if (old.isEmpty() || now.isEmpty() || !old.get().comparable(now.get())) {
      return false;
    }
    int order = now.get().base().compareTo(old.get().base());
    return of(operator.get()) == Parameter.Looser.HIGHER ? order > 0 : order < 0;
  }

  /** A value as a ledger shows it: a number, with its unit unless it is a count. */
  record Quantity(BigDecimal number, Unit unit) {
    static Optional<Quantity> of(String shown) {
      String[] parts = shown.split(" ", 2);
      try {
        Optional<Unit> unit = parts.length == 1 ? Optional.of(Unit.COUNT) : Unit.ofSymbol(parts[1]);
        return unit.map(each -> new Quantity(new BigDecimal(parts[0]), each));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    boolean comparable(Quantity other) {
      return unit.dimension() == other.unit.dimension();
    }

    BigDecimal base() {
      return number.multiply(unit.factor());
    }
  }
}
