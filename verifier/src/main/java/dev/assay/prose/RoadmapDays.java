package dev.assay.prose;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days in a text: {@code 2026-02-03}, {@code 2026/2/3}, {@code 2026年2月3日}. */
final class RoadmapDays {
  /** One day; three groups. */
  static final String DAY = "([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?";

  private static final Pattern PATTERN = Pattern.compile(DAY);

  private RoadmapDays() {}

  /** Every day of a text, in its order; what no calendar knows is left out. */
  static List<LocalDate> in(String text) {
    List<LocalDate> days = new ArrayList<>();
    Matcher found = PATTERN.matcher(text);
    while (found.find()) {
      day(found, 1).ifPresent(days::add);
    }
    return days;
  }

  /** The first day of a text. */
  static Optional<LocalDate> first(String text) {
    return in(text).stream().findFirst();
  }

  /** The day in three groups of a match. */
  static Optional<LocalDate> day(Matcher found, int group) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(found.group(group)),
              Integer.parseInt(found.group(group + 1)),
              Integer.parseInt(found.group(group + 2))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
