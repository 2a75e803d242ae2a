package dev.assay.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A waiver as somebody wrote it, whether or not it can take effect. All of rule, fingerprint and
 * path that are given must match a finding.
 *
 * @param rule id of a rule in use, also a former one
 * @param path glob over the finding's path
 * @param faults why it can have no effect whatever the findings: a missing owner, reason or date, a
 *     date that is none
 */
public record WaiverEntry(
    Optional<String> rule,
    Optional<String> fingerprint,
    Optional<String> path,
    Optional<String> owner,
    Optional<String> reason,
    Optional<LocalDate> created,
    Optional<LocalDate> expires,
    List<Text> faults,
    Location location) {
  public WaiverEntry {
    Objects.requireNonNull(location, "location must not be null");
    faults = List.copyOf(faults);
    boolean whole =
        owner.isPresent() && reason.isPresent() && created.isPresent() && expires.isPresent();
    if (faults.isEmpty() && !whole) {
      throw new IllegalArgumentException("a waiver that lacks something must say so");
    }
  }

  /** The waiver it is, when nothing is wrong with it. */
  public Optional<Waiver> waiver() {
    return faults.isEmpty()
        ? Optional.of(
            new Waiver(
                owner.orElseThrow(),
                reason.orElseThrow(),
                created.orElseThrow(),
                expires.orElseThrow(),
                location))
        : Optional.empty();
  }
}
