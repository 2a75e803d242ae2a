package dev.assay.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code assay}: hands the arguments to a subcommand and its exit code to the shell.
 */
@Command(
    name = "assay",
    description = "Verifies the evidence a release stands on, and shows it as a static site.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      VerifyCommand.class,
      GateCommand.class,
      BaselineCommand.class,
      SiteCommand.class,
      BundleCommand.class,
      HistoryCommand.class,
      RulesCommand.class,
      ExplainCommand.class,
      ConfigCommand.class,
      InitCommand.class,
      SchemaCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    footerHeading = "%nShell completion:%n",
    footer = "  source <(assay generate-completion)",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:verified: nothing at or above --fail-on",
      "  1:at least one failed finding at or above --fail-on",
      "  2:usage or configuration error; nothing was verified",
      "  3:indeterminate: nothing failed, but a question is open, or nothing was recognised",
      "  4:internal error: please report it",
      "130:interrupted"
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  Main() {}

  /** Runs the program and ends the process with one of {@link ExitCode}. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = execute(commandLine(new Main(), out, err), args);
    out.flush();
    System.exit(code);
  }

  /** Returns the command line of {@code command}, with our answers to usage errors and to bugs. */
  static CommandLine commandLine(Object command, PrintWriter out, PrintWriter err) {
    return new CommandLine(command)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(
            (error, args) -> ExitTables.stopped(List.of(args), UsageError.report(error, args), err))
        .setExecutionExceptionHandler(
            (bug, line, parsed) ->
                ExitTables.stopped(parsed.originalArgs(), Failures.report(bug, line), err));
  }

  /** Executes and never throws: an {@link Error}, too, becomes a line and an exit code. */
  static int execute(CommandLine line, String... args) {
    try {
      return line.execute(args);
    } catch (Throwable bug) {
      int code = BugReport.print(bug, line.getErr());
      return ExitTables.stopped(List.of(args), code, line.getErr());
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command or an option is missing");
  }
}
