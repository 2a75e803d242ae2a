package dev.assay.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An accepted finding; it stays visible and is counted as waived.
 *
 * @param expires last day (UTC) on which it holds
 * @param location where it was written
 */
public record Waiver(
    String owner, String reason, LocalDate created, LocalDate expires, Location location) {
  /** Id of the parameter that says how long one may hold. */
  public static final String MAX_TERM = "core/max-waiver-term";

  public Waiver {
    Objects.requireNonNull(owner, "owner must not be null");
    Objects.requireNonNull(reason, "reason must not be null");
    Objects.requireNonNull(created, "created must not be null");
    Objects.requireNonNull(expires, "expires must not be null");
    Objects.requireNonNull(location, "location must not be null");
    owner = SecretMask.mask(owner);
    reason = SecretMask.mask(reason);
  }
}
