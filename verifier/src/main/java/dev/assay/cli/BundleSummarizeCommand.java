package dev.assay.cli;

import dev.assay.document.PackRefused;
import dev.assay.model.Finding;
import dev.assay.model.Lang;
import dev.assay.model.Level;
import dev.assay.model.Release;
import dev.assay.model.ReleaseText;
import dev.assay.model.Text;
import dev.assay.model.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay bundle summarize}: writes the audit trail of a bundle that verifies. */
@Command(
    name = "summarize",
    description = {
      "Writes the audit summary of a release bundle as JSON and Markdown, and its index line.",
      "The bundle is verified first, with the side file beside it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 written; 1 the bundle does not verify; 2 usage error, or no release bundle;",
      "3 the bundle could not be decided"
    })
final class BundleSummarizeCommand implements Callable<Integer> {
  private static final Text WROTE = new Text("wrote {path}", "已写入 {path}");
  private static final Text REFUSED =
      new Text(
          "{file} does not verify ({verdict}); nothing was written",
          "{file} 未通过验证（{verdict}），未写入任何文件");

  private static final Map<ReleaseText, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put(ReleaseText.SUMMARY, "release_audit_summary.json");
    FILES.put(ReleaseText.PAGE, "release_audit_summary.md");
    FILES.put(ReleaseText.INDEX, "release_audit_index.jsonl");
  }

  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Where the three files are written (default: beside the bundle).")
  private Optional<Path> output = Optional.empty();

  @Parameters(paramLabel = "FILE", description = "The bundle.")
  private Path file;

  @Override
  public Integer call() throws Exception {
    Path bundle = file.toAbsolutePath().normalize();
    if (!Files.isRegularFile(bundle)) {
      throw error("'" + file + "': there is no such file");
    }
    VerifiedBundle verified = VerifiedBundle.of(bundle);
    Optional<Release> release = verified.release();
    if (verified.verdict() != Verdict.FAIL && release.isEmpty()) {
      throw error(
          "'" + file + "' has no release manifest, so there is nothing to say about a release");
    }
    if (verified.verdict() != Verdict.PASS) {
      return refuse(verified);
    }
    Path folder = output.orElse(bundle.getParent()).toAbsolutePath().normalize();
    PrintWriter out = spec.commandLine().getOut();
    for (Map.Entry<ReleaseText, String> text : FILES.entrySet()) {
      Path target = folder.resolve(text.getValue());
      write(target, text.getKey().of(release.get()));
      out.println(WROTE.with(Map.of("path", BundlePackCommand.shown(target))).in(lang()));
    }
    out.flush();
    return ExitCode.VERIFIED;
  }

  private void write(Path target, byte[] bytes) {
    try {
      WrittenFile.write(target, out -> out.write(bytes));
    } catch (IOException | PackRefused e) {
      throw error("'" + target + "' cannot be written: " + e.getMessage());
    }
  }

  private int refuse(VerifiedBundle verified) {
    PrintWriter err = spec.commandLine().getErr();
    Map<String, String> values =
        Map.of("file", file.toString(), "verdict", verified.verdict().name());
    err.println("assay: " + REFUSED.with(values).in(lang()));
    for (Finding finding : verified.findings()) {
      if (finding.level() == Level.ERROR) {
        err.println("  " + finding.rule() + ": " + finding.message().in(lang()));
      }
    }
    err.flush();
    return verified.verdict() == Verdict.FAIL ? ExitCode.FAILED : ExitCode.INDETERMINATE;
  }

  private static Lang lang() {
    return Shared.terminal(Optional.empty());
  }

  private ParameterException error(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
