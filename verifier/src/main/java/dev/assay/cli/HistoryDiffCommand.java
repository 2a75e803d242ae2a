package dev.assay.cli;

import dev.assay.history.LedgerRuns;
import dev.assay.model.Lang;
import dev.assay.model.RunChange;
import dev.assay.model.RunRecord;
import dev.assay.report.ChangeReporter;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay history diff}: what changed between two runs, and what changed the verdict. */
@Command(
    name = "diff",
    description = {
      "Says what changed from run A to run B, and which change made the verdict.",
      "A run is named by its id, a unique beginning of it, its number, latest, or latest~N; B may",
      "also be now: the working tree as it is."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay history diff latest~1 latest    the last two runs",
      "  assay history diff latest now         what would the next run say, and why?",
      "  assay history diff 17 20261120T02 --json",
      "",
      "Exit codes: 0 compared, whatever changed; 2 usage or configuration error, unknown run"
    })
final class HistoryDiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PlanOptions asked;
  @Mixin private RunOptions how;

  @Option(
      names = "--json",
      description = "Print assay-run-change/v1; see `assay schema run-change`.")
  private boolean json;

  @Parameters(index = "0", paramLabel = "A", description = "The earlier run.")
  private String earlier;

  @Parameters(index = "1", paramLabel = "B", description = "The later run, or now.")
  private String later;

  @Parameters(index = "2", paramLabel = "DIR", arity = "0..1", description = "The workspace.")
  private Path directory;

  @Override
  public Integer call() throws Exception {
    boolean now = later.equals(RunNames.NOW);
    if (!now && how.revision().isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "--as-of says when to judge what is there now; both runs are recorded");
    }
    if (earlier.equals(RunNames.NOW)) {
      throw new ParameterException(
          spec.commandLine(), "now is later than any run: name it second, as B");
    }
    HistoryCommand.Place place = HistoryCommand.Place.of(directory, asked);
    LedgerRuns runs = LedgerRuns.of(place.path());
    RunRecord before = RunNames.find(runs.records(), earlier);
    RunChange change =
        now ? present(runs, before) : runs.change(before, RunNames.find(runs.records(), later));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ChangeReporter(asked.lang().orElse(Lang.EN)).write(change, !now, bytes);
      out.print(bytes.toString(StandardCharsets.UTF_8));
    } else {
      ChangeText.of(change, now, place.lang()).forEach(out::println);
    }
    out.flush();
    return ExitCode.VERIFIED;
  }

  private RunChange present(LedgerRuns runs, RunRecord before) throws Exception {
    List<Path> paths = directory == null ? List.of() : List.of(directory);
    PrintWriter err = spec.commandLine().getErr();
    Session session = Session.verify(paths, asked, how, Asked.NOTHING, Set.of(), err);
    if (session.run().asOf().isEmpty()) {
      throw new Workspace.Problem("nothing says when it is now; give --as-of INSTANT");
    }
    return runs.beside(session.text()).change(before, session.run());
  }
}
