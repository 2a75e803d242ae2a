package dev.assay.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Scope, said done and proven done over the recorded runs, up to the present. */
final class BurnUp {
  /** Fewer points make no line. */
  private static final int FEWEST = 5;

  private static final int MOST_ROWS = 40;

  private BurnUp() {}

  /**
   * Empty when no recorded run kept a roadmap.
   *
   * @param present totals of this run: {@code n}, {@code said}, {@code proven}
   */
  static Optional<View> of(PageScope scope, View present) {
    List<Trends.Burn> burns = scope.map.trends.burns();
    if (burns.isEmpty()) {
      return Optional.empty();
    }
    int all = (int) present.get("n");
    int said = (int) present.get("said");
    int proven = (int) present.get("proven");
    List<View> rows = new ArrayList<>();
    List<View> losses = new ArrayList<>();
    int before = 0;
    for (Trends.Burn each : burns) {
      View row = row(each.scope(), each.said(), each.proven());
      row.with("when", scope.on(each.run()));
      rows.add(row);
      if (each.proven() < before) {
        losses.add(loss(scope, each, before - each.proven()));
      }
      before = each.proven();
    }
    Trends.Burn newest = burns.get(burns.size() - 1);
    if (newest.scope() != all || newest.said() != said || newest.proven() != proven) {
      rows.add(row(all, said, proven));
    }
    Collections.reverse(rows);
    Collections.reverse(losses);
    View view =
        new View()
            .with("n", rows.size())
            .with("rows", rows.subList(0, Math.min(MOST_ROWS, rows.size())))
            .with("left", Math.max(0, rows.size() - MOST_ROWS))
            .with("cut", scope.map.trends.cut() || burns.size() == Trends.MOST_TOTALS)
            .with("since", scope.on(burns.get(0).run()))
            .with("losses", losses.subList(0, Math.min(3, losses.size())));
    chart(scope, burns, all, said, proven, view);
    return Optional.of(view);
  }

  private static View row(int all, int said, int proven) {
    return new View()
        .with("scope", all)
        .with("said", said)
        .with("proven", proven)
        .with("gap", Math.max(0, said - proven));
  }

  private static View loss(PageScope scope, Trends.Burn burn, int n) {
    return new View()
        .with("n", n)
        .with("when", scope.on(burn.run()))
        .with("items", burn.lost().stream().map(Marked::visible).toList())
        .maybe("diff", scope.map.diff(burn.run()).map(scope::href));
  }

  private static void chart(
      PageScope scope, List<Trends.Burn> burns, int all, int said, int proven, View view) {
    List<StepChart.Point> scopes = new ArrayList<>();
    List<StepChart.Point> saids = new ArrayList<>();
    List<StepChart.Point> provens = new ArrayList<>();
    List<StepChart.Note> notes = new ArrayList<>();
    for (Trends.Burn each : burns) {
      int before = provens.isEmpty() ? 0 : provens.get(provens.size() - 1).value();
      RuleTrend.add(scopes, each.run().asOf(), each.scope());
      RuleTrend.add(saids, each.run().asOf(), each.said());
      RuleTrend.add(provens, each.run().asOf(), each.proven());
      if (each.proven() < before && each.run().asOf().isPresent()) {
        String text = "−" + (before - each.proven());
        notes.add(new StepChart.Note(each.run().asOf().get(), each.proven(), text));
      }
    }
    if (provens.isEmpty()) {
      return;
    }
    RuleTrend.add(scopes, scope.run().asOf(), all);
    RuleTrend.add(saids, scope.run().asOf(), said);
    RuleTrend.add(provens, scope.run().asOf(), proven);
    if (provens.size() < FEWEST) {
      return;
    }
    Instant end = provens.get(provens.size() - 1).at();
    String gap = scope.say("roadmap.burn.proven", "n", proven, "gap", Math.max(0, said - proven));
    List<StepChart.Line> lines =
        List.of(
            new StepChart.Line(
                StepChart.Look.THIN, scopes, scope.say("roadmap.burn.scope", "n", all)),
            new StepChart.Line(
                StepChart.Look.DASHED, saids, scope.say("roadmap.burn.said", "n", said)),
            new StepChart.Line(StepChart.Look.STRONG, provens, gap));
    String title = scope.say("roadmap.done");
    String desc = scope.say("roadmap.burn.desc", "n", provens.size());
    view.with(
        "wide", StepChart.draw(title, desc, lines, List.of(1, 2), notes, end, true, 270, "bw"));
    view.with(
        "narrow", StepChart.draw(title, desc, lines, List.of(1, 2), notes, end, false, 250, "bn"));
  }
}
