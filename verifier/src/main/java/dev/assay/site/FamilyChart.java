package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Drill;
import dev.assay.model.FindingKind;
import dev.assay.model.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One metric of a family over time, drawn wide and narrow. */
final class FamilyChart {
  private static final int WIDE = 1100;
  private static final int NARROW = 358;

  private FamilyChart() {}

  /**
   * One metric with its sentence and its drawings.
   *
   * @param index of the metric: the first is drawn tall
   * @return empty when no drill of the family says when it began, or a number is negative
   */
  static Optional<View> of(PageScope scope, List<Drill> drills, String metric, int index) {
    List<DotsChart.Point> points = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (Drill drill : drills) {
      Optional<Claim> claim = FamilyView.metric(drill, metric);
      if (claim.isPresent()) {
        claims.add(claim.get());
        if (drill.started().isPresent() && claim.get().value().signum() >= 0) {
          points.add(point(scope, drill, claim.get()));
        }
      }
    }
    if (points.isEmpty()) {
      return Optional.empty();
    }
    int left = Math.max(0, points.size() - DotsChart.MOST);
    View view = counts(claims).with("undated", claims.size() - points.size()).with("left", left);
    draw(scope, claims, points.subList(left, points.size()), index, view);
    return Optional.of(view.with("drawn", points.size() - left));
  }

  private static View counts(List<Claim> claims) {
    return new View()
        .with("n", claims.size())
        .with("confirmed", count(claims, ClaimState.CONFIRMED))
        .with("contradicted", count(claims, ClaimState.CONTRADICTED))
        .with("unprovable", count(claims, ClaimState.UNPROVABLE))
        .with(
            "over",
            (int)
                claims.stream()
                    .flatMap(each -> each.limit().stream())
                    .filter(each -> each.outcome() == FindingKind.FAIL)
                    .count());
  }

  private static int count(List<Claim> claims, ClaimState state) {
    return (int) claims.stream().filter(each -> each.state() == state).count();
  }

  private static void draw(
      PageScope scope, List<Claim> claims, List<DotsChart.Point> points, int index, View view) {
    Claim newest = claims.get(claims.size() - 1);
    Optional<Claim.Limit> limit =
        claims.stream().flatMap(each -> each.limit().stream()).reduce((first, second) -> second);
    List<DotsChart.Step> steps =
        limit
            .map(each -> LimitHistory.of(scope, each, newest.unit()))
            .map(all -> LimitHistory.drawn(all, points.get(0).at()))
            .orElse(List.of());
    String title = scope.in(newest.title());
    String from = Show.date(points.get(0).at());
    String to = Show.date(points.get(points.size() - 1).at());
    String desc = scope.say("chart.desc", "n", points.size(), "from", from, "to", to);
    Operator operator = limit.map(Claim.Limit::operator).orElse(Operator.EQUAL);
    var series = new DotsChart.Series(title, desc, newest.unit(), operator, points, steps);
    boolean tall = index == 0;
    view.with("title", title);
    view.with("wide", DotsChart.draw(scope, series, WIDE, tall ? 290 : 120, "w" + index));
    view.with("narrow", DotsChart.draw(scope, series, NARROW, tall ? 270 : 130, "n" + index));
  }

  private static DotsChart.Point point(PageScope scope, Drill drill, Claim claim) {
    Marks.Mark mark = IntervalStrip.mark(claim);
    String value = scope.show.value(claim.said(), claim.unit());
    double said = claim.value().doubleValue();
    double low = claim.provable().map(each -> positive(each.low())).orElse(said);
    double high = claim.provable().map(each -> positive(each.high())).orElse(said);
    boolean bounded =
        claim.provable().filter(each -> !each.exact()).isPresent() && !drill.simulated();
    String name =
        scope.say(
            "chart.point",
            "date",
            Show.minute(drill.started().orElseThrow()),
            "value",
            value,
            "state",
            scope.say("state." + claim.state().name()));
    return new DotsChart.Point(
        drill.started().orElseThrow(),
        said,
        low,
        high,
        bounded,
        mark,
        label(scope, drill, claim, mark, value),
        scope.href(scope.map.drill(drill)),
        name);
  }

  private static double positive(BigDecimal value) {
    return Math.max(0, value.doubleValue());
  }

  private static String label(
      PageScope scope, Drill drill, Claim claim, Marks.Mark mark, String value) {
    if (drill.simulated()) {
      return scope.say("chart.dry");
    }
    return switch (mark) {
      case CONFIRMED -> "";
      case OVER -> value;
      case UNPROVABLE -> scope.say("chart.said.value", "value", value);
      case CONTRADICTED ->
          claim
              .provable()
              .map(
                  each ->
                      scope.say(
                          "chart.contradicted",
                          "value",
                          value,
                          "provable",
                          scope.show.interval(each, claim.unit())))
              .orElse(scope.say("chart.said.value", "value", value));
    };
  }
}
