package dev.assay.verify;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the dates people write into headers. */
final class Dates {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})(?:-|/|年)(\\d{1,2})(?:-|/|月)(\\d{1,2})日?"
              + "(?:[T ]+(\\d{2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?");

  private Dates() {}

  /**
   * A date.
   *
   * @param instant when a time with a zone is written too
   */
  record Found(LocalDate day, Optional<Instant> instant) {}

  /** The first date of a text. */
  static Optional<Found> in(String text) {
    Matcher matcher = DATE.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)));
      return Optional.of(new Found(day, instant(day, matcher)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(LocalDate day, Matcher matcher) {
    String zone = matcher.group(7);
    if (matcher.group(4) == null || zone == null) {
      return Optional.empty();
    }
    int second = matcher.group(6) == null ? 0 : Integer.parseInt(matcher.group(6));
    LocalTime time =
        LocalTime.of(
            Integer.parseInt(matcher.group(4)), Integer.parseInt(matcher.group(5)), second);
    boolean utc = zone.equals("Z") || zone.equals("UTC") || zone.equals("GMT");
    ZoneOffset offset = utc ? ZoneOffset.UTC : ZoneOffset.of(zone);
    return Optional.of(OffsetDateTime.of(day, time, offset).toInstant());
  }
}
