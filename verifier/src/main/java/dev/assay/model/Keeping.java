package dev.assay.model;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How much of the evidence a ledger keeps the bytes of.
 *
 * @param age for how long after the last run that looked at it; zero: nothing is kept; empty:
 *     forever
 * @param maxBytes of all kept files together
 * @param maxFile of one file; larger ones are not kept
 */
public record Keeping(Optional<Duration> age, long maxBytes, long maxFile) {
  /** A year and a month, so that the audit of a year finds it; what a repository bears. */
  public static final Keeping DEFAULT =
      new Keeping(Optional.of(Duration.ofDays(400)), 50L << 20, 1L << 20);

  public Keeping {
    Objects.requireNonNull(age, "age must not be null");
  }

  /** Whether nothing is kept at all. */
  public boolean never() {
    return age.filter(Duration::isZero).isPresent();
  }
}
