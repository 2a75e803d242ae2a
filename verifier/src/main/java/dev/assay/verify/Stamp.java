package dev.assay.verify;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * An instant as text wrote it, with the resolution of that text: {@code …:02Z} stands for any
 * moment of that second, {@code …:02.104Z} for any of that millisecond.
 *
 * @param resolution in seconds: 1, 0.1, 0.01 …
 */
record Stamp(Instant instant, BigDecimal resolution, String text) {
  private static final int MAX = 40;

  /** Reads RFC 3339 with an offset; anything else, a naive local time included, is empty. */
  static Optional<Stamp> parse(String text) {
    if (text.length() < 20 || text.length() > MAX) {
      return Optional.empty();
    }
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      int dot = text.indexOf('.');
      int digits = 0;
      while (dot > 0
          && dot + 1 + digits < text.length()
          && Character.isDigit(text.charAt(dot + 1 + digits))) {
        digits++;
      }
      return Optional.of(new Stamp(instant, BigDecimal.ONE.movePointLeft(digits), text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Seconds from one to the other, exact. */
  static BigDecimal seconds(Stamp from, Stamp to) {
    return epoch(to.instant).subtract(epoch(from.instant)).stripTrailingZeros();
  }

  private static BigDecimal epoch(Instant instant) {
    return BigDecimal.valueOf(instant.getEpochSecond())
        .add(BigDecimal.valueOf(instant.getNano(), 9));
  }

  /** The time of day as written, for a reader: {@code 01:41:25.120}. */
  String clock() {
    int t = Math.max(text.indexOf('T'), text.indexOf(' '));
    int end = text.length();
    for (int i = t + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'Z' || c == '+' || c == '-') {
        end = i;
        break;
      }
    }
    return t < 0 ? text : text.substring(t + 1, end);
  }
}
