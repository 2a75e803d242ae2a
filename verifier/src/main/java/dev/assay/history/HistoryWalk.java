package dev.assay.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The one walk over the history: every commit behind a head with the files it changed, children
 * before parents. Only trees are read; none of their files.
 */
final class HistoryWalk {
  /** More than any repository people verify; beyond it the history counts as unreadable. */
  private static final int MOST_COMMITS = 1_000_000;

  /** A small pack can hold trees of more names than anybody has time for. */
  private static final long MOST_CHANGES = 20_000_000;

  private final Repository repository;
  private final ObjectId head;
  private final String prefix;
  private final CommitGraph graph = new CommitGraph();
  private long changes;

  /** Is shown each commit. */
  interface Visitor {
    void see(Step step) throws IOException;
  }

  /**
   * @param prefix of the workspace in the repository, {@code ""} or ending in a slash
   */
  HistoryWalk(Repository repository, ObjectId head, String prefix) {
    this.repository = repository;
    this.head = head;
    this.prefix = prefix;
  }

  /** Walks, once; afterwards all commits are in the graph. */
  CommitGraph run(Visitor visitor) throws IOException {
    Set<ObjectId> shallow = repository.getObjectDatabase().getShallowCommits();
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk tree = new TreeWalk(walk.getObjectReader())) {
      walk.setRetainBody(false);
      walk.sort(RevSort.TOPO);
      walk.markStart(walk.parseCommit(head));
      tree.setRecursive(true);
      tree.setFilter(filter());
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        if (graph.size() >= MOST_COMMITS) {
          throw new IOException("more than " + MOST_COMMITS + " commits");
        }
        boolean cut = shallow.contains(commit);
        List<ObjectId> parents = new ArrayList<>();
        Arrays.stream(commit.getParents()).forEach(parent -> parents.add(parent.copy()));
        ObjectId id = commit.copy();
        int number = graph.add(id, List.copyOf(parents), commit.getCommitTime(), cut);
        visitor.see(new Step(number, id, parents, cut, changes(commit, walk, tree)));
      }
    }
    return graph;
  }

  private TreeFilter filter() {
    return prefix.isEmpty()
        ? TreeFilter.ANY_DIFF
        : AndTreeFilter.create(
            PathFilter.create(prefix.substring(0, prefix.length() - 1)), TreeFilter.ANY_DIFF);
  }

  private List<FileChange> changes(RevCommit commit, RevWalk walk, TreeWalk tree)
      throws IOException {
    tree.reset();
    tree.addTree(commit.getTree());
    for (RevCommit parent : commit.getParents()) {
      walk.parseHeaders(parent);
      tree.addTree(parent.getTree());
    }
    int parents = commit.getParentCount();
    if (parents == 0) {
      tree.addTree(new EmptyTreeIterator());
    }
    List<FileChange> found = new ArrayList<>();
    while (tree.next()) {
      String path = tree.getPathString();
      if (++changes > MOST_CHANGES) {
        throw new IOException("more than " + MOST_CHANGES + " changes");
      }
      if (path.startsWith(prefix)) {
        List<ObjectId> before = new ArrayList<>(parents);
        for (int i = 1; i <= parents; i++) {
          before.add(tree.getObjectId(i));
        }
        found.add(new FileChange(path.substring(prefix.length()), tree.getObjectId(0), before));
      }
    }
    return found;
  }
}
