package dev.assay.plan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A number with a unit as people write it: {@code 10s}, {@code 500 ms}, {@code 85 %}, {@code 0.85}.
 */
final class Quantity {
  private static final Pattern SYNTAX =
      Pattern.compile(
          "([+-]?)([0-9]{1,15}(?:\\.[0-9]{1,15})?)(?:[eE]([+-]?[0-9]{1,2}))? *((?:[^0-9].*)?)");

  private Quantity() {}

  /** What is wrong with a quantity, and what to write instead. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final String help;

    Malformed(String problem, String help) {
      super(problem);
      this.help = help;
    }

    String help() {
      return help;
    }
  }

  /**
   * The number in {@code unit}; a bare number is taken to be in that unit.
   *
   * @throws Malformed for no number, a negative one, an unknown unit or another dimension
   */
  static BigDecimal parse(String text, Unit unit) throws Malformed {
    Matcher matcher = SYNTAX.matcher(text.strip());
    String example = "write a number with one of the units: " + units(unit);
    if (!matcher.matches()) {
      throw new Malformed("'" + text + "' is not a number", example);
    }
    if (matcher.group(1).equals("-")) {
      throw new Malformed("'" + text + "' is negative", "write a number of at least 0");
    }
    String exponent = matcher.group(3) == null ? "" : "E" + matcher.group(3);
    BigDecimal number = new BigDecimal(matcher.group(2) + exponent);
    String symbol = matcher.group(4).strip();
    if (symbol.isEmpty()) {
      return plain(number);
    }
    Unit written =
        Unit.ofSymbol(symbol)
            .orElseThrow(
                () -> new Malformed("unknown unit '" + symbol + "'", unknown(symbol, unit)));
    if (written.dimension() != unit.dimension()) {
      throw new Malformed(
          "'" + symbol + "' measures " + word(written) + ", but a " + word(unit) + " is asked for",
          example);
    }
    return plain(written.convert(number, unit));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String unknown(String symbol, Unit unit) {
    List<String> symbols =
        Arrays.stream(Unit.values())
            .filter(each -> each.dimension() == unit.dimension())
            .map(Unit::symbol)
            .toList();
    return symbols.stream()
        .filter(each -> each.equalsIgnoreCase(symbol))
        .findFirst()
        .map(each -> "did you mean '" + each + "'? known: " + units(unit))
        .orElse("known units here: " + units(unit));
  }

  private static String units(Unit unit) {
    return String.join(
        " ",
        Arrays.stream(Unit.values())
            .filter(each -> each.dimension() == unit.dimension())
            .map(Unit::symbol)
            .toList());
  }

  private static String word(Unit unit) {
    return unit.dimension().name().toLowerCase(Locale.ROOT);
  }
}
