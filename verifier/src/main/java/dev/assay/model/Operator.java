package dev.assay.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** A comparison of a number with its limit. */
public enum Operator {
  AT_MOST("<="),
  LESS("<"),
  AT_LEAST(">="),
  GREATER(">"),
  EQUAL("==");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written: {@code <=}. */
  public String symbol() {
    return symbol;
  }

  /** Whether {@code number symbol limit} holds. */
  public boolean holds(BigDecimal number, BigDecimal limit) {
    int order = number.compareTo(limit);
    return switch (this) {
      case AT_MOST -> order <= 0;
      case LESS -> order < 0;
      case AT_LEAST -> order >= 0;
      case GREATER -> order > 0;
      case EQUAL -> order == 0;
    };
  }

  /** The operator with exactly this symbol. */
  public static Optional<Operator> ofSymbol(String symbol) {
    return Arrays.stream(values()).filter(each -> each.symbol.equals(symbol)).findFirst();
  }
}
