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
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Whether the inputs of evidence are what they were in the commit that gave the evidence its
 * present bytes. Commits are compared by descent, never by date.
 */
final class FreshnessSearch implements PastSearch {
  private final boolean each;
  private final Predicate<String> evidence;
  private final Predicate<String> inputs;
  private final NavigableMap<String, ObjectId> head;
  private final Map<ObjectId, Set<String>> following = new HashMap<>();
  private final Map<String, Step> recorded = new TreeMap<>(PathOrder.UTF_8);
  private final List<InputChange> changes = new ArrayList<>();

  private record InputChange(int number, String path, boolean own) {}

  /** A file and what changed since it was recorded. */
  private record Stale(String path, Step recorded, List<String> changed) {}

  FreshnessSearch(
      PastQuestion.Freshness question, ObjectId newest, NavigableMap<String, ObjectId> head) {
    this.each = question.each();
    this.evidence = PastSearch.matching(question.evidence(), question.files());
    this.inputs = PastSearch.matching(question.inputs(), Set.of());
    this.head = head;
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

  private void record(Set<String> paths, Step step) {
    Step slim = new Step(step.number(), step.commit(), List.of(), step.boundary(), List.of());
    paths.forEach(path -> recorded.put(path, slim));
  }

  @Override
  public PastAnswer answer(World world) throws IOException {
    List<Stale> stale = new ArrayList<>();
    Map<ObjectId, List<String>> differing = new HashMap<>();
    boolean fresh =
        world.copy().paths().stream()
            .anyMatch(path -> !head.containsKey(path) && evidence.test(path));
    boolean unknown = false;
    for (Map.Entry<String, Step> file : recorded.entrySet()) {
      String path = file.getKey();
      Step commit = file.getValue();
      List<String> changed = differing.get(commit.commit());
      if (changed == null) {
        changed = differing(world, commit.commit());
        differing.put(commit.commit(), changed);
      }
      if (!world.copy().isCommitted(path, head.get(path))) {
        fresh = true;
      } else if (!changed.isEmpty()) {
        stale.add(new Stale(path, commit, changed));
      } else if (commit.boundary()) {
        unknown = true;
      } else {
        fresh = true;
      }
    }
    List<PastAnswer.Breach> breaches = new ArrayList<>();
    if (each) {
      stale.forEach(every -> breaches.add(breach(every, world)));
    } else if (!fresh && !unknown && !stale.isEmpty()) {
      breaches.add(breach(newest(stale), world));
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
  private List<String> differing(World world, ObjectId then) throws IOException {
    List<String> paths = new ArrayList<>();
    try (RevWalk walk = new RevWalk(world.repository());
        TreeWalk tree = new TreeWalk(walk.getObjectReader())) {
      tree.setRecursive(true);
      tree.setFilter(TreeFilter.ANY_DIFF);
      tree.addTree(walk.parseCommit(then).getTree());
      tree.addTree(walk.parseCommit(world.graph().commit(0)).getTree());
      while (tree.next()) {
        String path = tree.getPathString();
        if (path.startsWith(world.prefix())) {
          String below = path.substring(world.prefix().length());
          if (inputs.test(below) && !evidence.test(below)) {
            paths.add(below);
          }
        }
      }
    }
    return paths;
  }

  private PastAnswer.Breach breach(Stale stale, World world) {
    BitSet before = world.graph().ancestors(stale.recorded().number());
    Set<String> changed = Set.copyOf(stale.changed());
    InputChange last = null;
    for (InputChange change : changes) {
      boolean after = !before.get(change.number()) && changed.contains(change.path());
      if (after && (last == null || (change.own() && !last.own()))) {
        last = change;
      }
    }
    String input = last == null ? stale.changed().get(0) : last.path();
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
