package dev.assay.cli;

import dev.assay.document.DirectorySource;
import dev.assay.evidence.EvidenceScanner;
import dev.assay.history.GitWitness;
import dev.assay.model.Plan;
import dev.assay.model.Reading;
import dev.assay.model.Readings;
import dev.assay.model.Run;
import dev.assay.model.Source;
import dev.assay.model.Witness;
import dev.assay.plan.Effective;
import dev.assay.plan.PlanReader;
import dev.assay.verify.Verifier;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The wiring of one verification: from arguments to a run. */
final class Session {
  private final Workspace workspace;
  private final Effective effective;
  private final Source source;
  private final Witness witness;
  private final Run run;

  private Session(
      Workspace workspace, Effective effective, Source source, Witness witness, Run run) {
    this.workspace = workspace;
    this.effective = effective;
    this.source = source;
    this.witness = witness;
    this.run = run;
  }

  /**
   * Verifies what the arguments name.
   *
   * @param outputs files that are outputs of ours and no evidence
   * @throws Workspace.Problem when a path cannot be verified
   */
  static Session verify(
      List<Path> paths, PlanOptions asked, RunOptions how, Set<Path> outputs, PrintWriter err)
      throws Workspace.Problem {
    Workspace workspace = Workspace.of(paths, asked.config());
    Effective effective = PlanReader.effective(asked.request(workspace));
    Plan plan = effective.plan();
    Source source = source(workspace, plan, outputs);
    Witness witness = GitWitness.open(workspace.root(), source);
    witness
        .problem()
        .map(problem -> problem.in(Shared.terminal(plan.lang())))
        .ifPresent(problem -> err.println("assay: " + problem));
    try (Progress progress = Progress.on(err)) {
      Readings readings = counted(EvidenceScanner.scan(source, plan, how.jobs()), progress);
      Run run =
          new Verifier(plan)
              .verify(readings, witness, how.asOf(), Version.current(), workspace.only());
      return new Session(workspace, effective, source, witness, run);
    }
  }

  private static Source source(Workspace workspace, Plan plan, Set<Path> files) {
    Set<String> outputs = new TreeSet<>();
    outputs.add(plan.site().output());
    outputs.add(plan.history());
    files.forEach(file -> outputs.add(workspace.shown(file)));
    return DirectorySource.of(workspace.root(), plan.exclude(), outputs);
  }

  private static Readings counted(Readings readings, Progress progress) {
    return new Readings() {
      @Override
      public <T> List<T> map(Function<Reading, T> work) {
        return readings.map(
            reading -> {
              progress.step();
              return work.apply(reading);
            });
      }
    };
  }

  Workspace workspace() {
    return workspace;
  }

  Plan plan() {
    return effective.plan();
  }

  /** The plan with the places where its settings were written. */
  Effective effective() {
    return effective;
  }

  Source source() {
    return source;
  }

  /** What git says about the workspace. */
  Witness witness() {
    return witness;
  }

  Run run() {
    return run;
  }

  /** The commit and instant for people who want to know at once. */
  Optional<String> commit() {
    return run.commit();
  }
}
