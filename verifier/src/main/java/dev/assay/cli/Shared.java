package dev.assay.cli;

import dev.assay.model.FailOn;
import dev.assay.model.Lang;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command which verifies understands alike. */
final class Shared {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private PlanOptions plan;
  @Mixin private RunOptions run;
  @Mixin private Comparison comparison;

  @Option(
      names = "--report",
      paramLabel = "FORMAT[=FILE]",
      description = {
        "Report as text, json, sarif, junit, github, markdown, vsa or completion-language; without FILE to stdout, once"
            + " (repeat)."
      })
  private List<String> reports = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "error (default), warning or never: what turns the exit code.")
  private Optional<String> failOn = Optional.empty();

  @Option(
      names = "--exit-codes",
      paramLabel = "NAME",
      description = {
        "standard (default), or those of a pack, e.g. v4pro: the code of the first failed gate, 0–20;"
            + " stderr says what it means."
      })
  private String exitCodes = ExitTables.STANDARD;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto (default), always or never; NO_COLOR is honoured.")
  private String color = "auto";

  PlanOptions plan() {
    return plan;
  }

  RunOptions run() {
    return run;
  }

  /** What it is compared with. */
  Asked asked() {
    return Asked.of(comparison.waiversFrom(), comparison.newSince())
        .language(
            reports().stream()
                .anyMatch(each -> each.format() == ReportRequest.Format.COMPLETION_LANGUAGE))
        .exitCodes(exitCodes);
  }

  List<ReportRequest> reports() {
    return ReportRequest.all(reports, this::error);
  }

  /** The files reports are written to: outputs of ours and no evidence. */
  Set<Path> reportFiles() {
    Set<Path> files = new TreeSet<>();
    reports().forEach(report -> report.file().ifPresent(files::add));
    return files;
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
