package dev.assay.site;

import java.util.List;
import java.util.Optional;

/** "What expires, and when?" */
final class CalendarView {
  private CalendarView() {}

  static View of(PageScope scope) {
    List<Expiry> due = scope.map.expiries;
    int lapsed = (int) due.stream().filter(Expiry::lapsed).count();
    View view =
        new View()
            .with("n", due.size())
            .with("lapsed", lapsed)
            .with("rows", due.stream().map(each -> DueRows.of(scope, each)).toList());
    if (Calendar.there(scope)) {
      view.with("ics", View.link(scope.href(Calendar.NAME), Calendar.NAME, true));
    }
    return view.maybe(
        "chart",
        DueChart.of(
            scope,
            "due",
            DueRows.bars(scope, due),
            scope.say("due.chart"),
            scope.say("due.chart.desc", "n", due.size(), "lapsed", lapsed)));
  }

  /** The one line of the overview: what ends next; where all has ended, what ended first. */
  static Optional<View> next(PageScope scope) {
    List<Expiry> all = scope.map.expiries;
    return all.stream()
        .filter(each -> !each.lapsed())
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(each -> DueRows.of(scope, each))
        .map(
            row ->
                View.link(scope.href(Sitemap.CALENDAR), (String) row.get("name"), false)
                    .with("left", row.get("left")));
  }
}
