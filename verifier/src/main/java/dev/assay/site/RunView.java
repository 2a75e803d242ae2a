package dev.assay.site;

import dev.assay.model.Counts;
import dev.assay.model.RunChange;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

  static View of(PageScope scope, RunStory story) {
    RunRecord record = story.record();
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
            .with("commands", commands(story))
            .maybe("asOf", record.asOf().map(Show::instant))
            .maybe("commit", record.commit())
            .maybe("policy", record.policy())
            .maybe("tool", story.results().map(RunResults::tool));
    story.before().ifPresent(before -> changes(scope, story, before, view));
    RunFindings.put(scope, story, view);
    RunInputs.put(scope, story, view);
    return view;
  }

  private static void changes(PageScope scope, RunStory story, RunRecord before, View view) {
    RunChange change = story.change().orElseThrow();
    view.with("before", scope.run(before))
        .with("beforeVerdict", scope.verdict(before.verdict()))
        .with("why", Why.of(scope, change))
        .with("fresh", change.fresh().size())
        .with("fixed", change.fixed().size())
        .with("gone", change.gone().size())
        .with("detailed", change.detailed())
        .with("weakened", change.weakened().size())
        .maybe("diff", scope.map.diff(story.record()).map(scope::href));
  }

  /** What gives the same answer again, as far as the record says what was judged. */
  private static List<String> commands(RunStory story) {
    List<String> commands = new ArrayList<>();
    story.record().commit().ifPresent(hex -> commands.add("git checkout " + hex));
    story.record().asOf().ifPresent(asOf -> commands.add("assay verify --as-of " + asOf));
    story
        .before()
        .ifPresent(
            before ->
                commands.add(
                    "assay history diff "
                        + quoted(before.run())
                        + " "
                        + quoted(story.record().run())));
    commands.add("assay history verify");
    return commands;
  }

  /** An id as a shell takes it. */
  static String quoted(String id) {
    return id.matches("[A-Za-z0-9._-]+") ? id : "'" + id.replace("'", "'\\''") + "'";
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
}
