package dev.assay.cli;

import dev.assay.plan.Effective;
import dev.assay.plan.PlanReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay config}: what is in force, and who said so. */
@Command(
    name = "config",
    description = "Shows the effective configuration as an assay.yaml that says the same.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay config                        of the workspace around the current directory",
      "  assay config --show-origin          each value with the file and line it came from",
      "  assay config --set max-rto=5s .     with a stricter limit",
      "",
      "Exit codes: 0 shown, 2 usage or configuration error, 4 internal error"
    })
final class ConfigCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PlanOptions options;

  @Option(names = "--show-origin", description = "Say where each value was written.")
  private boolean origins;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The workspace.")
  private Path folder;

  @Override
  public Integer call() throws Exception {
    List<Path> paths = folder == null ? List.of() : List.of(folder);
    Workspace workspace = Workspace.of(paths, options.config());
    Effective effective = PlanReader.effective(options.request(workspace));
    PrintWriter out = spec.commandLine().getOut();
    out.print(ConfigText.of(effective, origins));
    out.flush();
    return ExitCode.VERIFIED;
  }
}
