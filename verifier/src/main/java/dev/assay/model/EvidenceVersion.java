package dev.assay.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A piece of evidence as a recorded run saw it.
 *
 * @param sha256 64 hex digits; empty when it could not be read
 */
public record EvidenceVersion(String path, String kind, Optional<String> sha256, Verdict verdict) {
  public EvidenceVersion {
    Objects.requireNonNull(path, "path must not be null");
    Objects.requireNonNull(kind, "kind must not be null");
    Objects.requireNonNull(verdict, "verdict must not be null");
  }
}
