package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.Interval;
import dev.assay.model.Operator;
import dev.assay.model.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values as people read them in one language; numbers keep the digits of their source. */
final class Show {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Words words;

  Show(Words words) {
    this.words = words;
  }

  /** A number with its unit: {@code 12.400 s}, {@code 12.400 秒}. */
  String value(String digits, Unit unit) {
    return words.say("unit." + unit.name(), "n", digits);
  }

  String value(BigDecimal number, Unit unit) {
    return value(number.toPlainString(), unit);
  }

  /** What a claim states: a number with its unit, or the word it uses. */
  String said(Claim claim) {
    return Measured.is(claim) ? value(claim.said(), claim.unit()) : claim.said();
  }

  /** {@code 6 to 8 s}. */
  String interval(Interval interval, Unit unit) {
    if (interval.exact()) {
      return value(interval.low(), unit);
    }
    String high = value(interval.high(), unit);
    return words.say("interval", "low", interval.low().toPlainString(), "high", high);
  }

  /** {@code ≤ 10 s}. */
  String limit(Operator operator, BigDecimal limit, Unit unit) {
    return sign(operator) + " " + value(limit, unit);
  }

  static String sign(Operator operator) {
    return switch (operator) {
      case AT_MOST -> "≤";
      case LESS -> "<";
      case AT_LEAST -> "≥";
      case GREATER -> ">";
      case EQUAL -> "=";
    };
  }

  /** A machine's comparison with one sign instead of two characters. */
  static String machine(String comparison) {
    return comparison.replace("<=", "≤").replace(">=", "≥");
  }

  /** A share with one decimal: {@code 4.6 %}. */
  String percent(BigDecimal share) {
    BigDecimal percent = share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
    return words.say("unit.PERCENT", "n", percent.toPlainString());
  }

  /** How old something is at an instant: {@code 9 h 12 min}, the two largest units. */
  String age(Instant then, Instant asOf) {
    Duration age = Duration.between(then, asOf);
    if (age.isNegative()) {
      return words.say("age.later");
    }
    long days = age.toDays();
    if (days > 0) {
      return words.say("age.days", "n", days);
    }
    if (age.toHours() > 0) {
      return words.say("age.hours", "h", age.toHours(), "m", age.toMinutesPart());
    }
    return age.toMinutes() > 0
        ? words.say("age.minutes", "n", age.toMinutes())
        : words.say("age.seconds", "n", age.toSeconds());
  }

  static String date(Instant instant) {
    return DATE.format(instant);
  }

  /** {@code 2026-03-05 02:14 UTC}. */
  static String minute(Instant instant) {
    return MINUTE.format(instant) + " UTC";
  }

  /** Time of day with the digits it has: {@code 01:41:12} or {@code 01:41:12.104}. */
  static String clock(Instant instant) {
    String text = instant.toString();
    return text.substring(text.indexOf('T') + 1, text.length() - 1);
  }

  /** {@code 2026-03-05 02:14:07Z}, with its fraction when it has one. */
  static String instant(Instant instant) {
    return instant.toString().replace('T', ' ');
  }
}
