package dev.assay.cli;

import dev.assay.model.ExitCodes;
import dev.assay.model.Lang;
import dev.assay.model.Pack;
import dev.assay.model.Plan;
import dev.assay.model.Text;
import dev.assay.plan.BuiltInPacks;
import dev.assay.plan.Nearest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exit codes that {@code --exit-codes} can name. */
final class ExitTables {
  /** The program's own. */
  static final String STANDARD = "standard";

  private static final String OPTION = "--exit-codes";
  private static final Text STOPPED =
      new Text(
          "assay: {name}: exit code {code} {meaning}: {class} (standard code {standard})",
          "assay：{name}：退出码 {code} {meaning}：{class}（标准退出码 {standard}）");

  private ExitTables() {}

  /**
   * The table of that name; empty for the standard one. Packs in use come first, then those built
   * in, so that a restriction to other packs does not change what a caller's script is told.
   *
   * @throws Workspace.Problem when no pack has it
   */
  static Optional<ExitCodes> of(Plan plan, String name) throws Workspace.Problem {
    if (name.equals(STANDARD)) {
      return Optional.empty();
    }
    List<ExitCodes> known = new ArrayList<>(plan.exitCodes());
    Optional<ExitCodes> inUse = named(known, name);
    if (inUse.isPresent()) {
      return inUse;
    }
    known.addAll(builtIn());
    Optional<ExitCodes> found = named(known, name);
    if (found.isEmpty()) {
      List<String> names = new ArrayList<>(List.of(STANDARD));
      known.forEach(each -> names.add(each.name()));
      throw new Workspace.Problem(
          OPTION + ": unknown exit codes '" + name + "'\n  help: " + Nearest.help(name, names));
    }
    return found;
  }

  private static Optional<ExitCodes> named(List<ExitCodes> codes, String name) {
    return codes.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static List<ExitCodes> builtIn() {
    return BuiltInPacks.read().stream().map(Pack::exitCodes).flatMap(List::stream).toList();
  }

  /**
   * What the process answers when nothing could be verified: the domain's code for it where the
   * arguments ask for a domain's codes, and then the true class is said.
   *
   * @param standard {@link ExitCode#USAGE} or {@link ExitCode#INTERNAL}
   */
  static int stopped(List<String> arguments, int standard, PrintWriter err) {
    Optional<String> name = asked(arguments).filter(each -> !each.equals(STANDARD));
    if (name.isEmpty()) {
      return standard;
    }
    Optional<ExitCodes> codes = named(builtIn(), name.get());
    if (codes.isEmpty()) {
      return standard;
    }
    ExitCodes.Table table = codes.get().inForce(Map.of());
    int code = codes.get().otherwise();
    Lang lang = Shared.terminal(Optional.empty());
    err.println(
        STOPPED
            .withTexts(
                Map.of(
                    "name", Text.same(name.get()),
                    "code", Text.same("" + code),
                    "meaning", Text.same(table.code(code).orElseThrow().name()),
                    "class", ExitWords.standard(standard),
                    "standard", Text.same("" + standard)))
            .in(lang));
    err.flush();
    return code;
  }

  /** The last value given to the option before {@code --}. */
  private static Optional<String> asked(List<String> arguments) {
    Optional<String> name = Optional.empty();
    for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(OPTION + "=")) {
        name = Optional.of(argument.substring(OPTION.length() + 1));
      } else if (argument.equals(OPTION) && i + 1 < arguments.size()) {
        name = Optional.of(arguments.get(i + 1));
      }
    }
    return name;
  }
}
