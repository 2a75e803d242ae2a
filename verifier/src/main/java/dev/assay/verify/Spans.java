package dev.assay.verify;

import dev.assay.model.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Lengths of time as people read them. */
final class Spans {
  private static final Text LEFT =
      new Text("{span} left, until {instant}", "还剩 {span}，至 {instant}");
  private static final Text OVER = new Text("{span} too old", "超期 {span}");

  private Spans() {}

  /** The largest unit of which there are at least two, rounded down: {@code 90 d}. */
  static String show(Duration span) {
    if (span.toDays() >= 2) {
      return span.toDays() + " d";
    }
    if (span.toHours() >= 2) {
      return span.toHours() + " h";
    }
    return span.toMinutes() >= 2 ? span.toMinutes() + " min" : span.toSeconds() + " s";
  }

  /** How long something still holds at an instant, or for how long it has not. */
  static Text margin(Instant until, Instant asOf) {
    return until.isBefore(asOf)
        ? OVER.with(Map.of("span", show(Duration.between(until, asOf))))
        : LEFT.with(
            Map.of(
                "span",
                show(Duration.between(asOf, until)),
                "instant",
                until.truncatedTo(ChronoUnit.SECONDS).toString()));
  }
}
