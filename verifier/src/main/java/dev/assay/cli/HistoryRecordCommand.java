package dev.assay.cli;

import dev.assay.history.Recording;
import dev.assay.model.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay history record}: verifies and appends the run to the ledger. */
@Command(
    name = "record",
    description = "Verifies a workspace and appends the run to its ledger.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%n",
    footer = {
      "Exit codes: 0 recorded, whatever the verdict; 2 usage or configuration error, or refused:",
      "a dirty tree, a repeated run, a broken ledger"
    })
final class HistoryRecordCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PlanOptions asked;
  @Mixin private RunOptions how;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "Hold the run against this policy of assay.yaml, and record its name.")
  private String policy;

  @Option(
      names = "--force",
      description = "Record also from a dirty tree, a repeated run, and behind a broken line.")
  private boolean force;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The workspace.")
  private Path directory;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (how.revision().isPresent()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--as-of takes an RFC 3339 instant here, not '"
              + how.revision().get()
              + "': what is recorded is the tree that is checked out");
    }
    List<Path> paths = directory == null ? List.of() : List.of(directory);
    Optional<String> named = Optional.ofNullable(policy);
    Asked held = named.isPresent() ? Asked.NOTHING.gate(named, Optional.empty()) : Asked.NOTHING;
    Session session = Session.verify(paths, asked, how, held, Set.of(), err);
    HistoryCommand.Place place = HistoryCommand.Place.of(session.workspace(), session.plan());
    Recording recording =
        place
            .ledger()
            .append(session.run(), named, force, session.plan().keeping(), session.source());
    if (recording instanceof Recording.Recorded recorded) {
      said(recorded, place).forEach(out::println);
      KeptText.of(recorded.kept()).forEach(text -> out.println(place.say(text)));
      out.flush();
      return ExitCode.VERIFIED;
    }
    err.println("assay: " + place.say(((Recording.Refused) recording).why()));
    if (session.run().dirty()) {
      session.witness().difference().ifPresent(path -> err.println("  " + path));
    }
    err.flush();
    return ExitCode.USAGE;
  }

  private static List<String> said(Recording.Recorded recorded, HistoryCommand.Place place) {
    Map<String, String> values =
        Map.of(
            "run", recorded.record().run(),
            "verdict", recorded.record().verdict().name(),
            "folder", place.folder(),
            "bytes", recorded.repaired().map(repair -> "" + repair.bytes()).orElse(""));
    Text done = new Text("recorded {run}: {verdict} ({folder})", "已记录 {run}：{verdict}（{folder}）");
    Text mended = new Text("repaired a torn tail of {bytes} bytes first", "已先修复残缺的尾部（{bytes} 字节）");
    String line = place.say(done.with(values));
    return recorded.repaired().isPresent()
        ? List.of(place.say(mended.with(values)), line)
        : List.of(line);
  }
}
