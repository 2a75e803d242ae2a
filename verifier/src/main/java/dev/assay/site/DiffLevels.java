package dev.assay.site;

import dev.assay.model.Counts;
import dev.assay.model.Level;
import dev.assay.model.RunChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many findings are new, fixed, no longer evaluated and still there, by level. */
final class DiffLevels {
  private static final int NAMED = 6;

  private DiffLevels() {}

  static List<View> of(PageScope scope, RunChange change) {
    return List.of(
        row(scope, "fresh", scope.say("diff.fresh"), counts(change.fresh()), change.fresh()),
        row(scope, "fixed", scope.say("diff.fixed"), counts(change.fixed()), change.fixed()),
        row(scope, "gone", scope.say("diff.gone"), counts(change.gone()), change.gone()),
        row(scope, "still", scope.say("diff.still"), still(change), List.of())
            .with("href", scope.run(change.after()).get("href") + "#findings"));
  }

  private static int[] counts(List<RunChange.Shift> shifts) {
    return new int[] {
      count(shifts, Level.ERROR), count(shifts, Level.WARNING), count(shifts, Level.NOTE)
    };
  }

  private static int count(List<RunChange.Shift> shifts, Level level) {
    return (int) shifts.stream().filter(each -> each.result().level() == level).count();
  }

  /** What counts now and is not new; the record of the run says how much counts. */
  private static int[] still(RunChange change) {
    int[] fresh = counts(change.fresh());
    Counts.Levels fail = change.after().counts().fail();
    Counts.Levels open = change.after().counts().open();
    return new int[] {
      Math.max(0, fail.error() + open.error() - fresh[0]),
      Math.max(0, fail.warning() + open.warning() - fresh[1]),
      Math.max(0, fail.note() + open.note() - fresh[2])
    };
  }

  private static View row(
      PageScope scope, String name, String word, int[] counts, List<RunChange.Shift> shifts) {
    Map<String, Integer> rules = new LinkedHashMap<>();
    shifts.forEach(each -> rules.merge(each.result().rule(), 1, Integer::sum));
    List<View> which = new ArrayList<>();
    rules.entrySet().stream()
        .limit(NAMED)
        .forEach(each -> which.add(scope.rule(each.getKey()).with("n", each.getValue())));
    View row = new View();
    if (!shifts.isEmpty()) {
      row.with("href", "#" + name);
    }
    return row.with("name", name)
        .with("word", word)
        .with("counts", List.of(counts[0], counts[1], counts[2]))
        .with("which", which)
        .with("left", Math.max(0, rules.size() - NAMED));
  }
}
