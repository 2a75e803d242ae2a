package dev.assay.cli;

import dev.assay.history.ContentCheck;
import dev.assay.history.LedgerContents;
import dev.assay.history.LedgerProblem;
import dev.assay.model.Location;
import dev.assay.model.PastAnswer;
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
    description =
        "Proves that no line of the ledger was changed, removed or added, also against git.",
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = {
      "The chain shows a line that was changed, removed or added in between. In a git repository every",
      "committed version must also be a byte prefix of the next, and of the working copy: so removed",
      "newest lines and a ledger written anew show too. Kept evidence must have its digest.",
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

  private static final Text KEPT =
      new Text("kept: {files} files of evidence, {bytes} bytes", "保存：{files} 个证据文件，{bytes} 字节");

  @Spec private CommandSpec spec;
  @Mixin private PlanOptions asked;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The workspace.")
  private Path directory;

  @Override
  public Integer call() throws Exception {
    HistoryCommand.Place place = HistoryCommand.Place.of(directory, asked);
    LedgerContents contents = place.ledger().read();
    ContentCheck kept = place.ledger().content();
    LedgerInGit git = LedgerInGit.of(place.root(), place.path());
    PrintWriter out = spec.commandLine().getOut();
    contents.problems().forEach(problem -> out.println(line(problem, place)));
    kept.problems().forEach(problem -> out.println(line(problem, place)));
    git.breaches().forEach(breach -> out.println(line(breach, place)));
    int problems = contents.problems().size() + kept.problems().size() + git.breaches().size();
    Text summary = problems == 0 ? (contents.lines() == 0 ? NONE : UNBROKEN) : BROKEN;
    Map<String, String> values =
        Map.of(
            "folder", place.folder(),
            "runs", "" + contents.records().size(),
            "repairs", "" + contents.repairs().size(),
            "problems", "" + problems,
            "files", "" + kept.files(),
            "bytes", "" + kept.bytes());
    out.println(place.say(summary.with(values)));
    if (kept.files() > 0) {
      out.println(place.say(KEPT.with(values)));
    }
    if (contents.lines() > 0 || !git.breaches().isEmpty()) {
      out.println(place.say(git.said()));
    }
    out.flush();
    return problems == 0 ? ExitCode.VERIFIED : ExitCode.FAILED;
  }

  /** A change in git, at the line and the commit that made it. */
  private static String line(PastAnswer.Breach breach, HistoryCommand.Place place) {
    String file = place.folder() + "/" + Path.of(breach.path()).getFileName();
    String spot = breach.line() == 0 ? file : file + ":" + breach.line() + ":1";
    return spot + ": error rewritten: " + place.say(breach.what());
  }

  private static String line(LedgerProblem problem, HistoryCommand.Place place) {
    Location at = problem.location();
    String file = place.folder() + "/" + at.path().orElse("");
    String spot = at.line() == 0 ? file : file + ":" + at.line() + ":" + at.column();
    return spot + ": error " + problem.code().word() + ": " + place.say(problem.message());
  }
}
