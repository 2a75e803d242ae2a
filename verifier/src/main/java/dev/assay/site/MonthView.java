package dev.assay.site;

import dev.assay.model.RunRecord;
import dev.assay.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** "Which runs were made in this month?" */
final class MonthView {
  private MonthView() {}

  static String page(String month) {
    return "r/" + month + "/" + Sitemap.INDEX;
  }

  static View of(PageScope scope, String month) {
    List<RunRecord> records = scope.map.months().get(month);
    return month(scope, month, records)
        .with("runs", scope.href(Sitemap.RUNS))
        .with("rows", rows(scope, records));
  }

  static View month(PageScope scope, String month, List<RunRecord> records) {
    return new View()
        .with("name", name(scope, month))
        .with("href", scope.href(page(month)))
        .with("n", records.size())
        .with("pass", count(records, Verdict.PASS))
        .with("fail", count(records, Verdict.FAIL))
        .with("open", count(records, Verdict.INDETERMINATE));
  }

  static String name(PageScope scope, String month) {
    return month.equals(Months.UNDATED) ? scope.say("runs.undated") : month;
  }

  /** One row a run, newest first. */
  static List<View> rows(PageScope scope, List<RunRecord> records) {
    List<View> rows = new ArrayList<>();
    for (RunRecord each : records) {
      rows.add(
          new View()
              .with("run", scope.run(each))
              .with("verdict", scope.verdict(each.verdict()))
              .with("fail", each.counts().fail().total())
              .with("open", each.counts().open().total())
              .with("waived", each.counts().waived())
              .with("dirty", each.dirty())
              .maybe("asOf", each.asOf().map(Show::minute))
              .maybe("commit", each.commit().map(hex -> Frame.shorten(hex, 8))));
    }
    Collections.reverse(rows);
    return rows;
  }

  private static int count(List<RunRecord> records, Verdict verdict) {
    return (int) records.stream().filter(each -> each.verdict() == verdict).count();
  }
}
