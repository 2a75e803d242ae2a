package dev.assay.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One recognised file and the answer about it.
 *
 * @param run id of the run or drill inside, as the file states it
 * @param sha256 64 hex digits; 64 zeros never: a file that could not be read has none
 * @param instant the newest instant inside
 * @param checks questions asked of it, passed ones included
 */
public record Evidence(
    String path,
    String kind,
    Optional<String> run,
    Optional<String> sha256,
    long bytes,
    Optional<Instant> instant,
    int checks,
    Verdict verdict) {
  public Evidence {
    Objects.requireNonNull(path, "path must not be null");
    Objects.requireNonNull(kind, "kind must not be null");
    run = run.map(SecretMask::mask);
  }
}
