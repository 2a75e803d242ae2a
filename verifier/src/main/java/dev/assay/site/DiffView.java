package dev.assay.site;

import dev.assay.model.EvidenceVersion;
import dev.assay.model.RunChange;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "Why did the verdict flip?" or, when it did not, "What changed?" */
final class DiffView {
  private static final int MOST_ROWS = 50;

  private DiffView() {}

  static View of(PageScope scope, RunStory story) {
    RunRecord now = story.record();
    View view =
        new View()
            .with("id", now.run())
            .with("runs", scope.href(Sitemap.RUNS))
            .with("run", scope.run(now))
            .with("now", side(scope, now))
            .with("flipped", false);
    if (story.before().isEmpty()) {
      return view;
    }
    RunRecord before = story.before().get();
    RunChange change = story.change().orElseThrow();
    Optional<List<EvidenceVersion>> then = scope.input.past().evidence(before);
    PastRows rows = new PastRows(scope, story.digests());
    PastRows old = new PastRows(scope, RunStory.digests(then));
    view.with("flipped", change.flipped())
        .with("before", scope.run(before))
        .with("old", side(scope, before))
        .with("why", Why.of(scope, change))
        .with("same", Why.same(change))
        .with("evidenceSet", now.evidenceSet())
        .with("detailed", change.detailed())
        .with("levels", DiffLevels.of(scope, change))
        .with("fresh", shifts(rows, change.fresh()))
        .with("freshAll", change.fresh().size())
        .with("fixed", shifts(old, change.fixed()))
        .with("fixedAll", change.fixed().size())
        .with("gone", shifts(old, change.gone()))
        .with("goneAll", change.gone().size())
        .with("metrics", metrics(scope, story, then))
        .with(
            "command",
            "assay history diff " + RunView.quoted(before.run()) + " " + RunView.quoted(now.run()));
    DiffCauses.put(scope, change, view);
    DiffLines.put(scope, change, rows, view);
    return view;
  }

  private static View side(PageScope scope, RunRecord record) {
    return scope
        .verdict(record.verdict())
        .maybe("asOf", record.asOf().map(Show::minute))
        .maybe("commit", record.commit().map(hex -> Frame.shorten(hex, 8)));
  }

  private static List<View> shifts(PastRows rows, List<RunChange.Shift> shifts) {
    return shifts.stream().limit(MOST_ROWS).map(rows::of).toList();
  }

  private static View metrics(
      PageScope scope, RunStory story, Optional<List<EvidenceVersion>> then) {
    RunRecord before = story.before().orElseThrow();
    List<RunResults.Said> old =
        scope.input.past().results(before).map(RunResults::claims).orElse(List.of());
    List<RunResults.Said> now = story.results().map(RunResults::claims).orElse(List.of());
    List<DiffMetrics.Pair> all = new DiffMetrics(old, then, now, story.evidence()).all();
    List<DiffMetrics.Pair> some = all.stream().limit(DiffMetrics.MOST).toList();
    Map<String, String> digests = story.digests();
    Map<String, String> oldDigests = RunStory.digests(then);
    List<View> rows = new ArrayList<>();
    List<DiffChart.Row> drawn = new ArrayList<>();
    for (DiffMetrics.Pair each : some) {
      String value = DiffMetrics.value(scope, each.now(), story.record());
      Optional<String> was = each.before().map(said -> DiffMetrics.value(scope, said, before));
      rows.add(
          row(scope, each, story.record(), value, digests)
              .with("was", was.orElse(""))
              .maybe("old", each.before().map(said -> old(scope, said, was.get(), oldDigests))));
      if (each.drawn()) {
        double from = each.before().map(said -> DiffMetrics.share(said).doubleValue()).orElse(-1.0);
        drawn.add(
            new DiffChart.Row(
                name(each),
                from,
                each.share().doubleValue(),
                each.over(),
                text(scope, each, story, value)));
      }
    }
    View view = new View().with("rows", rows).with("left", all.size() - some.size());
    return drawn.isEmpty()
        ? view
        : view.with("wide", DiffChart.draw(scope, drawn, true))
            .with("narrow", DiffChart.draw(scope, drawn, false));
  }

  private static String text(PageScope scope, DiffMetrics.Pair pair, RunStory story, String value) {
    if (pair.before().isEmpty()) {
      return scope.say("diff.value.new", "now", value);
    }
    RunRecord before = story.before().orElseThrow();
    String was = DiffMetrics.value(scope, pair.before().get(), before);
    if (!was.equals(value)) {
      return scope.say("diff.value", "now", value, "was", was);
    }
    String limit = DiffMetrics.limit(scope, pair.now(), story.record());
    String old = DiffMetrics.limit(scope, pair.before().get(), before);
    return limit.equals(old)
        ? scope.say("diff.value.same", "now", value)
        : scope.say("diff.value.limit", "now", value, "limit", limit, "was", old);
  }

  /** The earlier value, linked to what the run before read. */
  private static View old(
      PageScope scope, RunResults.Said said, String value, Map<String, String> digests) {
    String path = said.id().substring(0, said.id().lastIndexOf('#'));
    Optional<String> page =
        Optional.ofNullable(digests.get(path)).flatMap(scope.map.contents::page);
    return new View()
        .with("text", value)
        .with("machine", false)
        .maybe("href", page.map(scope::href));
  }

  private static String name(DiffMetrics.Pair pair) {
    String key = pair.pointer().substring(pair.pointer().lastIndexOf('/') + 1);
    String name = pair.kind().isEmpty() ? key : key + " · " + pair.kind();
    return name.length() <= 36 ? name : name.substring(0, 35) + "…";
  }

  private static View row(
      PageScope scope,
      DiffMetrics.Pair pair,
      RunRecord run,
      String value,
      Map<String, String> digests) {
    Optional<String> page =
        Optional.ofNullable(digests.get(pair.path()))
            .flatMap(scope.map.contents::page)
            .map(scope::href);
    View row =
        new View()
            .with("name", Marked.visible(pair.pointer()))
            .with(
                "file",
                new View()
                    .with("text", Marked.visible(pair.path()))
                    .with("machine", true)
                    .maybe("href", page))
            .with("value", value)
            .with("over", pair.over())
            .with("limit", DiffMetrics.limit(scope, pair.now(), run));
    if (pair.now().limit().orElseThrow().value().signum() > 0) {
      row.with("share", scope.show.percent(pair.share()));
    }
    pair.before()
        .map(said -> said.id().substring(0, said.id().lastIndexOf('#')))
        .filter(path -> !path.equals(pair.path()))
        .ifPresent(path -> row.with("than", Marked.visible(path)));
    return row;
  }
}
