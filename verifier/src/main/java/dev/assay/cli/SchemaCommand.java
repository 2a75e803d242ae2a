package dev.assay.cli;

import dev.assay.model.Kind;
import dev.assay.model.Pack;
import dev.assay.plan.BuiltInPacks;
import dev.assay.plan.Nearest;
import dev.assay.site.SiteWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay schema}: the JSON Schema of a file we read or write. */
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema (2020-12) of a file that is read or written.",
      "NAME is baseline, config, exit-codes, kind, ledger, pack, report, rule, run-change,",
      "run-results, run-rules or waivers, a kind of evidence, or api- and the name of a file below",
      "api/v1/ of a site: api-latest, api-runs ..."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay schema report               of --report json",
      "  assay schema config               of assay.yaml, for your editor",
      "  assay schema wal-recovery-drill   of one kind of evidence",
      "",
      "Exit codes: 0 printed, 2 unknown name, 4 internal error"
    })
final class SchemaCommand implements Callable<Integer> {
  static final List<String> NAMES =
      Stream.concat(
              Stream.of(
                  "baseline",
                  "config",
                  "exit-codes",
                  "kind",
                  "ledger",
                  "pack",
                  "report",
                  "rule",
                  "run-change",
                  "run-results",
                  "run-rules",
                  "waivers"),
              SiteWriter.API.stream().map(each -> "api-" + each))
          .toList();

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "Whose schema.")
  private String name;

  @Override
  public Integer call() throws IOException {
    String schema = ours().or(this::kind).orElseThrow(() -> unknown());
    PrintWriter out = spec.commandLine().getOut();
    out.print(schema.endsWith("\n") ? schema : schema + "\n");
    out.flush();
    return ExitCode.VERIFIED;
  }

  private Optional<String> ours() throws IOException {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    String resource = "/dev/assay/schema/" + name + ".schema.json";
    try (InputStream in = SchemaCommand.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the jar");
      }
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private Optional<String> kind() {
    for (Pack pack : BuiltInPacks.read()) {
      for (Kind kind : pack.kinds()) {
        if (kind.name().equals(name)) {
          return kind.schema();
        }
      }
    }
    return Optional.empty();
  }

  private ParameterException unknown() {
    List<String> known = new ArrayList<>(NAMES);
    for (Pack pack : BuiltInPacks.read()) {
      pack.kinds().stream()
          .filter(kind -> kind.schema().isPresent())
          .map(Kind::name)
          .forEach(known::add);
    }
    return new ParameterException(
        spec.commandLine(), "unknown schema '" + name + "'; " + Nearest.help(name, known));
  }
}
