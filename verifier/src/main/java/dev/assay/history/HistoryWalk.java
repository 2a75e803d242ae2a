package dev.assay.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The one walk over the history: every commit behind a head with the files it changed, children
 * before parents. Only trees are read; none of their files.
 */
final class HistoryWalk {
  /** More than any repository people verify; beyond it the history counts as unreadable. */
  private static final int MOST_COMMITS = 1_000_000;

  private final Repository repository;
  private final ObjectId head;
  private final String prefix;
  private final Trees trees;
  private final CommitGraph graph = new CommitGraph();

  /** Is shown each commit. */
  interface Visitor {
    void see(Step step) throws IOException;

    /** Whether changes in a folder, {@code ""} for the root, are wanted from now on. */
    boolean wants(String folder);
  }

  /**
   * @param prefix of the workspace in the repository, {@code ""} or ending in a slash
   */
  HistoryWalk(Repository repository, ObjectId head, String prefix, Trees trees) {
    this.trees = trees;
    this.repository = repository;
    this.head = head;
    this.prefix = prefix;
  }

  /** Walks, once; afterwards all commits are in the graph. */
  CommitGraph run(Visitor visitor) throws IOException {
    Set<ObjectId> shallow = repository.getObjectDatabase().getShallowCommits();
    try (RevWalk walk = new RevWalk(repository)) {
      TreeDiff diff = new TreeDiff(trees);
      walk.setRetainBody(false);
      walk.sort(RevSort.TOPO);
      walk.markStart(walk.parseCommit(head));
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        if (graph.size() >= MOST_COMMITS) {
          throw new IOException("more than " + MOST_COMMITS + " commits");
        }
        boolean cut = shallow.contains(commit);
        List<ObjectId> parents = new ArrayList<>();
        Arrays.stream(commit.getParents()).forEach(parent -> parents.add(parent.copy()));
        ObjectId id = commit.copy();
        int number = graph.add(id, List.copyOf(parents), commit.getCommitTime(), cut);
        Difference difference = new Difference(commit, walk, diff);
        visitor.see(
            new Step(
                number,
                id,
                parents,
                cut,
                difference.in(visitor::wants),
                () -> difference.in(folder -> true)));
      }
    }
    return graph;
  }

  /** What a commit changed below the workspace. */
  private final class Difference {
    private final RevCommit commit;
    private final RevWalk walk;
    private final TreeDiff diff;

    Difference(RevCommit commit, RevWalk walk, TreeDiff diff) {
      this.diff = diff;
      this.commit = commit;
      this.walk = walk;
    }

    List<FileChange> in(Predicate<String> wanted) throws IOException {
      if (!wanted.test("")) {
        return List.of();
      }
      List<ObjectId> before = new ArrayList<>();
      for (RevCommit parent : commit.getParents()) {
        walk.parseHeaders(parent);
        before.add(trees.folder(parent.getTree(), prefix));
      }
      boolean first = before.isEmpty();
      if (first) {
        before.add(ObjectId.zeroId());
      }
      List<FileChange> found = new ArrayList<>();
      diff.run(
          trees.folder(commit.getTree(), prefix),
          before,
          new TreeDiff.Visitor() {
            @Override
            public boolean see(String path, ObjectId now, List<ObjectId> then) {
              return found.add(new FileChange(path, now, first ? List.of() : then));
            }

            @Override
            public boolean enters(String folder) {
              return wanted.test(folder);
            }
          });
      return found;
    }
  }
}
