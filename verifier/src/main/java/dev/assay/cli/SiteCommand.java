package dev.assay.cli;

import dev.assay.document.MaskedText;
import dev.assay.model.FailOn;
import dev.assay.model.Lang;
import dev.assay.model.Run;
import dev.assay.report.JsonReporter;
import dev.assay.site.SiteChecker;
import dev.assay.site.SiteInput;
import dev.assay.site.SiteRefused;
import dev.assay.site.SiteResult;
import dev.assay.site.SiteWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code assay site}: verifies and writes the static site, or compares one with what it would be.
 */
@Command(
    name = "site",
    description = "Verifies a workspace and writes its static site.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay site                        the workspace around the current directory",
      "  assay site -o public .            into another folder",
      "  assay site --check -o public .    is this the site these files yield? (1 if not)",
      "  assay site --policy release       each condition of a policy too",
      "  assay site --bundle v1.4.0 --zip pack.zip",
      "                                    the audit pack of a release, and no site",
      "",
      "Exit codes: 0 once written; with --fail-on the verdict's; 1 also when --check finds a difference"
    })
final class SiteCommand implements Callable<Integer> {
  private static final int MOST_SHOWN = 20;

  @Spec private CommandSpec spec;
  @Mixin private Shared shared;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Folder of the site (default: site.output, else target/site).")
  private Path output;

  @Option(
      names = "--check",
      description = "Write nothing; compare OUT, a folder or a manifest.json, with this result.")
  private boolean check;

  @Option(
      names = "--allow-history-shrink",
      description = "Write even if OUT shows recorded runs that the ledger has lost.")
  private boolean mayShrink;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "Hold the workspace against this policy of assay.yaml too, as gate does.")
  private String policy;

  @Mixin private PackOptions pack;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The workspace.")
  private Path directory;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    Optional<FailOn> failOn = shared.failOn();
    Outputs outputs = new Outputs(shared, spec.commandLine().getOut());
    List<Path> paths = directory == null ? List.of() : List.of(directory);
    Set<Path> files = shared.reportFiles();
    if (output != null) {
      files.add(output);
    }
    pack.check(check, output != null);
    pack.file().ifPresent(files::add);
    Asked asked =
        policy == null
            ? shared.asked()
            : shared.asked().gate(Optional.of(policy), Optional.empty());
    Session session = Session.verify(paths, shared.plan(), shared.run(), asked, files, err);
    Run run = session.run();
    Ending ending = session.ending(failOn.orElse(FailOn.ERROR));
    outputs.write(run, ending.code());
    Path out =
        output != null
            ? output.toAbsolutePath()
            : session.workspace().root().resolve(session.plan().site().output());
    SiteInput input = input(session, ending.code());
    try {
      if (pack.file().isPresent()) {
        err.println(pack.write(session, input));
        return failOn.isPresent() ? ending.say(err) : ExitCode.VERIFIED;
      }
      if (check) {
        return compare(input, out, err);
      }
      SiteResult result = SiteWriter.write(input, out, mayShrink);
      err.println(said(session, shown(out), result.pages()));
      SiteSize.warnings(session.plan(), result).forEach(err::println);
    } catch (SiteRefused e) {
      throw shared.error(e.getMessage());
    }
    return failOn.isPresent() ? ending.say(err) : ExitCode.VERIFIED;
  }

  /** As short as it can be from where the caller stands. */
  private static String shown(Path out) {
    Path here = Path.of("").toAbsolutePath();
    Path normal = out.normalize();
    return (normal.startsWith(here) ? here.relativize(normal) : normal).toString();
  }

  private static String said(Session session, String shown, int pages) {
    return Shared.terminal(session.plan().lang()) == Lang.EN
        ? "Site written: " + shown + "/index.html (" + pages + " pages)"
        : "网站已写入：" + shown + "/index.html（" + pages + " 页）";
  }

  private SiteInput input(Session session, int code) throws IOException {
    ByteArrayOutputStream report = new ByteArrayOutputStream();
    new JsonReporter(session.plan().lang().orElse(Lang.EN)).write(session.run(), code, report);
    return new SiteInput(
        session.run(),
        session.past(),
        new MaskedText(session.source()),
        Map.of("report.json", report.toByteArray()),
        shared.run().jobs());
  }

  private static int compare(SiteInput input, Path out, PrintWriter err) throws IOException {
    List<SiteChecker.Difference> differences = SiteChecker.check(input, out);
    for (SiteChecker.Difference each :
        differences.subList(0, Math.min(MOST_SHOWN, differences.size()))) {
      err.println(each.kind().name().toLowerCase(java.util.Locale.ROOT) + ": " + each.path());
    }
    if (differences.size() > MOST_SHOWN) {
      err.println((differences.size() - MOST_SHOWN) + " more");
    }
    err.println(
        differences.isEmpty()
            ? "The site is what these files yield."
            : differences.size() + " files differ from what these files yield.");
    return differences.isEmpty() ? ExitCode.VERIFIED : ExitCode.FAILED;
  }
}
