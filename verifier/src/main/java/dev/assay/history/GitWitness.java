package dev.assay.history;

import dev.assay.model.Source;
import dev.assay.model.Text;
import dev.assay.model.Witness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/**
 * What the repository around a workspace says. Reads objects and files only: no process, no hook,
 * no filter, no configuration but the repository's own, nothing written, nothing outside of it.
 * Thread-safe.
 */
public final class GitWitness implements Witness {
  private final GitFolder git;
  private final Optional<Head> head;
  private final String prefix;
  private final Source scanned;
  private Optional<String> difference;

  private GitWitness(GitFolder git, Optional<Head> head, String prefix, Source scanned) {
    this.git = git;
    this.head = head;
    this.prefix = prefix;
    this.scanned = scanned;
  }

  /**
   * The witness of a workspace; {@link Witness#NONE} without a repository at or above it, and one
   * that has only a {@link Witness#problem} where the repository must not or cannot be read.
   *
   * @param workspace an existing directory
   * @param scanned its files, asked for on the first call of {@link #dirty}
   */
  public static Witness open(Path workspace, Source scanned) {
    Objects.requireNonNull(scanned, "scanned must not be null");
    try {
      Path folder = workspace.toRealPath();
      Optional<GitFolder> git = GitFolder.above(folder);
      if (git.isEmpty()) {
        return Witness.NONE;
      }
      RepositoryGuard.check(git.get());
      String below = git.get().root().relativize(folder).toString().replace('\\', '/');
      try (Repository repository = Head.open(git.get())) {
        String prefix = below.isEmpty() ? "" : below + "/";
        return new GitWitness(git.get(), Head.of(repository), prefix, scanned);
      }
    } catch (RepositoryProblem e) {
      return new Silent(e.text());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return new Silent(RepositoryProblem.unreadable("`HEAD`").text());
    }
  }

  @Override
  public Optional<String> commit() {
    return head.map(Head::commit);
  }

  @Override
  public Optional<Instant> committed() {
    return head.map(Head::committed);
  }

  /** Compared once, by hashing every committed file below the workspace. */
  @Override
  public boolean dirty() {
    return difference().isPresent();
  }

  @Override
  public synchronized Optional<String> difference() {
    if (difference == null) {
      difference = compare();
    }
    return difference;
  }

  private Optional<String> compare() {
    try (Repository repository = Head.open(git)) {
      String folder = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
      String autocrlf = repository.getConfig().getString("core", null, "autocrlf");
      WorkingTree tree = new WorkingTree(git, new LineEnds(git, autocrlf));
      List<String> changed = new ArrayList<>();
      if (head.isPresent()) {
        head.get()
            .walk(
                repository,
                folder,
                (path, type, blob) -> tree.isUnchanged(path, type, blob) || !changed.add(path));
      }
      Optional<String> first =
          changed.isEmpty() ? tree.untracked(scanned, prefix) : Optional.of(changed.get(0));
      return first.map(path -> path.substring(prefix.length()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // What cannot be compared cannot be called clean.
      return Optional.of(".git");
    }
  }

  /** A repository that is not asked. */
  private record Silent(Text reason) implements Witness {
    @Override
    public Optional<String> commit() {
      return Optional.empty();
    }

    @Override
    public Optional<Instant> committed() {
      return Optional.empty();
    }

    @Override
    public boolean dirty() {
      return false;
    }

    @Override
    public Optional<Text> problem() {
      return Optional.of(reason);
    }
  }
}
