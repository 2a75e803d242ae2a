package dev.assay.cli;

import dev.assay.model.FailOn;
import dev.assay.model.Lang;
import dev.assay.model.Run;
import dev.assay.model.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay gate}: one yes or no for a release, with its reasons. */
@Command(
    name = "gate",
    description = "Holds a workspace against a policy of its assay.yaml: may this be released?",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay gate --policy release                     the conditions, and one yes or no",
      "  assay gate --policy release --explain           and the shortest way to green",
      "  assay gate --bundle dist/orders-v1.4.0.tar.gz   this bundle, wherever it lies",
      "  assay gate --as-of \"$(date -u +%%FT%%TZ)\"       as of now: old drills and waivers show",
      "  assay gate --waivers-from origin/main           a change cannot waive itself",
      "",
      "Exit codes: 0 yes, 1 no, 2 usage or configuration error, 3 a condition is open, 4 internal error"
    })
final class GateCommand implements Callable<Integer> {
  private static final Text JUDGED =
      new Text(
          "policy {policy}, judged as of {instant} ({source}){commit}",
          "策略 {policy}，截至 {instant} 评判（{source}）{commit}");
  private static final Text NOWHEN =
      new Text(
          "policy {policy}, judged without an instant: ages are open", "策略 {policy}，没有截至时刻：期限未决");

  @Spec private CommandSpec spec;
  @Mixin private Shared shared;

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "Which policy of assay.yaml (default: the only one).")
  private String policy;

  @Option(
      names = "--bundle",
      paramLabel = "FILE",
      description = "This very bundle must meet what the policy demands of bundles.")
  private Path bundle;

  @Option(
      names = "--explain",
      description = "Print the shortest way to green, and until when what is green holds.")
  private boolean explain;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "The workspace.")
  private Path directory;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    FailOn failOn = shared.failOn().orElse(FailOn.ERROR);
    Outputs outputs = new Outputs(shared, spec.commandLine().getOut());
    List<Path> paths = directory == null ? List.of() : List.of(directory);
    Asked asked = shared.asked().gate(Optional.ofNullable(policy), Optional.ofNullable(bundle));
    Session session =
        Session.verify(paths, shared.plan(), shared.run(), asked, shared.reportFiles(), err);
    Run run = session.run();
    Ending ending = session.ending(failOn);
    Lang lang = Shared.terminal(run.plan().lang());
    err.println(said(session, lang));
    err.flush();
    outputs.write(run, ending.code());
    if (explain) {
      PrintWriter to = outputs.textToStdout() ? spec.commandLine().getOut() : err;
      to.print(GateExplanation.of(run, lang));
      to.flush();
    }
    return ending.say(err);
  }

  private String said(Session session, Lang lang) {
    Run run = session.run();
    Text source =
        shared
            .run()
            .asOfSource()
            .orElse(
                session.witness().committed().isPresent()
                    ? new Text("HEAD's commit", "HEAD 的提交时间")
                    : new Text("newest evidence", "最新的证据"));
    Text commit =
        run.commit()
            .map(
                id ->
                    new Text(", commit {id}{dirty}", "，提交 {id}{dirty}")
                        .withTexts(
                            Map.of(
                                "id",
                                Text.same(id.substring(0, 7)),
                                "dirty",
                                run.dirty() ? new Text(" (dirty)", "（有未提交改动）") : Text.same(""))))
            .orElse(Text.same(""));
    String name = run.gate().orElseThrow().policy();
    Text sentence =
        run.asOf().isPresent()
            ? JUDGED.withTexts(
                Map.of(
                    "policy",
                    Text.same(name),
                    "instant",
                    Text.same(run.asOf().get().toString()),
                    "source",
                    source,
                    "commit",
                    commit))
            : NOWHEN.with(Map.of("policy", name));
    return "assay: " + sentence.in(lang);
  }
}
