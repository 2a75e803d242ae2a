package dev.assay.history;

import dev.assay.document.Globs;
import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import dev.assay.model.Text;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;

/** Whether changes came with those that belong to them, in one commit or by one merge. */
final class CoChangeSearch implements PastSearch {
  private final PastQuestion.CoChange question;
  private final Commits commits;
  private final Predicate<String> drawing;
  private final Folders folders;
  private final List<Predicate<String>> drawn = new ArrayList<>();
  private final Map<Integer, Seen> seen = new TreeMap<>();

  /** Finds the commit that somebody named. */
  interface Commits {
    Optional<ObjectId> find(String name) throws IOException;
  }

  /** What a commit did: the first path that draws others with it, and which others it changed. */
  private record Seen(Optional<String> trigger, BitSet with) {}

  CoChangeSearch(PastQuestion.CoChange question, Commits commits) {
    this.question = question;
    this.commits = commits;
    List<String> globs = new ArrayList<>(question.change());
    globs.addAll(question.with());
    this.folders = new Folders(globs, List.of());
    Predicate<String> change = PastSearch.matching(question.change(), java.util.Set.of());
    Globs except = Globs.compile(question.except());
    this.drawing = path -> change.test(path) && !except.matches(path);
    question
        .with()
        .forEach(glob -> drawn.add(PastSearch.matching(List.of(glob), java.util.Set.of())));
  }

  @Override
  public void see(Step step) {
    if (step.boundary()) {
      return;
    }
    Optional<String> trigger = Optional.empty();
    BitSet with = new BitSet();
    for (FileChange change : step.changes()) {
      if (change.own()) {
        if (trigger.isEmpty() && drawing.test(change.path())) {
          trigger = Optional.of(change.path());
        }
        for (int i = 0; i < drawn.size(); i++) {
          if (drawn.get(i).test(change.path())) {
            with.set(i);
          }
        }
      }
    }
    if (trigger.isPresent() || !with.isEmpty()) {
      seen.put(step.number(), new Seen(trigger, with));
    }
  }

  @Override
  public boolean wants(String folder) {
    return folders.mayHold(folder);
  }

  @Override
  public PastAnswer answer(World world) throws IOException {
    CommitGraph graph = world.graph();
    Optional<Scope> scope = scope(world);
    int boundary = graph.boundary().nextSetBit(0);
    if (scope.isEmpty()) {
      String since = question.since().orElseThrow();
      return PastAnswer.hidden(
          boundary >= 0
              ? PastWords.shallow(graph.commit(boundary))
              : PastWords.noSuchCommit(since));
    }
    Map<Integer, BitSet> brought = new HashMap<>();
    int[] mainline = graph.mainline();
    seen.forEach(
        (number, each) ->
            brought.computeIfAbsent(mainline[number], n -> new BitSet()).or(each.with()));
    List<PastAnswer.Breach> breaches = new ArrayList<>();
    int asked = 0;
    for (Map.Entry<Integer, Seen> each : seen.entrySet()) {
      int number = each.getKey();
      if (each.getValue().trigger().isPresent() && scope.get().holds(number)) {
        asked++;
        BitSet with = brought.get(mainline[number]);
        if (with.cardinality() < drawn.size() && !excused(graph.commit(number))) {
          breaches.add(breach(graph.commit(number), each.getValue().trigger().get(), with));
        }
      }
    }
    boolean cut = graph.boundary().stream().anyMatch(number -> scope.get().holds(number));
    Optional<Text> hidden =
        cut ? Optional.of(PastWords.shallow(graph.commit(boundary))) : Optional.empty();
    return new PastAnswer(asked, breaches, hidden);
  }

  /** Which commits count. */
  private interface Scope {
    boolean holds(int number);
  }

  /** Empty when it begins with a commit that is not there. */
  private Optional<Scope> scope(World world) throws IOException {
    if (question.since().isEmpty()) {
      return Optional.of(number -> true);
    }
    CommitGraph graph = world.graph();
    String since = question.since().get();
    try {
      long start = LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
      return Optional.of(number -> graph.time(number) >= start);
    } catch (DateTimeParseException e) {
      // Then it is a commit.
    }
    int number = commits.find(since).map(graph::number).orElse(-1);
    if (number < 0) {
      return Optional.empty();
    }
    BitSet before = graph.ancestors(number);
    return Optional.of(each -> !before.get(each));
  }

  private boolean excused(ObjectId commit) {
    return question.excused().stream().anyMatch(commit.name()::startsWith);
  }

  private PastAnswer.Breach breach(ObjectId commit, String changed, BitSet with) {
    List<String> missing = new ArrayList<>();
    for (int i = with.nextClearBit(0); i < drawn.size(); i = with.nextClearBit(i + 1)) {
      missing.add("'" + question.with().get(i) + "'");
    }
    String shown = String.join(", ", missing);
    return new PastAnswer.Breach(
        changed,
        0,
        Optional.of(commit.name()),
        PastWords.without(commit, changed, shown),
        Map.of("commit", Step.shown(commit), "changed", changed, "missing", shown),
        Optional.of(shown),
        Optional.empty());
  }
}
