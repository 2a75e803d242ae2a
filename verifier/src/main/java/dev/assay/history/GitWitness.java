package dev.assay.history;

import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import dev.assay.model.Source;
import dev.assay.model.Text;
import dev.assay.model.Witness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * What the repository around a workspace says. Reads objects and files only: no process, no hook,
 * no filter, no configuration but the repository's own, nothing written, nothing outside of it.
 * Thread-safe.
 */
public final class GitWitness implements Witness {
  private static final Text BARE =
      new Text(
          "this is a bare repository; name a commit with --as-of REV",
          "这是裸版本库；请用 --as-of REV 指定一个提交");

  private final GitFolder git;
  private final Optional<Head> head;
  private final String prefix;
  private final Source scanned;
  private final boolean checkedOut;
  private Optional<String> difference;

  private GitWitness(
      GitFolder git, Optional<Head> head, String prefix, Source scanned, boolean checkedOut) {
    this.git = git;
    this.head = head;
    this.prefix = prefix;
    this.scanned = scanned;
    this.checkedOut = checkedOut;
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
        if (git.get().bare()) {
          return new Silent(BARE);
        }
        return new GitWitness(git.get(), Head.of(repository), prefix, scanned, true);
      }
    } catch (RepositoryProblem e) {
      return new Silent(e.text());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return new Silent(RepositoryProblem.unreadable("`HEAD`").text());
    }
  }

  /**
   * The witness of a commit's tree, which is never dirty; also where there is no working tree.
   *
   * @param workspace an existing directory, as it was given to {@link CommitSource#open}
   */
  public static Witness at(Path workspace, CommitSource commit) {
    try {
      Path folder = workspace.toRealPath();
      GitFolder git = GitFolder.above(folder).orElseThrow();
      String below = git.root().relativize(folder).toString().replace('\\', '/');
      try (Repository repository = Head.open(git);
          RevWalk walk = new RevWalk(repository)) {
        Head head = Head.of(walk.parseCommit(ObjectId.fromString(commit.commit())));
        String prefix = below.isEmpty() ? "" : below + "/";
        return new GitWitness(git, Optional.of(head), prefix, commit, false);
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

  @Override
  public Map<PastQuestion, PastAnswer> past(List<PastQuestion> questions) {
    if (head.isEmpty() || questions.isEmpty()) {
      return Map.of();
    }
    try (Repository repository = Head.open(git);
        ObjectReader reader = repository.newObjectReader()) {
      WorkingCopy copy =
          checkedOut
              ? new Checkout(tree(repository, reader), scanned, prefix, new IgnoreRules(git))
              : WorkingCopy.NONE;
      ObjectId newest = ObjectId.fromString(head.get().commit());
      CoChangeSearch.Commits commits = name -> commit(repository, name);
      return new Past(repository, commits, newest, prefix, copy).ask(questions);
    } catch (IOException | RuntimeException e) {
      return Past.hidden(questions, PastWords.unreadable("`.git`"));
    }
  }

  private Optional<ObjectId> commit(Repository repository, String name) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      return new Revision(repository, git).find(name, walk).map(ObjectId::copy);
    }
  }

  private WorkingTree tree(Repository repository, ObjectReader reader) {
    String autocrlf = repository.getConfig().getString("core", null, "autocrlf");
    return new WorkingTree(
        git, new LineEnds(git, autocrlf), blob -> LfsPointer.of(reader, ObjectId.fromString(blob)));
  }

  private Optional<String> compare() {
    if (!checkedOut) {
      return Optional.empty();
    }
    try (Repository repository = Head.open(git);
        ObjectReader reader = repository.newObjectReader()) {
      String folder = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
      WorkingTree tree = tree(repository, reader);
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
