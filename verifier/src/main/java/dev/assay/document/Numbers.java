package dev.assay.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Digits to numbers, exactly, and never more digits than a limit. */
final class Numbers {
  private static final Set<String> NOT_FINITE = Set.of("nan", "inf", "infinity", ".nan", ".inf");

  private Numbers() {}

  /** Whether a text is a way to write NaN or an infinity, with or without sign. */
  static boolean notFinite(String text) {
    if (text.length() < 3 || text.length() > 9) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    char sign = lower.charAt(0);
    return NOT_FINITE.contains(sign == '-' || sign == '+' ? lower.substring(1) : lower);
  }

  /** Whether a text is an optional sign and decimal digits. */
  static boolean integral(String text) {
    int from = signLength(text);
    return from < text.length() && digits(text, from) == text.length();
  }

  /** Whether a text is a decimal number: digits, a point, an exponent. */
  static boolean decimal(String text) {
    int from = signLength(text);
    int point = digits(text, from);
    int end = point;
    if (point < text.length() && text.charAt(point) == '.') {
      end = digits(text, point + 1);
      if (end - from < 2) {
        return false;
      }
    } else if (point == from) {
      return false;
    }
    if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
      int exponent = end + 1;
      if (exponent < text.length() && "+-".indexOf(text.charAt(exponent)) >= 0) {
        exponent++;
      }
      end = digits(text, exponent);
      return end > exponent && end == text.length();
    }
    return end == text.length();
  }

  /**
   * The integer, a {@link Long} or beyond it a {@link BigInteger}; empty when it has too many
   * digits.
   */
  static Optional<Object> integer(String text, int maxDigits) {
    if (text.length() > maxDigits + 1) {
      return Optional.empty();
    }
    if (text.length() <= 18) {
      return Optional.of(Long.valueOf(text));
    }
    BigInteger big = new BigInteger(text);
    return Optional.of(big.bitLength() < 64 ? (Object) big.longValueExact() : big);
  }

  /** The decimal number, digits kept; empty when written out it has too many digits. */
  static Optional<Object> exact(String text, int maxDigits) {
    if (text.length() > maxDigits + 16) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      long scale = number.scale();
      long written =
          scale >= 0 ? Math.max(number.precision(), scale + 1) : number.precision() - scale;
      return written <= maxDigits ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty(); // an exponent beyond 2^31: there are that many digits
    }
  }

  private static int signLength(String text) {
    return !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
  }

  /** Offset after the ASCII digits that start at an offset. */
  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
