package dev.assay.cli;

import dev.assay.document.UnnameableFileException;
import dev.assay.plan.PlanException;
import picocli.CommandLine;

/** Turns what stopped a command into a line and an exit code. */
final class Failures {
  private Failures() {}

  /** Configuration and path problems are the user's to mend (2); everything else is ours (4). */
  static int report(Exception failure, CommandLine line) {
    if (failure instanceof PlanException
        || failure instanceof Workspace.Problem
        || failure instanceof UnnameableFileException) {
      String help =
          failure instanceof UnnameableFileException
              ? "\n  help: start it with LC_ALL=C.UTF-8, as the launcher does"
              : "";
      line.getErr()
          .println(line.getColorScheme().errorText("assay: " + failure.getMessage() + help));
      line.getErr().flush();
      return ExitCode.USAGE;
    }
    return BugReport.print(failure, line.getErr());
  }
}
