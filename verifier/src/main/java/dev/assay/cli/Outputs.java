package dev.assay.cli;

import dev.assay.model.Lang;
import dev.assay.model.Run;
import dev.assay.report.CompletionLanguageReporter;
import dev.assay.report.GitHubReporter;
import dev.assay.report.JUnitReporter;
import dev.assay.report.JsonReporter;
import dev.assay.report.MarkdownReporter;
import dev.assay.report.Reporter;
import dev.assay.report.SarifReporter;
import dev.assay.report.TextReporter;
import dev.assay.report.VsaReporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the reports that were asked for; stdout shows text when nothing else goes there. */
final class Outputs {
  private final Shared shared;
  private final List<ReportRequest> requests;
  private final boolean color;
  private final PrintWriter out;

  Outputs(Shared shared, PrintWriter out) {
    this.shared = shared;
    this.requests = shared.reports();
    this.color = shared.color();
    this.out = out;
  }

  /** Whether stdout shows text for people. */
  boolean textToStdout() {
    return requests.stream()
        .filter(request -> request.file().isEmpty())
        .allMatch(request -> request.format() == ReportRequest.Format.TEXT);
  }

  void write(Run run, int exitCode) throws IOException {
    Optional<Lang> chosen = run.plan().lang();
    List<String> failed = new ArrayList<>();
    for (ReportRequest request : requests) {
      if (request.file().isPresent()) {
        Path file = request.file().get();
        Reporter reporter = reporter(request.format(), chosen.orElse(Lang.EN), false);
        try {
          ReportFile.write(file, stream -> reporter.write(run, exitCode, stream));
        } catch (IOException e) {
          failed.add("the report cannot be written to '" + file + "': " + e.getMessage());
        }
      }
    }
    ReportRequest.Format format =
        requests.stream()
            .filter(request -> request.file().isEmpty())
            .map(ReportRequest::format)
            .findFirst()
            .orElse(ReportRequest.Format.TEXT);
    Lang lang =
        format == ReportRequest.Format.TEXT ? Shared.terminal(chosen) : chosen.orElse(Lang.EN);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    reporter(format, lang, color).write(run, exitCode, bytes);
    out.print(bytes.toString(StandardCharsets.UTF_8));
    out.flush();
    // Last, so that one full disk does not hide the verdict.
    if (!failed.isEmpty()) {
      throw shared.error(String.join("; ", failed));
    }
  }

  private static Reporter reporter(ReportRequest.Format format, Lang lang, boolean color) {
    return switch (format) {
      case TEXT -> new TextReporter(lang, color);
      case JSON -> new JsonReporter(lang);
      case SARIF -> new SarifReporter(lang);
      case JUNIT -> new JUnitReporter(lang);
      case GITHUB -> new GitHubReporter(lang);
      case MARKDOWN -> new MarkdownReporter(lang);
      case VSA -> new VsaReporter();
      case COMPLETION_LANGUAGE -> new CompletionLanguageReporter();
    };
  }
}
