package dev.assay.cli;

import dev.assay.model.FailOn;
import dev.assay.model.Lang;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command which verifies understands alike. */
final class Shared {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Take this configuration instead of the workspace's assay.yaml.")
  private Path config;

  @Option(
      names = "--pack",
      paramLabel = "NAME|DIR",
      description = "Use only the named packs (repeat); a folder is a pack of your own.")
  private List<String> packs = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "PARAM=VALUE",
      description = "Set a parameter, e.g. drills/max-rto=10s (repeat).")
  private List<String> sets = new ArrayList<>();

  @Option(
      names = "--report",
      paramLabel = "FORMAT[=FILE]",
      description = "Report as text or json; without FILE to stdout, once (repeat).")
  private List<String> reports = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "error (default), warning or never: what turns the exit code.")
  private Optional<String> failOn = Optional.empty();

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

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto (default), always or never; NO_COLOR is honoured.")
  private String color = "auto";

  @Option(names = "--lang", paramLabel = "LANG", description = "en or zh-CN, in every output.")
  private String lang;

  Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  List<String> packs() {
    return packs;
  }

  List<String> sets() {
    return sets;
  }

  List<ReportRequest> reports() {
    return ReportRequest.all(reports, this::error);
  }

  /** From which level on findings turn the exit code; empty when nobody said. */
  Optional<FailOn> failOn() {
    return failOn.map(
        word ->
            switch (word) {
              case "error" -> FailOn.ERROR;
              case "warning" -> FailOn.WARNING;
              case "never" -> FailOn.NEVER;
              default ->
                  throw error("--fail-on knows error, warning and never, not '" + word + "'");
            });
  }

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
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    if (epoch == null || epoch.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.strip())));
    } catch (NumberFormatException | java.time.DateTimeException e) {
      throw error("SOURCE_DATE_EPOCH must be seconds since 1970, not '" + epoch + "'");
    }
  }

  int jobs() {
    if (jobs < 1 || jobs > 256) {
      throw error("--jobs takes 1 to 256, not " + jobs);
    }
    return jobs;
  }

  /** Whether stdout is to be coloured. */
  boolean color() {
    return switch (color) {
      case "always" -> true;
      case "never" -> false;
      case "auto" ->
          Terminals.stdout()
              && System.getenv("NO_COLOR") == null
              && !"dumb".equals(System.getenv("TERM"));
      default -> throw error("--color knows auto, always and never, not '" + color + "'");
    };
  }

  /** The language asked for on the command line. */
  Optional<Lang> lang() {
    if (lang == null) {
      return Optional.empty();
    }
    Optional<Lang> known = Lang.ofTag(lang);
    if (known.isEmpty()) {
      throw error("--lang knows en and zh-CN, not '" + lang + "'");
    }
    return known;
  }

  /** The language of text on the terminal: asked for, configured, else of the caller's locale. */
  static Lang terminal(Optional<Lang> chosen) {
    return chosen.orElseGet(
        () -> {
          for (String name : List.of("ASSAY_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = System.getenv(name);
            if (value != null && !value.isEmpty()) {
              return value.toLowerCase(Locale.ROOT).startsWith("zh") ? Lang.ZH_CN : Lang.EN;
            }
          }
          return Lang.EN;
        });
  }

  ParameterException error(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
