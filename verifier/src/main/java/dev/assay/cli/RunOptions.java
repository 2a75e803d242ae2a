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
      paramLabel = "REV|INSTANT",
      description = {
        "Judge this commit's tree straight from the repository (HEAD~2, a hash, tag or branch),",
        "or the files as at this RFC 3339 instant, e.g. 2026-03-05T10:15:06Z."
      })
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

  /** The instant of {@code --as-of}, else of SOURCE_DATE_EPOCH; of a commit its own counts. */
  Optional<Instant> asOf() {
    return asOf == null ? SourceDate.of(spec.commandLine()) : instant();
  }

  /** The commit of {@code --as-of}, as it was named; an instant is none. */
  Optional<String> revision() {
    return asOf == null || instant().isPresent() ? Optional.empty() : Optional.of(asOf);
  }

  private Optional<Instant> instant() {
    try {
      return Optional.of(OffsetDateTime.parse(asOf).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Who said as of when to judge; empty when nobody did. */
  Optional<Text> asOfSource() {
    return asOf == null
        ? asOf().map(instant -> Text.same("SOURCE_DATE_EPOCH"))
        : Optional.of(Text.same("--as-of"));
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
