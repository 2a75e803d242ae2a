package dev.assay.site;

import dev.assay.model.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** "Which runs were made in this month?" */
final class MonthView {
  private MonthView() {}

  /** The months that have a page of this kind; a long list without dates is cut like a day. */
  static List<String> subjects(RunCalendar calendar) {
    return calendar.months().keySet().stream()
        .filter(month -> !month.equals(Months.UNDATED) || !calendar.isLong(month))
        .toList();
  }

  static String page(String month) {
    return RunSheet.file(month, 0);
  }

  static View of(PageScope scope, String month) {
    RunCalendar calendar = scope.map.runs.calendar();
    List<RunRecord> records = calendar.months().get(month);
    boolean days = calendar.isLong(month);
    NavigableMap<String, List<RunRecord>> counted = calendar.days(month);
    View view = new View().with("name", name(scope, month)).with("crumbs", crumbs(scope, month));
    if (days) {
      calendar.open().filter(counted::containsKey).ifPresent(day -> open(scope, day, view));
      counted = closed(calendar, counted);
      view.with("early", early(scope, records.subList(0, Paged.ROWS)));
    } else {
      List<View> rows = new ArrayList<>(RunRows.of(scope, records));
      java.util.Collections.reverse(rows);
      view.with("rows", rows);
    }
    List<RunRecord> all = counted.values().stream().flatMap(List::stream).toList();
    view.with("counts", RunRows.counts(all)).with("days", days(scope, counted, days));
    DailyChart.of(scope, month, counted).ifPresent(each -> view.with("chart", each));
    return view;
  }

  private static void open(PageScope scope, String day, View view) {
    view.with("open", View.link(scope.href(RunSheet.file(day, 0)), day, false));
  }

  private static NavigableMap<String, List<RunRecord>> closed(
      RunCalendar calendar, NavigableMap<String, List<RunRecord>> days) {
    return calendar
        .open()
        .filter(days::containsKey)
        .map(day -> days.headMap(day, false))
        .orElse(days);
  }

  private static List<View> days(
      PageScope scope, Map<String, List<RunRecord>> days, boolean linked) {
    List<View> rows = new ArrayList<>();
    days.forEach(
        (day, runs) -> {
          View row = RunRows.counts(runs).with("name", day).with("id", day);
          String href =
              linked ? RunSheet.file(day, 0) : scope.map.runs.row(runs.get(runs.size() - 1));
          rows.add(row.with("href", scope.href(href)));
        });
    return rows;
  }

  /**
   * The first runs of a long month, each with a link to its row: the page listed them once, so what
   * leads to them has to lead somewhere for ever.
   */
  private static List<View> early(PageScope scope, List<RunRecord> first) {
    return first.stream()
        .map(
            each ->
                View.link(scope.href(scope.map.runs.row(each)), each.run(), true)
                    .with("id", scope.map.runs.slug(each)))
        .toList();
  }

  /** The way from all runs down to a month. */
  static List<View> crumbs(PageScope scope, String month) {
    List<View> crumbs = new ArrayList<>();
    crumbs.add(View.link(scope.href(Sitemap.RUNS), scope.say("nav.runs"), false));
    if (!month.equals(Months.UNDATED)) {
      String year = Months.year(month);
      crumbs.add(View.link(scope.href(YearView.page(year)), year, false));
    }
    return crumbs;
  }

  /** One month as a row of a table. */
  static View month(PageScope scope, String month) {
    return RunRows.counts(scope.map.runs.calendar().months().get(month))
        .with("name", name(scope, month))
        .with("href", scope.href(page(month)));
  }

  static String name(PageScope scope, String month) {
    return month.equals(Months.UNDATED) ? scope.say("runs.undated") : month;
  }
}
