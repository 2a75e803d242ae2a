package dev.assay.cli;

import dev.assay.model.Claim;
import dev.assay.model.ExitCodes;
import dev.assay.model.Finding;
import dev.assay.model.Kind;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.plan.Effective;
import dev.assay.plan.Nearest;
import dev.assay.plan.PlanReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay explain}: what is asked and why, and how an answer came about. */
@Command(
    name = "explain",
    description = {
      "Explains a rule, a kind of evidence, exit codes, a file, a finding or a claim.",
      "A finding is named by its fingerprint or the first 8 digits of it, a claim by its id."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay explain drills/rto-within-limit       what is asked, why, with which limit",
      "  assay explain wal-recovery-drill            how a kind is recognised, what is asked of it",
      "  assay explain v4pro                         exit codes: their meaning, order and sources",
      "  assay explain docs/results/wal.env          why a file is, or is not, recognised",
      "  assay explain 3f1c9a02                      the values, the derivation, what would pass",
      "  assay explain docs/results/wal.env#/rto_seconds",
      "",
      "Exit codes: 0 explained, 2 nothing of that name, or a configuration error, 4 internal error"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int SHORTEST_FINGERPRINT = 8;

  @Spec private CommandSpec spec;
  @Mixin private PlanOptions options;
  @Mixin private RunOptions how;

  @Parameters(
      index = "0",
      paramLabel = "RULE|KIND|CODES|PATH|FINGERPRINT|CLAIM",
      description = "What is to be explained.")
  private String subject;

  @Parameters(index = "1", paramLabel = "DIR", arity = "0..1", description = "The workspace.")
  private Path folder;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Optional<Path> file = file();
    Workspace workspace = Workspace.of(paths(file), options.config());
    Effective effective = PlanReader.effective(options.request(workspace));
    Sheet sheet = new Sheet(out, Shared.terminal(effective.plan().lang()));
    if (!words(effective, sheet)) {
      results(file, effective.plan(), sheet);
    }
    out.flush();
    return ExitCode.VERIFIED;
  }

  private List<Path> paths(Optional<Path> file) {
    return folder != null ? List.of(folder) : file.stream().toList();
  }

  /** What is written down: nothing must be verified for it. */
  private boolean words(Effective effective, Sheet sheet) throws IOException {
    Plan plan = effective.plan();
    Optional<Rule> rule = plan.rule(subject).or(() -> onlyRule(plan));
    if (rule.isPresent()) {
      new RuleSheet(effective, sheet).print(rule.get());
      return true;
    }
    Optional<Kind> kind = plan.kind(subject);
    kind.ifPresent(each -> new KindSheet(plan, sheet).print(each));
    return kind.isPresent() || exitCodes(effective, sheet);
  }

  private boolean exitCodes(Effective effective, Sheet sheet) {
    Optional<ExitCodes> codes =
        effective.plan().exitCodes().stream()
            .filter(each -> each.name().equals(subject))
            .findFirst();
    codes.ifPresent(each -> new ExitCodesSheet(effective, sheet).print(each));
    return codes.isPresent();
  }

  /** The rule of that name when only one pack has it. */
  private Optional<Rule> onlyRule(Plan plan) {
    List<Rule> same = plan.rules().stream().filter(rule -> rule.name().equals(subject)).toList();
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  private void results(Optional<Path> file, Plan plan, Sheet sheet) throws Exception {
    boolean fingerprint =
        subject.length() >= SHORTEST_FINGERPRINT && subject.matches("[0-9a-f]{8,32}(~[0-9]+)?");
    if (file.isEmpty() && !fingerprint && !subject.contains("#")) {
      throw unknown(plan, List.of());
    }
    Session session =
        Session.verify(paths(file), options, how, Set.of(), spec.commandLine().getErr());
    List<Finding> findings =
        session.run().findings().stream()
            .filter(each -> each.fingerprint().startsWith(subject))
            .toList();
    List<Finding> exact =
        findings.stream().filter(each -> each.fingerprint().equals(subject)).toList();
    List<Claim> claims =
        session.run().claims().stream().filter(each -> each.id().equals(subject)).toList();
    FindingSheet results = new FindingSheet(session.run(), sheet);
    if (file.isPresent()) {
      new PathSheet(session.run(), session.source(), sheet)
          .print(session.workspace().shown(file.get()));
    } else if (!claims.isEmpty()) {
      results.print(claims.get(0));
    } else if (exact.size() == 1 || findings.size() == 1) {
      results.print((exact.size() == 1 ? exact : findings).get(0));
    } else {
      List<String> known = new ArrayList<>();
      findings.forEach(each -> known.add(each.fingerprint()));
      session.run().claims().forEach(each -> known.add(each.id()));
      throw unknown(plan, known);
    }
  }

  /** The file that is meant: relative to where the caller stands, or to the workspace. */
  private Optional<Path> file() {
    try {
      Path here = Path.of(subject);
      if (Files.isRegularFile(here)) {
        return Optional.of(here);
      }
      Path there = folder == null ? here : folder.resolve(subject);
      return Files.isRegularFile(there) ? Optional.of(there) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private ParameterException unknown(Plan plan, List<String> results) {
    List<String> known = new ArrayList<>(results);
    if (results.isEmpty()) {
      plan.rules().forEach(rule -> known.add(subject.contains("/") ? rule.id() : rule.name()));
      plan.kinds().forEach(kind -> known.add(kind.name()));
      plan.exitCodes().forEach(codes -> known.add(codes.name()));
    }
    String nearest =
        Nearest.to(subject, known).map(name -> "; did you mean '" + name + "'?").orElse(";");
    return new ParameterException(
        spec.commandLine(),
        "there is no rule, kind, file, finding or claim '"
            + subject
            + "'"
            + nearest
            + " `assay rules` lists the rules, `assay verify --report json` fingerprints and claims");
  }
}
