package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Counts;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.RoadmapItem;
import dev.assay.model.Run;
import dev.assay.model.RunRecord;
import dev.assay.model.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** "Does the evidence hold? If not, what is in the way?" */
final class OverviewView {
  private static final int MOST_ROWS = 7;
  private static final int MOST_RELEASES = 3;

  private OverviewView() {}

  static View of(PageScope scope) {
    Run run = scope.run();
    List<Finding> blocking = scope.blocking();
    int fail = (int) blocking.stream().filter(each -> each.kind() == FindingKind.FAIL).count();
    List<Finding> waived =
        run.findings().stream().filter(each -> each.waiver().isPresent()).toList();
    Counts counts = run.counts();
    View view =
        new View()
            .with("verdict", scope.verdict(run.verdict()))
            .with("title", title(scope, fail, blocking.size() - fail))
            .with("fail", fail)
            .with("open", blocking.size() - fail)
            .with("empty", counts.evidence() == 0)
            .with("evidence", counts.evidence())
            .with("unrecognised", counts.unrecognised())
            .with("checks", (int) Math.min(counts.checks(), Integer.MAX_VALUE))
            .with("rules", counts.rules())
            .with("warnings", counts.fail().warning() + counts.open().warning())
            .with("notes", counts.fail().note() + counts.open().note())
            .with("blocking", FindingRows.of(scope, blocking.stream().limit(MOST_ROWS).toList()))
            .with("more", Math.max(0, blocking.size() - MOST_ROWS))
            .with("findings", scope.href(scope.map.findings.file(0)))
            .with("all", scope.map.findings.size())
            .with("dirty", run.dirty())
            .with("strip", RunStrip.of(scope))
            .with("margins", Margins.of(scope))
            .with("areas", Areas.of(scope))
            .with("files", scope.href(scope.map.files.file(0)))
            .with("waived", FindingRows.of(scope, waived.stream().limit(MOST_ROWS).toList()))
            .with("waivedAll", waived.size())
            .with("waivers", scope.href(scope.map.waivers.file(0)))
            .maybe("next", CalendarView.next(scope))
            .maybe("commit", run.commit());
    newest(run).ifPresent(each -> view.with("newest", scope.age(each)));
    lastPass(scope).ifPresent(each -> view.with("lastPass", each));
    claims(scope, view);
    view.maybe("since", SinceView.of(scope));
    releases(scope, view);
    return view;
  }

  private static String title(PageScope scope, int fail, int open) {
    Run run = scope.run();
    return switch (run.verdict()) {
      case PASS -> scope.say("overview.title.pass", "n", run.counts().checks());
      case FAIL -> scope.say("overview.title.fail", "n", fail);
      case INDETERMINATE ->
          run.counts().evidence() == 0
              ? scope.say("overview.title.empty", "n", run.counts().unrecognised())
              : scope.say("overview.title.open", "n", open);
    };
  }

  private static Optional<java.time.Instant> newest(Run run) {
    return run.evidence().stream()
        .map(Evidence::instant)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  private static Optional<View> lastPass(PageScope scope) {
    if (scope.run().verdict() == Verdict.PASS) {
      return Optional.empty();
    }
    List<RunRecord> history = scope.input.history();
    for (int i = history.size() - 1; i >= 0; i--) {
      RunRecord each = history.get(i);
      if (each.verdict() == Verdict.PASS && each.asOf().isPresent()) {
        String name = each.commit().map(hex -> Frame.shorten(hex, 7)).orElse(each.run());
        return Optional.of(
            new View()
                .with("age", scope.age(each.asOf().get()))
                .with("run", View.link(scope.href(scope.map.run(each)), name, true)));
      }
    }
    return Optional.empty();
  }

  private static void releases(PageScope scope, View view) {
    view.with("gate", GateRows.of(scope))
        .with("bundles", scope.href(scope.map.bundles.file(0)))
        .with("bundlesAll", scope.run().bundles().size())
        .with("sheet", scope.href(Sitemap.SHEET))
        .with(
            "releases",
            Order.bundles(scope.run().bundles()).stream()
                .limit(MOST_RELEASES)
                .map(each -> BundlesView.row(scope, each))
                .toList());
  }

  private static void claims(PageScope scope, View view) {
    List<Claim> claims = scope.run().claims();
    List<ClaimState> bestFirst =
        List.of(
            ClaimState.CONFIRMED,
            ClaimState.CONTRADICTED,
            ClaimState.UNPROVABLE,
            ClaimState.UNCITED);
    List<Integer> counts = bestFirst.stream().map(state -> count(claims, state)).toList();
    List<String> glyphs = bestFirst.stream().map(PageScope::glyph).toList();
    List<Claim> written = claims.stream().filter(each -> !Measured.is(each)).toList();
    List<RoadmapItem> roadmap = scope.run().roadmap();
    if (!roadmap.isEmpty()) {
      view.with("roadmap", RoadmapView.totals(scope, roadmap))
          .with("roadmapHref", scope.href(scope.map.roadmap.file(0)));
    }
    view.with("written", written.size())
        .with("writtenProven", count(written, ClaimState.CONFIRMED))
        .with("claims", claims.size())
        .with("confirmed", counts.get(0))
        .with("contradicted", counts.get(1))
        .with("claimsHref", scope.href(scope.map.claims.file(0)))
        .with("claimsBar", Bar.stacked(glyphs, counts))
        .with("claimsKey", key(scope, bestFirst, counts));
  }

  private static int count(List<Claim> claims, ClaimState state) {
    return (int) claims.stream().filter(each -> each.state() == state).count();
  }

  static List<View> key(PageScope scope, List<ClaimState> states, List<Integer> counts) {
    return states.stream()
        .map(state -> scope.state(state).with("n", counts.get(states.indexOf(state))))
        .toList();
  }
}
