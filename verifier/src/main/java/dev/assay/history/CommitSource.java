package dev.assay.history;

import dev.assay.document.PathOrder;
import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The files of a commit below a workspace's folder, straight from the object store: no checkout, no
 * hook, no filter (a pointer of git-lfs stays a pointer), nothing written. All that is tracked is
 * in it; what a verification never looks at is left out by {@link
 * dev.assay.document.ScannedSource}. The caller closes it.
 *
 * <p>A link to a file of the tree is a file whose {@code detail} is that file; the files of a
 * linked folder appear below the link once; a link that leaves the folder is {@link
 * Type#LINK_OUTSIDE}. {@link #links()} tells them apart. Another repository (a submodule) is not
 * entered.
 */
public final class CommitSource implements Source, AutoCloseable {
  /** JGit would write a larger file into the repository while it puts it together. */
  private static final long LARGEST = 48L << 20;

  private final Repository repository;
  private final String commit;
  private final Instant committed;
  private final NavigableMap<String, CommitTree.File> files;
  private final CommitLinks links;
  private final List<Entry> entries;

  private CommitSource(
      Repository repository, RevCommit commit, NavigableMap<String, CommitTree.File> files) {
    this.repository = repository;
    this.commit = commit.name();
    this.committed = commit.getCommitterIdent().getWhenAsInstant();
    this.files = files;
    this.links = new CommitLinks(files);
    this.entries = links.entries();
  }

  /**
   * Opens a commit.
   *
   * @param workspace an existing directory in the working tree of a repository
   * @param revision {@code HEAD}, a hash of at least 4 digits, a tag, a branch; also with {@code
   *     ~n} and {@code ^n}
   * @throws UnknownRevision when there is no repository, it must not or cannot be read, or it has
   *     no such commit
   */
  public static CommitSource open(Path workspace, String revision) throws UnknownRevision {
    try {
      Path folder = workspace.toRealPath();
      Optional<GitFolder> git = GitFolder.above(folder);
      if (git.isEmpty()) {
        throw new UnknownRevision(revision, "there is no repository here");
      }
      RepositoryGuard.check(git.get());
      String below = git.get().root().relativize(folder).toString().replace('\\', '/');
      Repository repository = Head.open(git.get());
      try (RevWalk walk = new RevWalk(repository)) {
        Optional<RevCommit> commit = new Revision(repository, git.get()).find(revision, walk);
        if (commit.isEmpty()) {
          throw new UnknownRevision(revision, "the repository has no such commit");
        }
        return new CommitSource(
            repository, commit.get(), CommitTree.read(repository, commit.get().getTree(), below));
      } catch (UnknownRevision | IOException | RuntimeException | StackOverflowError e) {
        repository.close();
        throw e;
      }
    } catch (RepositoryProblem e) {
      throw new UnknownRevision(revision, e.text().en());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnknownRevision(revision, "the commit cannot be read");
    }
  }

  /** The commit, 40 lower-case hex digits. */
  public String commit() {
    return commit;
  }

  /** The committer date. */
  public Instant committed() {
    return committed;
  }

  /** Whether git would check the file out executable; false for what is no file of the tree. */
  public boolean executable(String path) {
    return Optional.ofNullable(files.get(path)).map(CommitTree.File::executable).orElse(false);
  }

  /** The symbolic links by path, with their targets as they are written; sorted. */
  public Map<String, String> links() {
    Map<String, String> targets = new TreeMap<>(PathOrder.UTF_8);
    files.forEach((path, file) -> file.target().ifPresent(target -> targets.put(path, target)));
    return targets;
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IOException also for a file of more than 48 MiB
   */
  @Override
  public InputStream open(String path) throws IOException {
    CommitTree.File file = links.file(path);
    if (file == null) {
      throw new NoSuchFileException(path, null, "not in commit " + commit);
    }
    try {
      ObjectLoader loader = repository.open(file.blob(), Constants.OBJ_BLOB);
      if (loader.getSize() > LARGEST) {
        throw new IOException("larger than 48 MiB in the repository");
      }
      return loader.openStream();
    } catch (RuntimeException | StackOverflowError e) {
      throw new IOException("the repository is damaged", e);
    }
  }

  /** Lets go of the repository's files. */
  @Override
  public void close() {
    repository.close();
  }

  /** The paths of regular files that git would check out executable; sorted. */
  public List<String> executables() {
    List<String> paths = new ArrayList<>();
    files.forEach(
        (path, file) -> {
          if (file.executable()) {
            paths.add(path);
          }
        });
    return paths;
  }
}
