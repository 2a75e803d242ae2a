package dev.assay.site;

import dev.assay.model.Counts;
import dev.assay.model.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** "What exactly was judged then, and what changed since the run before?" */
final class RunView {
  private RunView() {}

  /** The marks of a recorded run: its own, not those of today. */
  static Frame.Marks marks(RunRecord record) {
    String rules =
        Digest.of(
            new TreeMap<>(record.packs())
                .entrySet().stream()
                    .map(each -> each.getKey() + "\0" + each.getValue() + "\n")
                    .collect(java.util.stream.Collectors.joining()));
    return new Frame.Marks(
        "assay · " + rules.substring(0, 6),
        record.commit(),
        "evidence",
        Optional.of(record.evidenceSet().replace("sha256:", "")).filter(hex -> hex.length() >= 8),
        record.asOf());
  }

  static View of(PageScope scope, int number) {
    List<RunRecord> history = scope.input.history();
    RunRecord record = history.get(number);
    View view =
        new View()
            .with("id", record.run())
            .with("seq", record.seq())
            .with("runs", scope.href(Sitemap.RUNS))
            .with(
                "month",
                View.link(
                    scope.href(MonthView.page(Months.of(record))),
                    MonthView.name(scope, Months.of(record)),
                    false))
            .with("verdict", scope.verdict(record.verdict()))
            .with("dirty", record.dirty())
            .with("evidence", record.counts().evidence())
            .with("checks", record.counts().checks())
            .with("rules", record.counts().rules())
            .with("unrecognised", record.counts().unrecognised())
            .with("waived", record.counts().waived())
            .with("waivers", record.waivers())
            .with("counts", counts(scope, record.counts()))
            .with("evidenceSet", record.evidenceSet())
            .with("prev", record.prev())
            .with("packs", pairs(record.packs()))
            .with("parameters", pairs(record.parameters()))
            .maybe("asOf", record.asOf().map(Show::instant))
            .maybe("commit", record.commit())
            .maybe("policy", record.policy());
    if (number > 0) {
      RunRecord before = history.get(number - 1);
      view.with("before", scope.run(before))
          .with("beforeVerdict", scope.verdict(before.verdict()))
          .with("flipped", before.verdict() != record.verdict())
          .with("changes", changes(scope, before, record));
    }
    return view;
  }

  private static List<View> counts(PageScope scope, Counts counts) {
    return List.of(levels(scope, "fail", counts.fail()), levels(scope, "open", counts.open()));
  }

  private static View levels(PageScope scope, String glyph, Counts.Levels levels) {
    return new View()
        .with("glyph", glyph)
        .with("word", scope.say("kind." + glyph.toUpperCase(java.util.Locale.ROOT)))
        .with("error", levels.error())
        .with("warning", levels.warning())
        .with("note", levels.note());
  }

  private static List<View> pairs(Map<String, String> map) {
    List<View> rows = new ArrayList<>();
    new TreeMap<>(map)
        .forEach((key, value) -> rows.add(new View().with("key", key).with("value", value)));
    return rows;
  }

  /** What could have changed the answer, each as before and after. */
  private static List<View> changes(PageScope scope, RunRecord before, RunRecord now) {
    List<View> rows = new ArrayList<>();
    if (!before.evidenceSet().equals(now.evidenceSet())) {
      rows.add(change(scope, "evidence", "", before.evidenceSet(), now.evidenceSet()));
    }
    maps(scope, "threshold", before.parameters(), now.parameters(), rows);
    maps(scope, "rules", before.packs(), now.packs(), rows);
    if (before.waivers() != now.waivers()) {
      String old = Integer.toString(before.waivers());
      rows.add(change(scope, "waiver", "", old, Integer.toString(now.waivers())));
    }
    if (before.dirty() != now.dirty()) {
      rows.add(
          change(
              scope,
              "dirty",
              "",
              scope.say("dirty." + before.dirty()),
              scope.say("dirty." + now.dirty())));
    }
    return rows;
  }

  private static void maps(
      PageScope scope,
      String cause,
      Map<String, String> before,
      Map<String, String> now,
      List<View> rows) {
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      String old = before.getOrDefault(key, scope.say("change.absent"));
      String fresh = now.getOrDefault(key, scope.say("change.absent"));
      if (!old.equals(fresh)) {
        rows.add(change(scope, cause, key, old, fresh));
      }
    }
  }

  private static View change(PageScope scope, String cause, String key, String old, String now) {
    return new View()
        .with("cause", scope.say("cause." + cause))
        .with("key", key)
        .with("old", old)
        .with("now", now);
  }
}
