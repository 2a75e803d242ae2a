package dev.assay.site;

import dev.assay.model.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Which runs were made in this year?" The month that may still get runs is not counted yet. */
final class YearView {
  private YearView() {}

  static String page(String year) {
    return "r/" + year + "/" + Sitemap.INDEX;
  }

  static View of(PageScope scope, String year) {
    RunCalendar calendar = scope.map.runs.calendar();
    Optional<String> open = calendar.openMonth();
    List<String> months = new ArrayList<>(calendar.years().get(year));
    View view =
        new View()
            .with("name", year)
            .with(
                "crumbs",
                List.of(View.link(scope.href(Sitemap.RUNS), scope.say("nav.runs"), false)));
    if (months.removeIf(each -> open.filter(each::equals).isPresent())) {
      String month = open.orElseThrow();
      view.with("open", View.link(scope.href(MonthView.page(month)), month, false));
    }
    List<RunRecord> all =
        months.stream().flatMap(each -> calendar.months().get(each).stream()).toList();
    return view.with("counts", RunRows.counts(all))
        .with("months", months.stream().map(each -> MonthView.month(scope, each)).toList());
  }
}
