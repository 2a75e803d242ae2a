package dev.assay.cli;

import dev.assay.model.Lang;
import dev.assay.model.Run;
import dev.assay.report.GitHubReporter;
import dev.assay.report.JUnitReporter;
import dev.assay.report.JsonReporter;
import dev.assay.report.MarkdownReporter;
import dev.assay.report.Reporter;
import dev.assay.report.SarifReporter;
import dev.assay.report.TextReporter;
import dev.assay.report.VsaReporter;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    for (ReportRequest request : requests) {
      if (request.file().isPresent()) {
        Reporter reporter = reporter(request.format(), chosen.orElse(Lang.EN), false);
        toFile(request.file().get(), reporter, run, exitCode);
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
    };
  }

  /** By temp and rename, so that a reader never sees half a report. */
  private void toFile(Path file, Reporter reporter, Run run, int exitCode) throws IOException {
    Path target = file.toAbsolutePath();
    try {
      Files.createDirectories(target.getParent());
      Path temp = Files.createTempFile(target.getParent(), ".assay-", ".tmp");
      try {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(temp))) {
          reporter.write(run, exitCode, stream);
        }
        Files.move(
            temp, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temp);
      }
    } catch (IOException e) {
      throw shared.error("the report cannot be written to '" + file + "': " + e.getMessage());
    }
  }
}
