package dev.assay.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/** The commits of a walk by number, newest first, and who descends from whom. */
final class CommitGraph {
  private final List<ObjectId> commits = new ArrayList<>();
  private final List<List<ObjectId>> parents = new ArrayList<>();
  private final List<Integer> times = new ArrayList<>();
  private final Map<ObjectId, Integer> numbers = new HashMap<>();
  private final BitSet boundary = new BitSet();
  private int[] mainline;

  /**
   * Adds the next commit.
   *
   * @param time committer date in seconds since 1970
   */
  int add(ObjectId commit, List<ObjectId> itsParents, int time, boolean cut) {
    int number = commits.size();
    commits.add(commit);
    parents.add(itsParents);
    times.add(time);
    numbers.put(commit, number);
    boundary.set(number, cut);
    return number;
  }

  int size() {
    return commits.size();
  }

  ObjectId commit(int number) {
    return commits.get(number);
  }

  /** Committer date in seconds since 1970. */
  long time(int number) {
    return Integer.toUnsignedLong(times.get(number));
  }

  /** The number of a commit; −1 when the walk did not meet it. */
  int number(ObjectId commit) {
    return numbers.getOrDefault(commit, -1);
  }

  /** Where a shallow clone ends. */
  BitSet boundary() {
    return boundary;
  }

  /** A commit and all it descends from, as far as they can be seen. */
  BitSet ancestors(int number) {
    BitSet found = new BitSet(size());
    Deque<Integer> open = new ArrayDeque<>();
    found.set(number);
    open.push(number);
    while (!open.isEmpty()) {
      for (ObjectId parent : parents.get(open.pop())) {
        int next = number(parent);
        if (next >= 0 && !found.get(next)) {
          found.set(next);
          open.push(next);
        }
      }
    }
    return found;
  }

  /**
   * The commit of the main line (first parents of the newest commit) that brought each commit in:
   * itself, or a merge.
   */
  int[] mainline() {
    if (mainline == null) {
      mainline = new int[size()];
      Arrays.fill(mainline, -1);
      Deque<Integer> line = new ArrayDeque<>();
      for (int at = 0; at >= 0 && at < size(); at = first(at)) {
        line.push(at);
        mainline[at] = at;
      }
      while (!line.isEmpty()) {
        bring(line.pop());
      }
    }
    return mainline;
  }

  private int first(int number) {
    return parents.get(number).isEmpty() ? -1 : number(parents.get(number).get(0));
  }

  private void bring(int merge) {
    Deque<Integer> open = new ArrayDeque<>();
    open.push(merge);
    while (!open.isEmpty()) {
      for (ObjectId parent : parents.get(open.pop())) {
        int next = number(parent);
        if (next >= 0 && mainline[next] < 0) {
          mainline[next] = merge;
          open.push(next);
        }
      }
    }
  }
}
