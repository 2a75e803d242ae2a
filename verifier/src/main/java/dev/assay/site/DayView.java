package dev.assay.site;

import dev.assay.model.RunRecord;
import java.util.ArrayList;
import java.util.List;

/** "Which runs were made on this day?" Oldest first, so that a row stays on its page. */
final class DayView {
  /** Later rows that the first page still names one by one; a page stays below 300 KB. */
  private static final int MOST_LATER = 800;

  private DayView() {}

  static List<RunSheet> subjects(RunCalendar calendar) {
    List<String> months = MonthView.subjects(calendar);
    return calendar.sheets().stream().filter(each -> !months.contains(each.name())).toList();
  }

  static View of(PageScope scope, RunSheet sheet) {
    RunRecord some = sheet.runs().get(0);
    String month = Months.of(some);
    List<View> crumbs = MonthView.crumbs(scope, month);
    if (!month.equals(sheet.name())) {
      crumbs.add(View.link(scope.href(MonthView.page(month)), month, false));
    }
    View view =
        new View()
            .with("name", MonthView.name(scope, sheet.name()))
            .with("crumbs", crumbs)
            .with("counts", RunRows.counts(sheet.runs()))
            .with("part", sheet.part())
            .with("from", sheet.first() + 1)
            .with("to", sheet.first() + sheet.runs().size())
            .with("rows", RunRows.of(scope, sheet.runs()))
            .with("pages", pages(scope, sheet));
    if (sheet.part() == 0 && sheet.parts() > 1) {
      later(scope, sheet, month, view);
    }
    return view;
  }

  /** The first page links all others, they only link the first: what is full stays as it is. */
  private static List<View> pages(PageScope scope, RunSheet sheet) {
    List<View> links = new ArrayList<>();
    for (int part = 0; part < sheet.parts() && sheet.parts() > 1; part++) {
      boolean current = part == sheet.part();
      if (current || part == 0 || sheet.part() == 0) {
        String href = scope.href(RunSheet.file(sheet.name(), part));
        links.add(View.link(href, Integer.toString(part + 1), false).with("current", current));
      }
    }
    return links;
  }

  private static void later(PageScope scope, RunSheet sheet, String month, View view) {
    List<RunRecord> all = scope.map.runs.calendar().days(month).get(sheet.name());
    List<View> links =
        all.stream()
            .skip(sheet.runs().size())
            .limit(MOST_LATER)
            .map(
                each ->
                    View.link(scope.href(scope.map.runs.row(each)), each.run(), true)
                        .with("id", scope.map.runs.slug(each)))
            .toList();
    view.with("later", links);
  }
}
