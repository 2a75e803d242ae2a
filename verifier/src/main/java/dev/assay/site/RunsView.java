package dev.assay.site;

import dev.assay.model.RunRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** "When was this verified, and with what answer?" */
final class RunsView {
  private RunsView() {}

  static View of(PageScope scope) {
    List<View> months = new ArrayList<>();
    for (Map.Entry<String, List<RunRecord>> each : scope.map.months().entrySet()) {
      months.add(MonthView.month(scope, each.getKey(), each.getValue()));
    }
    Collections.reverse(months);
    List<RunRecord> history = scope.input.history();
    View view =
        new View()
            .with("months", months)
            .with("strip", RunStrip.of(scope))
            .with("n", history.size());
    if (!history.isEmpty()) {
      String newest = Months.of(history.get(history.size() - 1));
      List<View> rows = MonthView.rows(scope, scope.map.months().get(newest));
      view.with("rows", rows).with("month", newest);
      view.with("latest", scope.run(history.get(history.size() - 1)));
      view.with("verdict", scope.verdict(history.get(history.size() - 1).verdict()));
    }
    return view;
  }
}
