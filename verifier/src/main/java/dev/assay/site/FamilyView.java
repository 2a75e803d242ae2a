package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Drill;
import dev.assay.model.FindingKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** "Does this kind of drill stay within its limits?" */
final class FamilyView {
  private static final int MOST_OPEN = 20;

  private FamilyView() {}

  static View of(PageScope scope, String family) {
    List<Drill> drills = scope.map.families().get(family);
    Drill latest = drills.get(drills.size() - 1);
    List<String> metrics = metrics(drills);
    View view =
        new View()
            .with("name", scope.in(latest.title()))
            .with("drills", scope.href(Sitemap.DRILLS))
            .with("count", drills.size())
            .with("verdict", scope.verdict(latest.verdict()))
            .with("latest", link(scope, latest))
            .with("simulated", latest.simulated())
            .with("metrics", Measured.of(latest).stream().map(each -> brief(scope, each)).toList());
    List<View> charts = new ArrayList<>();
    for (int i = 0; i < metrics.size(); i++) {
      FamilyChart.of(scope, drills, metrics.get(i), i).ifPresent(charts::add);
    }
    List<View> doubtful = doubtful(scope, drills, latest);
    return view.with("charts", charts)
        .with("derivation", DrillView.derivation(scope, latest, "now"))
        .with("doubtful", doubtful.subList(0, Math.min(MOST_OPEN, doubtful.size())))
        .with("doubts", doubtful.size())
        .with("columns", columns(scope, drills, metrics))
        .with("rows", rows(scope, drills, metrics));
  }

  /** Names of the metrics of all drills, in the order in which they first occur. */
  static List<String> metrics(List<Drill> drills) {
    return drills.stream()
        .flatMap(each -> Measured.of(each).stream())
        .map(Claim::name)
        .distinct()
        .toList();
  }

  static Optional<Claim> metric(Drill drill, String name) {
    return Measured.of(drill).stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** A drill named by its day, or by its id where it has no instant. */
  static View link(PageScope scope, Drill drill) {
    String name = drill.started().map(Show::minute).orElse(drill.id());
    return View.link(scope.href(scope.map.drill(drill)), name, false).with("id", drill.id());
  }

  static View brief(PageScope scope, Claim claim) {
    View view =
        new View()
            .with("name", scope.in(claim.title()))
            .with(
                "value",
                View.link(
                    scope.placeHref(claim.location()),
                    scope.show.value(claim.said(), claim.unit()),
                    false));
    claim
        .limit()
        .ifPresent(
            each ->
                view.with("limit", scope.show.limit(each.operator(), each.value(), claim.unit())));
    return view;
  }

  private static List<View> doubtful(PageScope scope, List<Drill> drills, Drill latest) {
    List<View> all = new ArrayList<>();
    for (int i = drills.size() - 1; i >= 0; i--) {
      Drill drill = drills.get(i);
      for (Claim claim : Measured.of(drill)) {
        if (!drill.path().equals(latest.path()) && claim.state() != ClaimState.CONFIRMED) {
          String id = "d" + all.size();
          all.add(MetricView.of(scope, claim, id, Optional.of(link(scope, drill))));
        }
      }
    }
    return all;
  }

  private static List<View> columns(PageScope scope, List<Drill> drills, List<String> metrics) {
    List<View> columns = new ArrayList<>();
    for (String name : metrics) {
      List<Claim> all = drills.stream().flatMap(each -> metric(each, name).stream()).toList();
      Claim newest = all.get(all.size() - 1);
      columns.add(brief(scope, newest));
    }
    return columns;
  }

  private static List<View> rows(PageScope scope, List<Drill> drills, List<String> metrics) {
    List<View> rows = new ArrayList<>();
    for (Drill drill : drills) {
      List<View> cells = new ArrayList<>();
      for (String name : metrics) {
        cells.add(metric(drill, name).map(each -> cell(scope, each)).orElseGet(View::new));
      }
      rows.add(
          new View()
              .with("drill", link(scope, drill))
              .with("cells", cells)
              .with("simulated", drill.simulated())
              .with("verdict", scope.verdict(drill.verdict())));
    }
    Collections.reverse(rows);
    return rows;
  }

  private static View cell(PageScope scope, Claim claim) {
    boolean broken = claim.limit().filter(each -> each.outcome() == FindingKind.FAIL).isPresent();
    return new View()
        .with("name", scope.in(claim.title()))
        .with(
            "value",
            View.link(
                scope.placeHref(claim.location()),
                scope.show.value(claim.said(), claim.unit()),
                false))
        .with(
            "provable",
            claim
                .provable()
                .map(each -> scope.show.interval(each, claim.unit()))
                .orElseGet(() -> scope.say("provable.nothing")))
        .with("state", scope.state(claim.state()))
        .with("broken", broken);
  }
}
