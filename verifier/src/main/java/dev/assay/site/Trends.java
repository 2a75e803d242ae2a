package dev.assay.site;

import dev.assay.model.ClaimState;
import dev.assay.model.PastRuns;
import dev.assay.model.RoadmapItem;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the recorded runs differ in what they found, from one pass over them. Only changes are kept,
 * so that a run that found the same leaves every page as it is, and memory does not grow with the
 * runs.
 */
final class Trends {
  /** Changes of one rule, the newest; a chart of them stays readable. */
  static final int MOST_STEPS = 40;

  /** Changes of the roadmap and of the claims, the newest. */
  static final int MOST_TOTALS = 150;

  /** Results that are read; older runs are left out a month at a time. */
  static final int MOST_RESULTS = 2_000;

  private static final int REMEMBERED = 64;
  private static final int NAMED = 3;

  /** A run after which a rule had another number of findings that count. */
  record Step(RunRecord run, int count) {}

  /**
   * A run after which the roadmap had other totals.
   *
   * @param lost the first items that were proven in the run before and are not any more
   */
  record Burn(RunRecord run, int scope, int said, int proven, List<String> lost) {}

  /** A run after which the claims had other totals, in the order of {@link Order#STATES}. */
  record Claims(RunRecord run, List<Integer> counts) {}

  /** What is compared of a run. */
  private record Summary(
      Map<String, Integer> rules,
      Set<String> asked,
      int scope,
      int said,
      Set<String> proven,
      List<Integer> claims) {}

  private final Map<String, List<Step>> steps = new HashMap<>();
  private final Map<String, RunRecord> asked = new HashMap<>();
  private final Map<String, RunRecord> fired = new HashMap<>();
  private final List<Burn> burns = new ArrayList<>();
  private final List<Claims> claims = new ArrayList<>();
  private Optional<RunRecord> first = Optional.empty();
  private boolean cut;

  private Trends() {}

  static Trends of(PastRuns past) {
    Trends trends = new Trends();
    List<RunRecord> records = past.records();
    int from = start(records);
    trends.cut = from > 0;
    Map<String, Summary> known =
        new LinkedHashMap<>(REMEMBERED * 2, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Summary> eldest) {
            return size() > REMEMBERED;
          }
        };
    Summary before = new Summary(Map.of(), Set.of(), 0, 0, Set.of(), List.of());
    RunRecord last = null;
    for (RunRecord each : records.subList(from, records.size())) {
      String digest = each.results().orElse("");
      Summary now = digest.isEmpty() ? null : known.get(digest);
      if (now == null && !digest.isEmpty()) {
        now = past.results(each).map(Trends::summary).orElse(null);
        if (now != null) {
          known.put(digest, now);
        }
      }
      if (now != null) {
        if (!now.equals(before)) {
          trends.compare(before, now, each, last);
        }
        before = now;
        last = each;
      }
    }
    for (String rule : before.rules().keySet()) {
      trends.fired.put(rule, last);
    }
    return trends;
  }

  /** Where to begin, so that not more results are read than one build has time for. */
  static int start(List<RunRecord> records) {
    Set<String> results = new HashSet<>();
    int from = records.size();
    while (from > 0) {
      Optional<String> digest = records.get(from - 1).results();
      if (digest.isPresent() && results.add(digest.get()) && results.size() > MOST_RESULTS) {
        break;
      }
      from--;
    }
    if (from == 0) {
      return 0;
    }
    for (int i = from; i < records.size(); i++) {
      if (!Months.of(records.get(i)).equals(Months.of(records.get(i - 1)))) {
        return i;
      }
    }
    return from;
  }

  private static Summary summary(RunResults results) {
    Map<String, Integer> rules = new TreeMap<>();
    for (RunResults.Result each : results.findings()) {
      if (each.counts()) {
        rules.merge(each.rule(), 1, Integer::sum);
      }
    }
    Set<String> proven = new TreeSet<>();
    int said = 0;
    for (RunResults.Item each : results.items()) {
      said += each.said().filter(RoadmapItem.Status.DONE::equals).isPresent() ? 1 : 0;
      if (each.derived() == RoadmapItem.State.PROVEN) {
        proven.add(each.path() + '\0' + each.id());
      }
    }
    List<Integer> claims = new ArrayList<>();
    for (ClaimState state : Order.STATES) {
      claims.add((int) results.claims().stream().filter(each -> each.state() == state).count());
    }
    return new Summary(
        rules, results.rules().keySet(), results.items().size(), said, proven, claims);
  }

  private void compare(Summary before, Summary now, RunRecord run, RunRecord last) {
    if (first.isEmpty()) {
      first = Optional.of(run);
    }
    now.asked().forEach(rule -> asked.putIfAbsent(rule, run));
    Set<String> rules = new TreeSet<>(before.rules().keySet());
    rules.addAll(now.rules().keySet());
    for (String rule : rules) {
      int count = now.rules().getOrDefault(rule, 0);
      if (count != before.rules().getOrDefault(rule, 0)) {
        add(steps.computeIfAbsent(rule, k -> new ArrayList<>()), new Step(run, count), MOST_STEPS);
      }
      if (count == 0) {
        fired.put(rule, last);
      }
    }
    boolean roadmap = before.scope() + now.scope() > 0;
    boolean moved =
        before.scope() != now.scope()
            || before.said() != now.said()
            || before.proven().size() != now.proven().size();
    if (roadmap && moved) {
      List<String> lost =
          before.proven().stream()
              .filter(each -> !now.proven().contains(each))
              .limit(NAMED)
              .map(each -> each.substring(each.indexOf('\0') + 1))
              .toList();
      add(burns, new Burn(run, now.scope(), now.said(), now.proven().size(), lost), MOST_TOTALS);
    }
    boolean any = now.claims().stream().anyMatch(n -> n > 0) || !before.claims().isEmpty();
    if (any && !now.claims().equals(before.claims())) {
      add(claims, new Claims(run, now.claims()), MOST_TOTALS);
    }
  }

  private static <T> void add(List<T> list, T element, int most) {
    list.add(element);
    if (list.size() > most) {
      list.remove(0);
    }
  }

  /** The oldest run that was looked at and whose findings were kept. */
  Optional<RunRecord> first() {
    return first;
  }

  /** Whether older runs were left out. */
  boolean cut() {
    return cut;
  }

  /** The newest changes of a rule, oldest first. */
  List<Step> steps(String rule) {
    return Collections.unmodifiableList(steps.getOrDefault(rule, List.of()));
  }

  /** The oldest run that asked a rule. */
  Optional<RunRecord> asked(String rule) {
    return Optional.ofNullable(asked.get(rule));
  }

  /** The newest run in which a rule had a finding that counts. */
  Optional<RunRecord> fired(String rule) {
    return Optional.ofNullable(fired.get(rule));
  }

  List<Burn> burns() {
    return Collections.unmodifiableList(burns);
  }

  List<Claims> claims() {
    return Collections.unmodifiableList(claims);
  }
}
