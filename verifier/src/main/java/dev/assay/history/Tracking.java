package dev.assay.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Repository;

/**
 * Which files below a folder belong to a release: what HEAD tracks, and what nobody told git to
 * ignore. In a folder that is ignored as a whole (a place where a build lays things out), and
 * without a repository, everything belongs.
 */
public final class Tracking {
  private final Optional<IgnoreRules> rules;
  private final Optional<Path> root;
  private final String prefix;
  private final Set<String> tracked;

  private Tracking(
      Optional<IgnoreRules> rules, Optional<Path> root, String prefix, Set<String> tracked) {
    this.rules = rules;
    this.root = root;
    this.prefix = prefix;
    this.tracked = tracked;
  }

  /**
   * Asks the repository around a folder; one that must not or cannot be read is none.
   *
   * @param folder an existing directory
   */
  public static Tracking of(Path folder) {
    try {
      Path real = folder.toRealPath();
      Optional<GitFolder> git = GitFolder.above(real);
      if (git.isPresent()) {
        RepositoryGuard.check(git.get());
        return of(git.get(), git.get().root().relativize(real).toString().replace('\\', '/'));
      }
    } catch (RepositoryProblem | IOException | RuntimeException | StackOverflowError e) {
      // The witness says what is wrong with it; here it only cannot help.
    }
    return new Tracking(Optional.empty(), Optional.empty(), "", Set.of());
  }

  private static Tracking of(GitFolder git, String below) throws IOException {
    Set<String> tracked = new HashSet<>();
    try (Repository repository = Head.open(git)) {
      Optional<Head> head = Head.of(repository);
      if (head.isPresent()) {
        head.get()
            .walk(
                repository,
                below,
                (path, type, blob) -> {
                  tracked.add(path);
                  return true;
                });
      }
    }
    IgnoreRules rules = new IgnoreRules(git);
    String prefix = below.isEmpty() ? "" : below + "/";
    boolean whole = tracked.isEmpty() && !below.isEmpty() && rules.ignores(prefix + ".");
    return new Tracking(
        whole ? Optional.empty() : Optional.of(rules), Optional.of(git.root()), prefix, tracked);
  }

  /** The root of the working tree, when there is one. */
  public Optional<Path> root() {
    return root;
  }

  /** Whether a file below the folder, by its path relative to it, belongs to a release. */
  public boolean belongs(String path) {
    return rules.isEmpty()
        || tracked.contains(prefix + path)
        || !rules.get().ignores(prefix + path);
  }

  /** Whether the folder is one that HEAD knows nothing of. */
  public boolean untracked() {
    return tracked.isEmpty();
  }
}
