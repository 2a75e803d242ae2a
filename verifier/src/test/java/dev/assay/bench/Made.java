package dev.assay.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/** Invented ids and instants. */
final class Made {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Made() {}

  /** The moment of a piece: 40 minutes after the one before, so that a year has 13,000 of them. */
  static Instant instant(int index) {
    return START.plusSeconds(index % 13_000 * 2_400L);
  }

  /** {@code 20260302}. */
  static String day(Instant instant) {
    return DAY.format(instant);
  }

  /** So many lower-case hex digits. */
  static String hex(SplittableRandom random, int digits) {
    StringBuilder text = new StringBuilder();
    while (text.length() < digits) {
      text.append(String.format(Locale.ROOT, "%016x", random.nextLong()));
    }
    return text.substring(0, digits);
  }

  /** An id in the form 8-4-4-4-12. */
  static String uuid(SplittableRandom random) {
    String hex = hex(random, 32);
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        hex.substring(12, 16),
        hex.substring(16, 20),
        hex.substring(20));
  }
}
