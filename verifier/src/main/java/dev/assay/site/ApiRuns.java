package dev.assay.site;

import dev.assay.model.RunRecord;
import java.util.List;

/** The recorded runs: which months there are, and one line for each run of a month. */
final class ApiRuns {
  private ApiRuns() {}

  static String file(String month) {
    return "runs-" + month + ".json";
  }

  /** {@code months.json}: names only, so that a further run of a known month leaves it alone. */
  static Json months(PageScope scope) {
    List<Json> months =
        scope.map.runs.calendar().months().keySet().stream()
            .map(month -> new Json().with("month", month).with("file", file(month)))
            .toList();
    return Json.document("months").with("months", months);
  }

  static Json month(PageScope scope, String month) {
    return Json.document("runs")
        .with("month", month)
        .with(
            "runs",
            scope.map.runs.calendar().months().get(month).stream()
                .map(each -> run(scope, each))
                .toList());
  }

  private static Json run(PageScope scope, RunRecord record) {
    return new Json()
        .with("seq", record.seq())
        .with("run", record.run())
        .with("asOf", record.asOf())
        .with("commit", record.commit())
        .with("dirty", record.dirty())
        .with("verdict", record.verdict().name())
        .with("counts", ApiVerdict.counts(record.counts()))
        .with("policy", record.policy())
        .with("page", scope.map.runs.permanent(record));
  }
}
