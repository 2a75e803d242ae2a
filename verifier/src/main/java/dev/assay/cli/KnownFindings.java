package dev.assay.cli;

import dev.assay.document.ScannedSource;
import dev.assay.document.SourceGrounds;
import dev.assay.evidence.EvidenceScanner;
import dev.assay.history.BadBaseline;
import dev.assay.history.BaselineFile;
import dev.assay.history.CommitSource;
import dev.assay.history.GitWitness;
import dev.assay.history.UnknownRevision;
import dev.assay.model.Baseline;
import dev.assay.model.Plan;
import dev.assay.model.Run;
import dev.assay.model.Source;
import dev.assay.verify.Verifier;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The findings that {@code --new-since} takes for known: of a file, or of a commit's tree. */
final class KnownFindings {
  private final Workspace workspace;
  private final Plan plan;
  private final Verifier verifier;
  private final int jobs;

  KnownFindings(Workspace workspace, Plan plan, Verifier verifier, int jobs) {
    this.workspace = workspace;
    this.plan = plan;
    this.verifier = verifier;
    this.jobs = jobs;
  }

  /** The file, when what was asked for is one. */
  static Optional<Path> file(String asked) {
    try {
      return Optional.of(Path.of(asked)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * The baseline.
   *
   * @param asOf the instant the run itself is judged at
   * @param skip outputs of ours below the workspace
   * @throws Workspace.Problem when it is neither a baseline file nor a commit
   */
  Baseline of(String asked, Optional<Instant> asOf, Set<String> skip) throws Workspace.Problem {
    Optional<Path> file = file(asked);
    if (file.isPresent()) {
      try {
        return BaselineFile.read(file.get(), asked);
      } catch (BadBaseline e) {
        throw new Workspace.Problem("--new-since " + e.getMessage());
      }
    }
    try (CommitSource commit = CommitSource.open(workspace.root(), asked)) {
      Source source = ScannedSource.of(commit, plan.exclude(), skip);
      Run run =
          verifier
              .on(SourceGrounds.of(commit))
              .verify(
                  EvidenceScanner.scan(source, plan, jobs),
                  GitWitness.at(workspace.root(), commit),
                  asOf,
                  Version.current(),
                  Set.of());
      return Baseline.of(asked, verifier.unaccepted(run));
    } catch (UnknownRevision e) {
      throw new Workspace.Problem(
          "--new-since " + e.getMessage() + ", or an existing file that `assay baseline` wrote");
    }
  }
}
