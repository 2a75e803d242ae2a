package dev.assay.site;

import dev.assay.model.RunRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * "When was this verified, and with what answer?" The newest runs, the months of two years, and the
 * years: nothing here gets longer with every run.
 */
final class RunsView {
  private static final int MOST_ROWS = 30;
  private static final int MOST_MONTHS = 24;

  private RunsView() {}

  static View of(PageScope scope) {
    List<RunRecord> history = scope.input.history();
    View view = new View().with("strip", RunStrip.of(scope)).with("n", history.size());
    if (!history.isEmpty()) {
      RunCalendar calendar = scope.map.runs.calendar();
      List<RunRecord> rows =
          new ArrayList<>(history.subList(Math.max(0, history.size() - MOST_ROWS), history.size()));
      Collections.reverse(rows);
      List<View> years = new ArrayList<>();
      for (String year : calendar.years().keySet()) {
        years.add(View.link(scope.href(YearView.page(year)), year, false));
      }
      view.with("rows", RunRows.of(scope, rows))
          .with("months", months(scope, calendar))
          .with("years", years)
          .with("latest", scope.run(rows.get(0)))
          .with("verdict", scope.verdict(rows.get(0).verdict()));
    }
    return view;
  }

  private static List<View> months(PageScope scope, RunCalendar calendar) {
    List<String> names = new ArrayList<>(calendar.months().keySet());
    boolean undated = names.remove(Months.UNDATED);
    List<View> months = new ArrayList<>();
    for (String each : names.subList(Math.max(0, names.size() - MOST_MONTHS), names.size())) {
      months.add(MonthView.month(scope, each));
    }
    Collections.reverse(months);
    if (undated) {
      months.add(MonthView.month(scope, Months.UNDATED));
    }
    return months;
  }
}
