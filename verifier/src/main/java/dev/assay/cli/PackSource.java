package dev.assay.cli;

import dev.assay.document.Globs;
import dev.assay.document.PackList;
import dev.assay.document.PackRefused;
import dev.assay.document.WholeTree;
import dev.assay.history.CommitSource;
import dev.assay.history.GitWitness;
import dev.assay.history.Tracking;
import dev.assay.history.UnknownRevision;
import dev.assay.model.Source;
import dev.assay.model.Witness;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which files are packed: of the working tree, or of a commit. */
final class PackSource {
  private static final int COMMIT_DIGITS = 12;
  private static final String UNKNOWN = "unknown";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--rev",
      paramLabel = "REV",
      description = "Pack the files of this commit instead of the working tree.")
  private Optional<String> revision = Optional.empty();

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Pack only files that match (repeat), e.g. 'docs/**'.")
  private List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out files and folders that match (repeat).")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--allow-dirty",
      description = "Pack also what is not committed; the bundle's commit is then 'unknown'.")
  private boolean allowDirty;

  /**
   * What is packed; closed when the bundle is written.
   *
   * @param commit 12 hex digits or {@code unknown}
   */
  record Packed(Source tree, PackList list, Instant builtAt, String commit, Runnable release)
      implements AutoCloseable {
    @Override
    public void close() {
      release.run();
    }
  }

  /**
   * Reads the files.
   *
   * @param root the packed directory
   * @param output a folder of which nothing is packed
   * @throws PackRefused when the tree is dirty, has no time, or holds what cannot be packed
   */
  Packed open(Path root, Path output) throws PackRefused {
    if (output.equals(root)) {
      throw new PackRefused("the output folder must not be the packed directory; name another one");
    }
    Set<String> skip =
        output.startsWith(root)
            ? Set.of(root.relativize(output).toString().replace('\\', '/'))
            : Set.of();
    return revision.isPresent() ? commit(root, skip, revision.get()) : working(root, skip);
  }

  private Packed working(Path root, Set<String> skip) throws PackRefused {
    WholeTree tree = WholeTree.of(root, skip);
    Tracking tracking = Tracking.of(root);
    Witness witness = witness(root, tree, tracking);
    Optional<String> difference = witness.difference();
    if (difference.isPresent() && !allowDirty) {
      throw new PackRefused(
          "'"
              + difference.get()
              + "' is not as the last commit has it; commit it, or pack a commit with --rev,"
              + " or add --allow-dirty");
    }
    Predicate<String> wanted = wanted().and(tracking::belongs);
    Optional<Instant> asked = SourceDate.of(spec.commandLine());
    Optional<Instant> time =
        difference.isPresent() ? asked.or(witness::committed) : witness.committed().or(() -> asked);
    if (time.isEmpty()) {
      throw new PackRefused(
          witness.problem().map(problem -> problem.en() + "; ").orElse("")
              + "there is no commit to take the time from; set SOURCE_DATE_EPOCH to seconds"
              + " since 1970");
    }
    String commit =
        witness
            .commit()
            .filter(each -> difference.isEmpty())
            .map(each -> each.substring(0, COMMIT_DIGITS))
            .orElse(UNKNOWN);
    return new Packed(tree, PackList.of(tree, wanted), second(time.get()), commit, () -> {});
  }

  /** A folder of which git knows nothing is as clean as the repository it was made from. */
  private static Witness witness(Path root, WholeTree tree, Tracking tracking) {
    Optional<Path> whole = tracking.root().filter(each -> tracking.untracked());
    return whole.isPresent()
        ? GitWitness.open(whole.get(), WholeTree.of(whole.get(), Set.of()))
        : GitWitness.open(root, tree);
  }

  private Packed commit(Path root, Set<String> skip, String asked) throws PackRefused {
    CommitSource tree;
    try {
      tree = CommitSource.open(root, asked);
    } catch (UnknownRevision e) {
      throw new ParameterException(spec.commandLine(), "--rev " + e.getMessage());
    }
    try {
      Predicate<String> wanted =
          wanted().and(path -> skip.stream().noneMatch(out -> (path + "/").startsWith(out + "/")));
      for (String link : tree.links().keySet()) {
        if (wanted.test(link)) {
          throw new PackRefused(
              "'" + link + "' is a link; put a plain file there, or --exclude it");
        }
      }
      PackList list = PackList.of(tree, wanted);
      String commit = tree.commit().substring(0, COMMIT_DIGITS);
      return new Packed(tree, list, second(tree.committed()), commit, tree::close);
    } catch (PackRefused | RuntimeException e) {
      tree.close();
      throw e;
    }
  }

  private Predicate<String> wanted() {
    Globs in = Globs.compile(include);
    Globs out = Globs.compile(exclude);
    return path -> (include.isEmpty() || in.covers(path)) && !out.covers(path);
  }

  private static Instant second(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
