package dev.assay.plan;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as people write them: {@code yyyy-mm-dd}, and only days that exist. */
final class Days {
  private static final Pattern SYNTAX = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Days() {}

  /** The day; empty when the text is none. */
  static Optional<LocalDate> parse(String text) {
    if (!SYNTAX.matches(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * The day a value names.
   *
   * @throws PlanException when it names none
   */
  static LocalDate of(Value value) {
    return parse(value.text())
        .orElseThrow(
            () ->
                value.wrong(
                    "'" + value.text() + "' is no date",
                    "write yyyy-mm-dd, for example 2026-03-05"));
  }
}
