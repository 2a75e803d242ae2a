package dev.assay.verify;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An instant as text wrote it, with the resolution of that text: {@code …:02Z} stands for any
 * moment of that second, {@code …:02.104Z} for any of that millisecond.
 *
 * @param resolution in seconds: 1, 0.1, 0.01 …
 */
record Stamp(Instant instant, BigDecimal resolution, String text) {
  private static final int MAX = 40;

  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})[-T](\\d{2})(\\d{2})(\\d{2})?(\\d{0,9})Z?");

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

  /**
   * Reads the compact forms of ids as UTC: {@code 20260305-1015[02]}, {@code 20260305T101502[…]Z}.
   */
  static Optional<Stamp> compact(String text) {
    Matcher id = COMPACT.matcher(text);
    if (!id.matches()) {
      return Optional.empty();
    }
    String seconds = id.group(6) == null ? "00" : id.group(6);
    String fraction = id.group(7) == null || id.group(7).isEmpty() ? "" : "." + id.group(7);
    return parse(
            String.format(
                Locale.ROOT,
                "%s-%s-%sT%s:%s:%s%sZ",
                id.group(1),
                id.group(2),
                id.group(3),
                id.group(4),
                id.group(5),
                seconds,
                fraction))
        .map(stamp -> id.group(6) == null ? stamp.of(BigDecimal.valueOf(60)) : stamp);
  }

  private Stamp of(BigDecimal coarser) {
    return new Stamp(instant, coarser, text);
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
