package dev.assay.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** A unit of a parameter or of a measured number; values are kept in the base of its dimension. */
public enum Unit {
  MILLISECOND("ms", Dimension.DURATION, "0.001"),
  SECOND("s", Dimension.DURATION, "1"),
  MINUTE("min", Dimension.DURATION, "60"),
  HOUR("h", Dimension.DURATION, "3600"),
  DAY("d", Dimension.DURATION, "86400"),
  PERCENT("%", Dimension.RATIO, "0.01"),
  RATIO("ratio", Dimension.RATIO, "1"),
  POINT("points", Dimension.POINTS, "1"),
  EVENT("events", Dimension.COUNT, "1"),
  COUNT("count", Dimension.COUNT, "1"),
  BYTE("B", Dimension.SIZE, "1"),
  KIBIBYTE("KiB", Dimension.SIZE, "1024"),
  MEBIBYTE("MiB", Dimension.SIZE, "1048576");

  /** What can be compared with what. */
  public enum Dimension {
    DURATION,
    RATIO,
    POINTS,
    COUNT,
    SIZE
  }

  private final String symbol;
  private final Dimension dimension;
  private final BigDecimal factor;

  Unit(String symbol, Dimension dimension, String factor) {
    this.symbol = symbol;
    this.dimension = dimension;
    this.factor = new BigDecimal(factor);
  }

  /** How it is written after a number. */
  public String symbol() {
    return symbol;
  }

  /** Its dimension. */
  public Dimension dimension() {
    return dimension;
  }

  /** The base units in one of this unit, e.g. 0.001 for milliseconds (base: second). */
  public BigDecimal factor() {
    return factor;
  }

  /** A number of this unit expressed in another one of the same dimension. */
  public BigDecimal convert(BigDecimal number, Unit to) {
    if (to.dimension != dimension) {
      throw new IllegalArgumentException(symbol + " and " + to.symbol + " must share a dimension");
    }
    return to == this
        ? number
        : number.multiply(factor).divide(to.factor, java.math.MathContext.DECIMAL128);
  }

  /** A number with its unit, e.g. {@code 12.4 s}; counts carry no unit word, percent no space. */
  public String show(BigDecimal number) {
    String plain = number.toPlainString();
    return switch (this) {
      case COUNT, RATIO -> plain;
      default -> plain + " " + symbol;
    };
  }

  /** The unit with exactly this symbol, or empty. */
  public static Optional<Unit> ofSymbol(String symbol) {
    return Arrays.stream(values()).filter(unit -> unit.symbol.equals(symbol)).findFirst();
  }
}
