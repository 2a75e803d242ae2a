package dev.assay.cli;

import dev.assay.document.PackRefused;
import dev.assay.history.BadBaseline;
import dev.assay.history.BaselineFile;
import dev.assay.model.Baseline;
import dev.assay.model.ExitStatus;
import dev.assay.model.FailOn;
import dev.assay.model.Finding;
import dev.assay.model.Lang;
import dev.assay.model.Level;
import dev.assay.model.Run;
import dev.assay.model.Text;
import dev.assay.report.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay baseline}: records the findings of today, so that only new ones count. */
@Command(
    name = "baseline",
    description = {
      "Records today's findings; --new-since FILE then counts only new ones.",
      "Run again, it only shrinks: what was mended leaves, nothing enters."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay baseline                                  the first time: all that is found today",
      "  assay verify --new-since assay-baseline.json    only what is new counts",
      "  assay baseline --accept-new                     take in what is new, on purpose",
      "",
      "Exit codes: 0 written; 1 or 3 not written: against it the verdict is not PASS (frozen),",
      "or nothing was recognised; 2 usage or configuration error"
    })
final class BaselineCommand implements Callable<Integer> {
  private static final Path DEFAULT = Path.of("assay-baseline.json");
  private static final int MOST_SHOWN = 20;

  private static final Text WRITTEN =
      new Text(
          "{count} known finding(s) in {file}: {gone} gone, {entered} new",
          "{file} 含 {count} 项已知发现：移除 {gone} 项，新增 {entered} 项");
  private static final Text FROZEN =
      new Text(
          "{file} is frozen: {count} finding(s) it does not know; mend them, or take them in with"
              + " --accept-new",
          "{file} 已冻结：有 {count} 项它不知道的发现；请修复，或用 --accept-new 收入");
  private static final Text NOTHING =
      new Text("nothing was recognised: there is nothing to record", "没有识别到任何证据：无可记录");

  @Spec private CommandSpec spec;
  @Mixin private PlanOptions asked;
  @Mixin private RunOptions how;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The baseline (default: assay-baseline.json in the workspace).")
  private Path output;

  @Option(names = "--accept-new", description = "Take in findings the baseline does not have yet.")
  private boolean acceptNew;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The workspace.")
  private Path directory;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    List<Path> paths = directory == null ? List.of() : List.of(directory);
    Path file =
        output != null
            ? output.toAbsolutePath()
            : Workspace.of(paths, asked.config()).root().resolve(DEFAULT);
    boolean first = !Files.exists(file);
    Optional<String> known = first ? Optional.empty() : Optional.of(file.toString());
    Session session =
        Session.verify(paths, asked, how, Asked.of(Optional.empty(), known), Set.of(file), err);
    Run run = session.run();
    Lang lang = Shared.terminal(run.plan().lang());
    String shown = session.workspace().shown(file);
    int code = ExitStatus.of(run, FailOn.ERROR);
    if (run.evidence().isEmpty()) {
      return refused(NOTHING.in(lang), code);
    }
    if (!first && !acceptNew && code != ExitCode.VERIFIED) {
      int red = run.counts().fail().error() + run.counts().open().error();
      String why = FROZEN.with(Map.of("file", shown, "count", "" + red)).in(lang);
      refused(why, code);
      news(run, lang, true);
      return code;
    }
    BaselineChange change = change(run, session, file, first);
    if (acceptNew) {
      news(run, lang, false);
    }
    write(file, BaselineFile.bytes(change.after()));
    Map<String, String> values =
        Map.of(
            "file", shown,
            "count", "" + change.after().entries().size(),
            "gone", "" + change.gone(),
            "entered", "" + change.entered());
    spec.commandLine().getOut().println(WRITTEN.with(values).in(lang));
    spec.commandLine().getOut().flush();
    return ExitCode.VERIFIED;
  }

  private BaselineChange change(Run run, Session session, Path file, boolean first)
      throws Workspace.Problem {
    try {
      Baseline before =
          first
              ? new Baseline(file.toString(), Set.of())
              : BaselineFile.read(file, session.workspace().shown(file));
      return BaselineChange.of(before, run, session.acceptable(), first || acceptNew);
    } catch (BadBaseline e) {
      throw new Workspace.Problem(e.getMessage());
    }
  }

  private int refused(String why, int code) {
    spec.commandLine().getErr().println("assay: " + why);
    spec.commandLine().getErr().flush();
    return code;
  }

  private void news(Run run, Lang lang, boolean errors) {
    run.findings().stream()
        .filter(Finding::counts)
        .filter(each -> !errors || each.level() == Level.ERROR)
        .limit(MOST_SHOWN)
        .forEach(
            each ->
                spec.commandLine()
                    .getErr()
                    .println(
                        "  "
                            + Printable.of(each.location().path().orElse("."))
                            + ": "
                            + each.rule()
                            + ": "
                            + Printable.of(each.message().in(lang))));
    spec.commandLine().getErr().flush();
  }

  private void write(Path file, byte[] bytes) throws PackRefused {
    try {
      WrittenFile.write(file, out -> out.write(bytes));
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(),
          "the baseline cannot be written to '" + file + "': " + e.getMessage());
    }
  }
}
