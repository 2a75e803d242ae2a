package dev.assay.model;

import java.time.LocalDate;
import java.util.Objects;

/** An accepted finding; it stays visible and is counted as waived. */
public record Waiver(String owner, String reason, LocalDate expires) {
  public Waiver {
    Objects.requireNonNull(owner, "owner must not be null");
    Objects.requireNonNull(reason, "reason must not be null");
    Objects.requireNonNull(expires, "expires must not be null");
  }
}
