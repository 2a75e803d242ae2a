package dev.assay.cli;

import dev.assay.history.Ledger;
import dev.assay.model.Lang;
import dev.assay.model.Plan;
import dev.assay.model.Text;
import dev.assay.plan.PlanReader;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code assay history}: the run ledger. */
@Command(
    name = "history",
    description = "Records runs in the ledger, proves it unbroken, lists and compares them.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay history record              verify, and append the run",
      "  assay history record --set max-rto=5s",
      "  assay history verify              is every line what it was when it was written?",
      "  assay history list                the runs, oldest first",
      "  assay history diff latest now     what changed since the last run, and what it did",
      "",
      "Exit codes: 0 recorded, unbroken, listed, compared; 1 broken; 2 usage or configuration error, or refused"
    },
    subcommands = {
      HistoryRecordCommand.class,
      HistoryVerifyCommand.class,
      HistoryListCommand.class,
      HistoryDiffCommand.class
    })
final class HistoryCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "record, verify, list or diff is missing");
  }

  /**
   * The ledger of a workspace.
   *
   * @param root the workspace
   * @param path its folder
   * @param folder as people know it
   */
  record Place(Ledger ledger, Path root, Path path, String folder, Lang lang) {

    /** A sentence in the terminal's language. */
    String say(Text text) {
      return text.in(lang);
    }

    static Place of(Workspace workspace, Plan plan) {
      Path folder = workspace.root().resolve(plan.history());
      Path here = Path.of("").toAbsolutePath();
      Path shown = folder.startsWith(here) ? here.relativize(folder) : folder;
      return new Place(
          Ledger.at(folder),
          workspace.root(),
          folder,
          shown.toString().replace('\\', '/'),
          Shared.terminal(plan.lang()));
    }

    /** Reads the configuration only. */
    static Place of(Path directory, PlanOptions asked) throws Workspace.Problem {
      List<Path> paths = directory == null ? List.of() : List.of(directory);
      Workspace workspace = Workspace.of(paths, asked.config());
      return of(workspace, PlanReader.read(asked.request(workspace)));
    }
  }
}
