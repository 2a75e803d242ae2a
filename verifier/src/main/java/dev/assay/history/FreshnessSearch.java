package dev.assay.history;

import dev.assay.document.PathOrder;
import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Whether the inputs of evidence are what they were in the commit that gave the evidence its
 * present bytes. Commits are compared by descent, never by date.
 */
final class FreshnessSearch implements PastSearch {
  private final boolean each;
  private final Predicate<String> evidence;
  private final Predicate<String> inputs;
  private final NavigableMap<String, ObjectId> head;
  private final Folders folders;
  private final Map<ObjectId, Set<String>> following = new HashMap<>();
  private final Map<String, Recorded> recorded = new TreeMap<>(PathOrder.UTF_8);
  private final List<InputChange> changes = new ArrayList<>();

  /** The commit that gave a file its present bytes. */
  private record Recorded(int number, ObjectId commit, boolean boundary) {}

  private record InputChange(int number, String path, boolean own) {}

  /** A file whose inputs changed since it was recorded. */
  private record Stale(String path, Recorded recorded) {}

  FreshnessSearch(
      PastQuestion.Freshness question, ObjectId newest, NavigableMap<String, ObjectId> head) {
    this.each = question.each();
    this.evidence = PastSearch.matching(question.evidence(), question.files());
    this.inputs = PastSearch.matching(question.inputs(), Set.of());
    this.head = head;
    List<String> globs = new ArrayList<>(question.evidence());
    globs.addAll(question.inputs());
    this.folders = new Folders(globs, question.files());
    for (String path : head.keySet()) {
      if (evidence.test(path)) {
        follow(newest, path);
      }
    }
  }

  private void follow(ObjectId commit, String path) {
    following.computeIfAbsent(commit, id -> new HashSet<>()).add(path);
  }

  @Override
  public void see(Step step) {
    Set<String> here = following.remove(step.commit());
    if (step.boundary()) {
      record(here == null ? Set.of() : here, step);
      return;
    }
    for (FileChange change : step.changes()) {
      if (here != null && here.contains(change.path())) {
        int same = change.before().indexOf(change.now());
        if (same < 0) {
          record(Set.of(change.path()), step);
        } else {
          follow(step.parents().get(same), change.path());
        }
        here.remove(change.path());
      }
      if (inputs.test(change.path()) && !evidence.test(change.path())) {
        changes.add(new InputChange(step.number(), change.path(), change.own()));
      }
    }
    if (here != null && !step.parents().isEmpty()) {
      here.forEach(path -> follow(step.parents().get(0), path));
    }
  }

  @Override
  public boolean wants(String folder) {
    return folders.mayHold(folder);
  }

  private void record(Set<String> paths, Step step) {
    Recorded slim = new Recorded(step.number(), step.commit(), step.boundary());
    paths.forEach(path -> recorded.put(path, slim));
  }

  @Override
  public PastAnswer answer(World world) throws IOException {
    try (RevWalk walk = new RevWalk(world.repository())) {
      return answer(world, new Differences(world, walk));
    }
  }

  private PastAnswer answer(World world, Differences differences) throws IOException {
    List<Stale> stale = new ArrayList<>();
    boolean fresh =
        world.copy().paths().stream()
            .anyMatch(path -> !head.containsKey(path) && evidence.test(path));
    boolean unknown = false;
    for (Map.Entry<String, Recorded> file : recorded.entrySet()) {
      String path = file.getKey();
      Recorded commit = file.getValue();
      if (fresh && !each) {
        break; // One of them will do.
      }
      if (!world.copy().isCommitted(path, head.get(path))) {
        fresh = true;
      } else if (differences.any(commit.commit())) {
        stale.add(new Stale(path, commit));
      } else if (commit.boundary()) {
        unknown = true;
      } else {
        fresh = true;
      }
    }
    List<PastAnswer.Breach> breaches = new ArrayList<>();
    if (each) {
      for (Stale every : stale) {
        breaches.add(breach(every, world, differences));
      }
    } else if (!fresh && !unknown && !stale.isEmpty()) {
      breaches.add(breach(newest(stale), world, differences));
    }
    boolean hidden = unknown && (each || !fresh);
    int boundary = world.graph().boundary().nextSetBit(0);
    return new PastAnswer(
        recorded.size(),
        breaches,
        hidden ? Optional.of(PastWords.shallow(world.graph().commit(boundary))) : Optional.empty());
  }

  /** The one recorded last; of several, the last by name. */
  private static Stale newest(List<Stale> stale) {
    Stale newest = stale.get(0);
    for (Stale other : stale) {
      if (other.recorded().number() <= newest.recorded().number()) {
        newest = other;
      }
    }
    return newest;
  }

  /** The inputs that are no longer what they were in a commit. */
  private final class Differences {
    private final RevWalk walk;
    private final Trees trees;
    private final TreeDiff diff;
    private final String prefix;
    private final ObjectId now;
    private final Map<ObjectId, Boolean> any = new HashMap<>();

    Differences(World world, RevWalk walk) throws IOException {
      this.walk = walk;
      this.trees = world.trees();
      this.diff = new TreeDiff(trees);
      this.prefix = world.prefix();
      this.now = tree(world.graph().commit(0));
    }

    private ObjectId tree(ObjectId commit) throws IOException {
      return trees.folder(walk.parseCommit(commit).getTree(), prefix);
    }

    boolean any(ObjectId commit) throws IOException {
      Boolean known = any.get(commit);
      if (known == null) {
        known = !of(commit, 1).isEmpty();
        any.put(commit, known);
      }
      return known;
    }

    List<String> of(ObjectId commit) throws IOException {
      return of(commit, Integer.MAX_VALUE);
    }

    private List<String> of(ObjectId commit, int most) throws IOException {
      List<String> paths = new ArrayList<>();
      diff.run(
          tree(commit),
          List.of(now),
          (path, then, later) -> {
            if (inputs.test(path) && !evidence.test(path)) {
              paths.add(path);
            }
            return paths.size() < most;
          });
      return paths;
    }
  }

  private PastAnswer.Breach breach(Stale stale, World world, Differences differences)
      throws IOException {
    BitSet before = world.graph().ancestors(stale.recorded().number());
    List<String> differing = differences.of(stale.recorded().commit());
    Set<String> changed = Set.copyOf(differing);
    InputChange last = null;
    for (InputChange change : changes) {
      boolean after = !before.get(change.number()) && changed.contains(change.path());
      if (after && (last == null || (change.own() && !last.own()))) {
        last = change;
      }
    }
    String input = last == null ? differing.get(0) : last.path();
    ObjectId commit = world.graph().commit(last == null ? 0 : last.number());
    ObjectId recording = stale.recorded().commit();
    return new PastAnswer.Breach(
        stale.path(),
        0,
        Optional.of(commit.name()),
        PastWords.stale(input, commit, recording, changed.size() - 1),
        Map.of(
            "input", input,
            "commit", Step.shown(commit),
            "recorded", Step.shown(recording)),
        Optional.empty(),
        Optional.empty());
  }
}
