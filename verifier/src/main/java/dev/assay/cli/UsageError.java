package dev.assay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Answers a command line that cannot be understood: what is wrong, the nearest name, all known
 * names.
 */
final class UsageError {

  private UsageError() {}

  /** Prints the error to the command's stderr and returns {@link ExitCode#USAGE}. */
  static int report(ParameterException error, String[] args) {
    CommandLine line = error.getCommandLine();
    CommandSpec command = line.getCommandSpec();
    ColorScheme colors = line.getColorScheme();
    PrintWriter err = line.getErr();
    err.println(colors.errorText("assay: " + error.getMessage()));
    List<String> nearest = nearest(error);
    if (!nearest.isEmpty()) {
      err.println("  did you mean: " + String.join(", ", nearest));
    }
    if (!command.subcommands().isEmpty()) {
      err.println(
          "  known commands: " + String.join(" ", new TreeSet<>(line.getSubcommands().keySet())));
    }
    err.println("  known options: " + String.join(" ", knownOptions(command)));
    err.println("  help: " + command.qualifiedName() + " --help");
    err.flush();
    return ExitCode.USAGE;
  }

  private static List<String> nearest(ParameterException error) {
    return error instanceof UnmatchedArgumentException unmatched
        ? unmatched.getSuggestions().stream().limit(3).toList()
        : List.of();
  }

  private static List<String> knownOptions(CommandSpec command) {
    List<String> names = new ArrayList<>();
    command.options().stream()
        .filter(option -> !option.hidden())
        .forEach(option -> names.add(option.longestName()));
    names.sort(null);
    return names;
  }
}
