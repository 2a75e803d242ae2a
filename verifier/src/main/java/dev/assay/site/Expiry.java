package dev.assay.site;

import dev.assay.model.Evidence;
import dev.assay.model.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that holds for a while only.
 *
 * @param subject a kind of evidence, the name of a policy, or what a waiver is about
 * @param policy the policy that asks for it, if one does
 * @param from when it began to hold
 * @param until the last day (UTC) on which it holds; empty when there is nothing that could hold
 * @param lapsed whether it holds no more at the as-of instant
 * @param written where it was asked for
 * @param evidence what will be too old
 * @param anchor of a waiver on its page
 */
record Expiry(
    Sort sort,
    String subject,
    Optional<String> policy,
    Optional<Instant> from,
    Optional<LocalDate> until,
    boolean lapsed,
    Location written,
    Optional<Evidence> evidence,
    Optional<WaiverSheet> anchor) {
  /** What sort of thing it is. */
  enum Sort {
    /** Evidence that an expectation wants young. */
    EVIDENCE,
    /** Evidence that a policy wants young. */
    DEMAND,
    /** A policy with a last day. */
    POLICY,
    WAIVER;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Days from the as-of day to the last day, negative when that is past. */
  Optional<Long> daysLeft(Optional<Instant> asOf) {
    return asOf.flatMap(
        now ->
            until.map(
                last -> ChronoUnit.DAYS.between(LocalDate.ofInstant(now, ZoneOffset.UTC), last)));
  }

  /** The same from site to site while the same thing is asked for, whatever its day. */
  String identity() {
    return sort.word() + "\0" + subject + "\0" + policy.orElse("");
  }
}
