package dev.assay.site;

import dev.assay.model.Rule;
import dev.assay.model.RunRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** When a rule fired in the recorded runs: changes only, so that the page stays as it is. */
final class RuleTrend {
  /** Fewer changes make no line. */
  private static final int FEWEST = 5;

  private RuleTrend() {}

  static View of(PageScope scope, Rule rule) {
    Trends trends = scope.map.trends;
    List<Trends.Step> steps = trends.steps(rule.id());
    Optional<RunRecord> asked = trends.asked(rule.id());
    View view =
        new View()
            .with("n", steps.size())
            .with("cut", trends.cut())
            .with("full", steps.size() == Trends.MOST_STEPS)
            .maybe("since", asked.map(each -> when(scope, each)));
    if (steps.isEmpty()) {
      return view;
    }
    List<View> rows = new ArrayList<>();
    for (Trends.Step each : steps) {
      rows.add(when(scope, each.run()).with("n", each.count()));
    }
    Collections.reverse(rows);
    view.with("rows", rows)
        .with("first", when(scope, steps.get(0).run()))
        .with("now", steps.get(steps.size() - 1).count());
    trends.fired(rule.id()).ifPresent(each -> view.with("last", when(scope, each)));
    chart(scope, rule, steps, asked, view);
    return view;
  }

  /** Linked by its day to its row, which stays where it is: there are many pages of rules. */
  private static View when(PageScope scope, RunRecord run) {
    return View.link(scope.href(scope.map.runs.permanent(run)), day(run), false)
        .with("id", run.run());
  }

  static String day(RunRecord run) {
    return run.asOf().map(Show::date).orElse(run.run());
  }

  private static void chart(
      PageScope scope, Rule rule, List<Trends.Step> steps, Optional<RunRecord> asked, View view) {
    List<StepChart.Point> points = new ArrayList<>();
    boolean whole = steps.size() < Trends.MOST_STEPS;
    if (whole && asked.isPresent() && !asked.get().equals(steps.get(0).run())) {
      asked.get().asOf().ifPresent(at -> points.add(new StepChart.Point(at, 0)));
    }
    for (Trends.Step each : steps) {
      add(points, each.run().asOf(), each.count());
    }
    if (steps.size() < FEWEST || points.isEmpty()) {
      return;
    }
    Instant end = points.get(points.size() - 1).at();
    String title = scope.say("rule.trend");
    String desc = scope.say("rule.trend.desc", "rule", rule.id(), "n", steps.size());
    int last = points.get(points.size() - 1).value();
    List<StepChart.Line> lines =
        List.of(
            new StepChart.Line(
                StepChart.Look.PLAIN, points, scope.say("rule.trend.now", "n", last)));
    for (boolean wide : new boolean[] {true, false}) {
      view.with(
          wide ? "wide" : "narrow",
          StepChart.draw(
              title,
              desc,
              lines,
              List.of(),
              List.of(),
              end,
              wide,
              wide ? 180 : 170,
              wide ? "tw" : "tn"));
    }
  }

  /** A run as of an earlier instant than the one before is in the table only. */
  static void add(List<StepChart.Point> points, Optional<Instant> at, int value) {
    boolean later =
        at.isPresent()
            && (points.isEmpty() || !at.get().isBefore(points.get(points.size() - 1).at()));
    if (later) {
      points.add(new StepChart.Point(at.get(), value));
    }
  }
}
