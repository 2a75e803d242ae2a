package dev.assay.site;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A time axis in UTC whose ticks fall on hours, days, months or years. */
final class TimeScale {
  private final long first;
  private final long last;
  private final double from;
  private final double to;

  /** A tick with its text. */
  record Tick(double x, String label) {}

  TimeScale(Instant first, Instant last, double from, double to) {
    long span = Math.max(Duration.between(first, last).toMillis(), 60_000);
    this.first = first.toEpochMilli() - span / 25;
    this.last = first.toEpochMilli() + span + span / 25;
    this.from = from;
    this.to = to;
  }

  double at(Instant instant) {
    double share = (double) (instant.toEpochMilli() - first) / (last - first);
    return from + (to - from) * Math.max(0, Math.min(share, 1));
  }

  /**
   * @param most how many ticks have room
   */
  List<Tick> ticks(int most) {
    Duration span = Duration.ofMillis(last - first);
    if (span.toMinutes() <= 5) {
      return ticks(ChronoUnit.SECONDS, span.toSeconds(), most, "HH:mm:ss");
    }
    if (span.toHours() <= 5) {
      return ticks(ChronoUnit.MINUTES, span.toMinutes(), most, "HH:mm");
    }
    if (span.toDays() <= 2) {
      return ticks(ChronoUnit.HOURS, span.toHours(), most, "MM-dd HH:mm");
    }
    if (span.toDays() <= 92) {
      return ticks(ChronoUnit.DAYS, span.toDays(), most, "MM-dd");
    }
    return span.toDays() <= 3 * 366
        ? ticks(ChronoUnit.MONTHS, span.toDays() / 30, most, "yyyy-MM")
        : ticks(ChronoUnit.YEARS, span.toDays() / 365, most, "yyyy");
  }

  private List<Tick> ticks(ChronoUnit unit, long count, int most, String pattern) {
    long step = Math.max(1, (count + most - 1) / most);
    for (long nice : new long[] {1, 2, 3, 5, 6, 10, 12, 15, 20, 30, 60, 120}) {
      if (nice >= step) {
        step = nice;
        break;
      }
    }
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    ZonedDateTime at = start(Instant.ofEpochMilli(first).atZone(ZoneOffset.UTC), unit, step);
    List<Tick> ticks = new ArrayList<>();
    for (; at.toInstant().toEpochMilli() <= last; at = at.plus(step, unit)) {
      if (at.toInstant().toEpochMilli() >= first) {
        ticks.add(new Tick(at(at.toInstant()), format.format(at)));
      }
    }
    return ticks;
  }

  private static ZonedDateTime start(ZonedDateTime at, ChronoUnit unit, long step) {
    return switch (unit) {
      case YEARS -> at.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
      case MONTHS -> at.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
      case DAYS -> at.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
      case HOURS -> at.truncatedTo(ChronoUnit.DAYS);
      case MINUTES -> at.truncatedTo(ChronoUnit.HOURS);
      default ->
          at.truncatedTo(ChronoUnit.MINUTES)
              .minusMinutes(step > 60 ? at.getMinute() % (step / 60) : 0);
    };
  }
}
