package dev.assay.cli;

import dev.assay.history.LedgerContents;
import dev.assay.history.LedgerProblem;
import dev.assay.model.Location;
import dev.assay.model.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay history verify}: proves the ledger unbroken, and writes nothing. */
@Command(
    name = "verify",
    description = "Proves that no line of the ledger was changed, removed or added in between.",
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = {
      "A chain cannot show that its newest lines were removed; the history of git does.",
      "Exit codes: 0 unbroken, 1 broken, 2 usage or configuration error"
    })
final class HistoryVerifyCommand implements Callable<Integer> {
  private static final Text NONE =
      new Text("no run is recorded yet in {folder}", "{folder} 中尚无运行记录");
  private static final Text UNBROKEN =
      new Text("unbroken: {runs} runs, {repairs} repairs", "完整：{runs} 次运行，{repairs} 次修复");
  private static final Text BROKEN =
      new Text(
          "broken: {problems} problems in {runs} runs; restore the files from git",
          "已断裂：{runs} 次运行中有 {problems} 个问题；请从 git 恢复这些文件");

  @Spec private CommandSpec spec;
  @Mixin private PlanOptions asked;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The workspace.")
  private Path directory;

  @Override
  public Integer call() throws Exception {
    HistoryCommand.Place place = HistoryCommand.Place.of(directory, asked);
    LedgerContents contents = place.ledger().read();
    PrintWriter out = spec.commandLine().getOut();
    contents.problems().forEach(problem -> out.println(line(problem, place)));
    Text summary =
        contents.problems().isEmpty() ? (contents.lines() == 0 ? NONE : UNBROKEN) : BROKEN;
    out.println(
        place.say(
            summary.with(
                Map.of(
                    "folder", place.folder(),
                    "runs", "" + contents.records().size(),
                    "repairs", "" + contents.repairs().size(),
                    "problems", "" + contents.problems().size()))));
    out.flush();
    return contents.problems().isEmpty() ? ExitCode.VERIFIED : ExitCode.FAILED;
  }

  private static String line(LedgerProblem problem, HistoryCommand.Place place) {
    Location at = problem.location();
    String file = place.folder() + "/" + at.path().orElse("");
    String spot = at.line() == 0 ? file : file + ":" + at.line() + ":" + at.column();
    return spot + ": error " + problem.code().word() + ": " + place.say(problem.message());
  }
}
