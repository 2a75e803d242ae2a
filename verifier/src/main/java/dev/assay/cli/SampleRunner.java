package dev.assay.cli;

import dev.assay.document.DirectoryGrounds;
import dev.assay.document.DirectorySource;
import dev.assay.evidence.EvidenceScanner;
import dev.assay.history.DescribedHistory;
import dev.assay.history.LastRecorded;
import dev.assay.model.Against;
import dev.assay.model.Pack;
import dev.assay.model.Plan;
import dev.assay.model.Policy;
import dev.assay.model.Rule;
import dev.assay.model.Run;
import dev.assay.model.Source;
import dev.assay.model.Tree;
import dev.assay.model.Witness;
import dev.assay.plan.ConfigFile;
import dev.assay.plan.Effective;
import dev.assay.plan.PlanReader;
import dev.assay.plan.PlanRequest;
import dev.assay.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs the samples of packs: the test every rule, ours or a stranger's, must pass. */
final class SampleRunner {
  private static final Optional<String> CONFIG = Optional.of(Workspace.CONFIG);

  private final List<String> packs;
  private final Verifier usual;
  private final Plan plan;
  private final Path scratch;
  private final BiConsumer<Run, Source> seen;
  private int samples;

  private SampleRunner(List<String> packs, Plan plan, Path scratch, BiConsumer<Run, Source> seen) {
    this.packs = packs;
    this.plan = plan;
    this.usual = new Verifier(plan);
    this.scratch = scratch;
    this.seen = seen;
  }

  /**
   * What a run over samples came to.
   *
   * @param problems one line each
   */
  record Result(int rules, int samples, List<String> problems) {}

  /**
   * Runs all samples of some packs.
   *
   * @param packs the arguments of {@code --pack} that make the plan; empty: the built-in ones
   * @param checked names of the packs whose samples are run
   */
  static Result run(List<String> packs, Plan plan, Set<String> checked) throws IOException {
    return run(packs, plan, checked, (run, files) -> {});
  }

  /**
   * The same, for who wants to see each run too.
   *
   * @param seen takes what was found and the files of the sample, while they are there
   */
  static Result run(
      List<String> packs, Plan plan, Set<String> checked, BiConsumer<Run, Source> seen)
      throws IOException {
    Path scratch = Files.createTempDirectory("assay-samples");
    try {
      SampleRunner runner = new SampleRunner(packs, plan, scratch, seen);
      List<String> problems = new ArrayList<>();
      int rules = 0;
      for (Pack pack : plan.packs()) {
        if (checked.contains(pack.name())) {
          for (Rule rule : pack.rules()) {
            rules++;
            runner.rule(pack, rule, problems::add);
          }
        }
      }
      return new Result(rules, runner.samples, problems);
    } finally {
      delete(scratch);
    }
  }

  private void rule(Pack pack, Rule rule, Consumer<String> problems) throws IOException {
    List<Sample> all = Sample.of(pack, rule);
    if (all.stream().noneMatch(Sample::fails)) {
      problems.accept(rule.id() + ": no sample that must fail (fail-*)");
    }
    if (all.stream().allMatch(Sample::fails)) {
      problems.accept(rule.id() + ": no sample that must pass (pass-*)");
    }
    for (Sample sample : all) {
      samples++;
      try {
        check(pack, sample, problem -> problems.accept(sample + ": " + problem));
      } catch (RuntimeException e) {
        problems.accept(sample + ": " + e.getMessage());
      }
    }
  }

  private void check(Pack pack, Sample sample, Consumer<String> problems) throws IOException {
    Run run = verify(pack, sample);
    if (!sample.fails()) {
      run.findings().stream()
          .filter(finding -> finding.rule().equals(sample.rule().id()))
          .forEach(finding -> problems.accept("fires: " + ExpectedFindings.shown(finding)));
      if (run.evaluated().getOrDefault(sample.rule().id(), 0L) == 0) {
        problems.accept("the rule was not evaluated on it");
      }
      return;
    }
    Optional<Tree> expected = yaml(pack, sample.beside(".expected.yaml"));
    if (expected.isEmpty()) {
      problems.accept("no " + sample.beside(".expected.yaml"));
      return;
    }
    ExpectedFindings.differences(expected.get(), pack.name(), run).forEach(problems);
    if (run.findings().stream().noneMatch(f -> f.rule().equals(sample.rule().id()))) {
      problems.accept("the rule itself does not fire");
    }
  }

  private Run verify(Pack pack, Sample sample) throws IOException {
    Path folder = Files.createTempDirectory(scratch, "s");
    Optional<Tree> given = yaml(pack, sample.beside(".given.yaml"));
    Optional<DescribedHistory> history = SampleHistory.of(given);
    new SampleFiles(pack, history.map(CommitNames::new)).lay(sample, folder);
    Path config = folder.resolve(Workspace.CONFIG);
    Plan own = plan;
    Verifier verifier = usual;
    SampleWorld world = given.map(SampleWorld::of).orElse(SampleWorld.USUAL);
    Against against = Against.NOTHING;
    if (Files.exists(config) || Files.exists(folder.resolve(Workspace.WAIVERS))) {
      Effective effective = configured(folder, world);
      own = effective.plan();
      verifier = new Verifier(own);
      against = against.differing(BaseWaivers.differing(effective));
      if (world.recorded().isPresent()) {
        Plan before = recorded(folder.resolve(world.recorded().get()));
        against = against.since(Loosened.of(LastRecorded.sample(before), effective, CONFIG));
      }
    }
    Source files = world.around(DirectorySource.of(folder, own.exclude(), Set.of(own.history())));
    if (world.policy().isPresent()) {
      Policy policy = own.policy(world.policy().get()).orElseThrow();
      against = against.policy(policy, StatedValues.read(files, policy));
    }
    Verifier there = verifier.on(DirectoryGrounds.of(folder));
    Run run =
        there.verify(
            EvidenceScanner.scan(files, own, 1, world.archives(), world.asked()),
            history.<Witness>map(told -> told).orElseGet(world::witness),
            world.asOf(),
            "samples",
            Set.of(),
            against);
    seen.accept(run, files);
    return run;
  }

  /** The plan that the newest recorded run obeyed. */
  private Plan recorded(Path folder) {
    return PlanReader.read(
        new PlanRequest(
            file(folder, Workspace.CONFIG),
            folder,
            Path.of("").toAbsolutePath(),
            packs,
            List.of(),
            Optional.empty(),
            file(folder, Workspace.WAIVERS),
            Optional.empty()));
  }

  private Effective configured(Path folder, SampleWorld world) {
    return PlanReader.effective(
        new PlanRequest(
            file(folder, Workspace.CONFIG),
            folder,
            Path.of("").toAbsolutePath(),
            Files.exists(folder.resolve("pack")) ? List.of() : packs,
            List.of(),
            Optional.empty(),
            file(folder, Workspace.WAIVERS),
            world
                .waiversFrom()
                .map(folder::resolve)
                .map(
                    base ->
                        new PlanRequest.Base(
                            "base", file(base, Workspace.CONFIG), file(base, Workspace.WAIVERS)))));
  }

  private static Optional<ConfigFile> file(Path folder, String name) {
    return Optional.of(folder.resolve(name))
        .filter(Files::exists)
        .map(path -> ConfigFile.read(path, name));
  }

  private static Optional<Tree> yaml(Pack pack, String path) throws IOException {
    boolean there = pack.files().entries().stream().anyMatch(entry -> entry.path().equals(path));
    if (!there) {
      return Optional.empty();
    }
    return Optional.of(SampleFiles.yaml(pack, path));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
