package dev.assay.cli;

import dev.assay.document.DirectoryGrounds;
import dev.assay.document.DirectorySource;
import dev.assay.document.MaskedText;
import dev.assay.document.ScannedSource;
import dev.assay.document.SourceGrounds;
import dev.assay.evidence.EvidenceScanner;
import dev.assay.history.CommitSource;
import dev.assay.history.GitWitness;
import dev.assay.history.LastRecorded;
import dev.assay.history.LedgerRuns;
import dev.assay.model.Against;
import dev.assay.model.ExitCodes;
import dev.assay.model.FailOn;
import dev.assay.model.Finding;
import dev.assay.model.Grounds;
import dev.assay.model.PastRuns;
import dev.assay.model.Plan;
import dev.assay.model.Policy;
import dev.assay.model.Reading;
import dev.assay.model.Readings;
import dev.assay.model.Run;
import dev.assay.model.Source;
import dev.assay.model.Witness;
import dev.assay.plan.Effective;
import dev.assay.plan.PlanReader;
import dev.assay.plan.PlanRequest;
import dev.assay.verify.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
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
  private final Optional<CommitSource> tree;
  private final Witness witness;
  private final Run run;
  private final Verifier verifier;
  private final Optional<ExitCodes> exitCodes;

  private Session(
      Workspace workspace,
      Effective effective,
      Source source,
      Optional<CommitSource> tree,
      Witness witness,
      Verifier verifier,
      Run run,
      Optional<ExitCodes> exitCodes) {
    this.workspace = workspace;
    this.effective = effective;
    this.source = source;
    this.tree = tree;
    this.witness = witness;
    this.verifier = verifier;
    this.run = run;
    this.exitCodes = exitCodes;
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
    return verify(paths, asked, how, Asked.NOTHING, outputs, err);
  }

  /**
   * Verifies what the arguments name, held against what they ask.
   *
   * @param outputs files that are outputs of ours and no evidence
   * @throws Workspace.Problem when a path cannot be verified, or what it is to be held against is
   *     not there
   */
  static Session verify(
      List<Path> paths,
      PlanOptions asked,
      RunOptions how,
      Asked held,
      Set<Path> outputs,
      PrintWriter err)
      throws Workspace.Problem {
    Workspace workspace =
        held.alone().isPresent()
            ? Workspace.ofBundle(held.bundle().orElseThrow(), asked.config())
            : Workspace.of(paths, asked.config());
    Optional<PlanRequest.Base> base = Optional.empty();
    if (held.waiversFrom().isPresent()) {
      base = Optional.of(BaseWaivers.read(workspace, held.waiversFrom().get()));
    }
    // Held until the process ends: outputs still read evidence out of it.
    Optional<CommitSource> commit = CommitFiles.open(workspace, how.revision());
    Effective read = PlanReader.effective(asked.request(workspace, base, commit));
    Grounds grounds =
        commit.isPresent() ? SourceGrounds.of(commit.get()) : DirectoryGrounds.of(workspace.root());
    Effective wished = held.alone().map(wish -> read.with(wish.in(read.plan()))).orElse(read);
    Effective effective =
        held.language() ? wished.with(PlainFolder.in(wished.plan(), grounds)) : wished;
    Plan plan = effective.plan();
    Optional<ExitCodes> exitCodes = ExitTables.of(plan, held.exitCodes());
    Optional<Policy> policy =
        held.gate() ? Optional.of(Policies.of(plan, held.policy())) : Optional.empty();
    Set<Path> ours = new TreeSet<>(outputs);
    held.newSince().flatMap(KnownFindings::file).ifPresent(ours::add);
    Set<String> skip = skip(workspace, plan, ours);
    Source source =
        commit.isPresent()
            ? ScannedSource.of(commit.get(), plan.exclude(), skip)
            : DirectorySource.of(workspace.root(), plan.exclude(), skip);
    Optional<BundleFiles> bundle = Optional.empty();
    if (held.bundle().isPresent()) {
      bundle = Optional.of(BundleFiles.of(workspace, plan, held.bundle().get()));
      boolean alone = held.alone().isPresent();
      source = bundle.get().around(alone ? BundleFiles.joinable(workspace, source, plan) : source);
    }
    Set<String> named = new TreeSet<>(workspace.only());
    bundle.ifPresent(files -> named.addAll(files.files().keySet()));
    Witness witness =
        commit.isPresent()
            ? GitWitness.at(workspace.root(), commit.get())
            : GitWitness.open(workspace.root(), source);
    witness
        .problem()
        .map(problem -> problem.in(Shared.terminal(plan.lang())))
        .ifPresent(problem -> err.println("assay: " + problem));
    try (Progress progress = Progress.on(err)) {
      Readings readings = counted(EvidenceScanner.scan(source, plan, how.jobs(), named), progress);
      Set<String> only =
          held.alone().isPresent() ? Set.of(bundle.orElseThrow().path()) : workspace.only();
      Verifier verifier = new Verifier(plan).on(grounds);
      if (held.alone().isPresent()) {
        verifier = verifier.withPartners();
      }
      Against against = Against.NOTHING.part(asked.part() || !only.isEmpty());
      if (base.isPresent()) {
        against = against.differing(BaseWaivers.differing(effective));
      }
      if (policy.isPresent()) {
        against = against.policy(policy.get(), StatedValues.read(source, policy.get()));
      }
      if (!against.partial()) {
        against = since(against, workspace, effective, commit);
      }
      if (bundle.isPresent()) {
        against = against.bundle(bundle.get().path());
      }
      if (held.newSince().isPresent()) {
        Optional<Instant> asOf = how.asOf().or(witness::committed);
        KnownFindings known = new KnownFindings(workspace, plan, verifier, how.jobs());
        against = against.baseline(known.of(held.newSince().get(), asOf, skip));
      }
      Run run = verifier.verify(readings, witness, how.asOf(), Version.current(), only, against);
      return new Session(workspace, effective, source, commit, witness, verifier, run, exitCodes);
    }
  }

  /** Held against the newest recorded run, of which only the end of the ledger is read. */
  private static Against since(
      Against against, Workspace workspace, Effective effective, Optional<CommitSource> commit)
      throws Workspace.Problem {
    String ledger = effective.plan().history();
    try {
      Optional<LastRecorded> last =
          commit.isPresent()
              ? LastRecorded.in(commit.get(), ledger)
              : LastRecorded.in(workspace.root().resolve(ledger));
      Optional<String> config = workspace.config().map(workspace::shown);
      return last.map(run -> against.since(Loosened.of(run, effective, config))).orElse(against);
    } catch (IOException e) {
      throw new Workspace.Problem(ledger + " cannot be read; see `assay history verify`");
    }
  }

  private static Set<String> skip(Workspace workspace, Plan plan, Set<Path> files) {
    Set<String> outputs = new TreeSet<>();
    outputs.add(plan.site().output());
    outputs.add(plan.history());
    files.forEach(file -> outputs.add(workspace.shown(file)));
    return outputs;
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

  /** The runs of the ledger, of the commit's when a commit is judged. */
  PastRuns past() throws IOException {
    return ledger().beside(text());
  }

  /** The text of the files that were judged, secrets masked. */
  MaskedText text() {
    return new MaskedText(source);
  }

  private LedgerRuns ledger() throws IOException {
    return tree.isPresent()
        ? LedgerRuns.of(tree.get(), plan().history())
        : LedgerRuns.of(workspace.root().resolve(plan().history()));
  }

  /** What git says about the workspace. */
  Witness witness() {
    return witness;
  }

  Run run() {
    return run;
  }

  /** The exit code of the process. */
  Ending ending(FailOn failOn) {
    return Ending.of(run, failOn, exitCodes);
  }

  /** The findings that a baseline may take in. */
  List<Finding> acceptable() {
    return verifier.unaccepted(run);
  }

  /** The commit and instant for people who want to know at once. */
  Optional<String> commit() {
    return run.commit();
  }
}
