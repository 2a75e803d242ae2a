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
import dev.assay.plan.ConfigFile;
import dev.assay.plan.PlanReader;
import dev.assay.plan.PlanRequest;
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
  private final Plan plan;
  private final Source source;
  private final Run run;

  private Session(Workspace workspace, Plan plan, Source source, Run run) {
    this.workspace = workspace;
    this.plan = plan;
    this.source = source;
    this.run = run;
  }

  /**
   * Verifies what the arguments name.
   *
   * @param skip more files that are outputs of ours and no evidence
   * @throws Workspace.Problem when a path cannot be verified
   */
  static Session verify(List<Path> paths, Shared shared, Set<Path> skip, PrintWriter err)
      throws Workspace.Problem {
    Workspace workspace = Workspace.of(paths, shared.config());
    Plan plan = plan(workspace, shared);
    Source source = source(workspace, plan, shared, skip);
    Witness witness = GitWitness.open(workspace.root(), source);
    try (Progress progress = Progress.on(err)) {
      Readings readings = counted(EvidenceScanner.scan(source, plan, shared.jobs()), progress);
      Run run =
          new Verifier(plan)
              .verify(readings, witness, shared.asOf(), Version.current(), workspace.only());
      return new Session(workspace, plan, source, run);
    }
  }

  /** Reads what people wrote. */
  static Plan plan(Workspace workspace, Shared shared) {
    return PlanReader.read(request(workspace, shared));
  }

  /** The request for a workspace's plan. */
  static PlanRequest request(Workspace workspace, Shared shared) {
    return new PlanRequest(
        workspace.config().map(file -> ConfigFile.read(file, workspace.shown(file))),
        workspace.root(),
        Path.of("").toAbsolutePath(),
        shared.packs(),
        shared.sets(),
        shared.lang());
  }

  private static Source source(Workspace workspace, Plan plan, Shared shared, Set<Path> skip) {
    Set<String> outputs = new TreeSet<>();
    outputs.add(plan.site().output());
    outputs.add(plan.history());
    for (ReportRequest report : shared.reports()) {
      report.file().ifPresent(file -> outputs.add(workspace.shown(file)));
    }
    skip.forEach(file -> outputs.add(workspace.shown(file)));
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
    return plan;
  }

  Source source() {
    return source;
  }

  Run run() {
    return run;
  }

  /** The commit and instant for people who want to know at once. */
  Optional<String> commit() {
    return run.commit();
  }
}
