package dev.assay.cli;

import dev.assay.history.LedgerContents;
import dev.assay.model.Counts;
import dev.assay.model.Lang;
import dev.assay.model.RunRecord;
import dev.assay.model.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay history list}: the recorded runs as a table, oldest first. */
@Command(
    name = "list",
    description = "Lists the recorded runs, oldest first.",
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = {
      "FAIL and OPEN count findings as error/warning/note.",
      "Exit codes: 0 listed, also when there is nothing yet; 2 usage or configuration error"
    })
final class HistoryListCommand implements Callable<Integer> {
  private static final Text NONE =
      new Text("no run is recorded yet in {folder}", "{folder} 中尚无运行记录");
  private static final Text BROKEN =
      new Text(
          "assay: the ledger is broken; see `assay history verify`",
          "assay: 账本已断裂；请查看 `assay history verify`");
  private static final List<Text> HEADINGS =
      List.of(
          new Text("RUN", "运行"),
          new Text("VERDICT", "结论"),
          new Text("COMMIT", "提交"),
          new Text("EVIDENCE", "证据"),
          new Text("FAIL", "失败"),
          new Text("OPEN", "未决"),
          new Text("WAIVED", "豁免"));

  @Spec private CommandSpec spec;
  @Mixin private PlanOptions asked;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The workspace.")
  private Path directory;

  @Override
  public Integer call() throws Exception {
    HistoryCommand.Place place = HistoryCommand.Place.of(directory, asked);
    LedgerContents contents = place.ledger().read();
    PrintWriter out = spec.commandLine().getOut();
    if (contents.records().isEmpty()) {
      out.println(place.say(NONE.with(Map.of("folder", place.folder()))));
    } else {
      table(contents.records(), place.lang()).forEach(out::println);
    }
    out.flush();
    if (!contents.problems().isEmpty()) {
      spec.commandLine().getErr().println(place.say(BROKEN));
    }
    return ExitCode.VERIFIED;
  }

  private static List<String> table(List<RunRecord> records, Lang lang) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS.stream().map(heading -> heading.in(lang)).toList());
    records.forEach(record -> rows.add(row(record)));
    return Columns.of(rows);
  }

  private static List<String> row(RunRecord record) {
    Counts counts = record.counts();
    String commit = record.commit().map(hex -> hex.substring(0, 7)).orElse("-");
    return List.of(
        record.run(),
        record.verdict().name(),
        commit + (record.dirty() ? "+" : ""),
        "" + counts.evidence(),
        levels(counts.fail()),
        levels(counts.open()),
        "" + counts.waived());
  }

  private static String levels(Counts.Levels levels) {
    return levels.error() + "/" + levels.warning() + "/" + levels.note();
  }
}
