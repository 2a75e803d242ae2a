package dev.assay.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The instant of the environment variable {@code SOURCE_DATE_EPOCH}. */
final class SourceDate {
  private SourceDate() {}

  /** The instant; empty when the variable is not set or blank. */
  static Optional<Instant> of(CommandLine line) {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    if (epoch == null || epoch.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.strip())));
    } catch (NumberFormatException | DateTimeException e) {
      throw new ParameterException(
          line, "SOURCE_DATE_EPOCH must be seconds since 1970, not '" + epoch + "'");
    }
  }
}
