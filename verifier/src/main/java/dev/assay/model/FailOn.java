package dev.assay.model;

import java.util.Optional;

/** From which level on findings turn the exit code. */
public enum FailOn {
  ERROR(Optional.of(Level.ERROR)),
  WARNING(Optional.of(Level.WARNING)),
  NEVER(Optional.empty());

  private final Optional<Level> level;

  FailOn(Optional<Level> level) {
    this.level = level;
  }

  /** The least level that counts; empty when none does. */
  public Optional<Level> level() {
    return level;
  }
}
