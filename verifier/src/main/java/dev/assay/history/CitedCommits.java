package dev.assay.history;

import dev.assay.model.Recollection;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Finds the commits that texts name by hex digits, whether HEAD descends from them or not. */
final class CitedCommits {
  private static final Recollection.Cited UNKNOWN =
      new Recollection.Cited(List.of(), Optional.empty(), false, 0);

  /** How far a commit beside the history is followed back to it. */
  private static final int MOST_ASIDE = 1_000_000;

  private final RevWalk walk;
  private final ObjectReader reader;
  private final CommitGraph graph;
  private final Map<ObjectId, Integer> behind = new HashMap<>();

  CitedCommits(RevWalk walk, CommitGraph graph) {
    this.walk = walk;
    this.reader = walk.getObjectReader();
    this.graph = graph;
  }

  /**
   * What some digits lead to.
   *
   * @param digits lower-case hex
   */
  Recollection.Cited of(String digits) throws IOException {
    List<RevCommit> commits = new ArrayList<>();
    for (ObjectId id : objects(digits)) {
      commit(id).ifPresent(commits::add);
    }
    if (commits.isEmpty()) {
      return UNKNOWN;
    }
    commits.sort(Comparator.comparing(RevCommit::name));
    List<String> names = commits.stream().map(RevCommit::name).toList();
    if (commits.size() > 1) {
      return new Recollection.Cited(names, Optional.empty(), false, 0);
    }
    RevCommit commit = commits.get(0);
    return new Recollection.Cited(
        names,
        Optional.of(CommitDates.of(commit).committed()),
        graph.number(commit) >= 0,
        behind(commit));
  }

  private Collection<ObjectId> objects(String digits) throws IOException {
    if (ObjectId.isId(digits)) {
      return List.of(ObjectId.fromString(digits));
    }
    boolean hex = digits.length() >= 4 && AbbreviatedObjectId.isId(digits);
    return hex ? reader.resolve(AbbreviatedObjectId.fromString(digits)) : List.of();
  }

  private Optional<RevCommit> commit(ObjectId id) throws IOException {
    try {
      if (walk.parseAny(id) instanceof RevCommit commit) {
        walk.parseBody(commit);
        return Optional.of(commit);
      }
    } catch (MissingObjectException e) {
      // Whoever named it may have it; this repository has not.
    }
    return Optional.empty();
  }

  private int behind(RevCommit commit) throws IOException {
    Integer known = behind.get(commit);
    if (known == null) {
      known = graph.size() - reached(commit).cardinality();
      behind.put(commit.copy(), known);
    }
    return known;
  }

  /** The commits of the history that a commit descends from, itself included. */
  private BitSet reached(RevCommit commit) throws IOException {
    int number = graph.number(commit);
    if (number >= 0) {
      return graph.ancestors(number);
    }
    BitSet reached = new BitSet();
    Set<ObjectId> seen = new HashSet<>();
    Deque<ObjectId> open = new ArrayDeque<>(List.of(commit.copy()));
    while (!open.isEmpty() && seen.size() < MOST_ASIDE) {
      ObjectId id = open.pop();
      int met = graph.number(id);
      if (met >= 0 && !reached.get(met)) {
        reached.or(graph.ancestors(met));
      } else if (met < 0 && seen.add(id)) {
        parents(id, open);
      }
    }
    return reached;
  }

  private void parents(ObjectId id, Deque<ObjectId> open) throws IOException {
    try {
      for (RevCommit parent : walk.parseCommit(id).getParents()) {
        open.push(parent.copy());
      }
    } catch (MissingObjectException e) {
      // A shallow clone ends here.
    }
  }
}
