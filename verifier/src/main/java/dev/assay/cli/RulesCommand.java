package dev.assay.cli;

import dev.assay.model.Lang;
import dev.assay.model.Pack;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.plan.PlanReader;
import dev.assay.plan.PlanRequest;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay rules}: lists the rules, or runs their samples. */
@Command(
    name = "rules",
    description = "Lists the rules; with --check runs the samples of a pack.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay rules                   every built-in rule, a line each",
      "  assay rules --check           the samples of the built-in packs",
      "  assay rules --check my-pack   the samples of your own pack",
      "",
      "Exit codes: 0 all samples are as expected, 1 some are not, 2 a pack that cannot be read"
    })
final class RulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--check", description = "Run the samples.")
  private boolean check;

  @Option(names = "--lang", paramLabel = "LANG", description = "en or zh-CN.")
  private String lang;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "A pack of your own.")
  private Path pack;

  @Override
  public Integer call() throws Exception {
    if (pack != null && !Files.isDirectory(pack)) {
      throw new ParameterException(spec.commandLine(), pack + ": there is no such folder");
    }
    Plan builtIn = plan(List.of());
    Set<String> checked = new TreeSet<>();
    builtIn.packs().forEach(each -> checked.add(each.name()));
    List<String> packs = List.of();
    Plan plan = builtIn;
    if (pack != null) {
      packs = new ArrayList<>(checked);
      packs.add(pack.toAbsolutePath().toString());
      plan = plan(packs);
      checked.clear();
      plan.packs().stream()
          .map(Pack::name)
          .filter(name -> builtIn.packs().stream().noneMatch(each -> each.name().equals(name)))
          .forEach(checked::add);
    }
    PrintWriter out = spec.commandLine().getOut();
    return check ? check(packs, plan, checked, out) : list(plan, checked, out);
  }

  private static Plan plan(List<String> packs) {
    Path here = Path.of("").toAbsolutePath();
    return PlanReader.read(
        new PlanRequest(Optional.empty(), here, here, packs, List.of(), Optional.empty()));
  }

  private static int check(List<String> packs, Plan plan, Set<String> checked, PrintWriter out)
      throws Exception {
    SampleRunner.Result result = SampleRunner.run(packs, plan, checked);
    result.problems().forEach(out::println);
    out.println(
        result.rules()
            + " rules, "
            + result.samples()
            + " samples: "
            + (result.problems().isEmpty()
                ? "all as expected"
                : result.problems().size() + " not as expected"));
    out.flush();
    return result.problems().isEmpty() ? ExitCode.VERIFIED : ExitCode.FAILED;
  }

  private int list(Plan plan, Set<String> checked, PrintWriter out) {
    Lang language = Shared.terminal(Optional.ofNullable(lang).flatMap(Lang::ofTag));
    for (Rule rule : plan.rules()) {
      if (checked.contains(rule.pack())) {
        out.printf("%-40s %-8s %s%n", rule.id(), rule.level().word(), rule.title().in(language));
      }
    }
    out.flush();
    return ExitCode.VERIFIED;
  }
}
