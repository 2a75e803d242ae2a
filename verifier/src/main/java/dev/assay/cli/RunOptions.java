package dev.assay.cli;

import dev.assay.model.Text;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how a verification is carried out. */
final class RunOptions {
  private static final int MOST_JOBS = 256;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "Judge as at this RFC 3339 instant, e.g. 2026-03-05T10:15:06Z.")
  private String asOf;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Files worked on at once (default: one a processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  // Accepted from the first version on, so that scripts need not change when a cache comes.
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--no-cache", description = "Take nothing from earlier runs.")
  private boolean noCache;

  /** The instant of {@code --as-of}, else of SOURCE_DATE_EPOCH. */
  Optional<Instant> asOf() {
    if (asOf != null) {
      try {
        return Optional.of(OffsetDateTime.parse(asOf).toInstant());
      } catch (DateTimeParseException e) {
        throw error(
            "--as-of takes an RFC 3339 instant such as 2026-03-05T10:15:06Z, not '" + asOf + "'");
      }
    }
    return SourceDate.of(spec.commandLine());
  }

  /** Who said as of when to judge; empty when nobody did. */
  Optional<Text> asOfSource() {
    return asOf().isEmpty()
        ? Optional.empty()
        : Optional.of(Text.same(asOf != null ? "--as-of" : "SOURCE_DATE_EPOCH"));
  }

  int jobs() {
    if (jobs < 1 || jobs > MOST_JOBS) {
      throw error("--jobs takes 1 to " + MOST_JOBS + ", not " + jobs);
    }
    return jobs;
  }

  private ParameterException error(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
