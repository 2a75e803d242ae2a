package dev.assay.site;

import dev.assay.model.Counts;
import dev.assay.model.RunRecord;
import dev.assay.model.Verdict;
import java.util.List;

/** Recorded runs as rows of a table, and counts of them by verdict. */
final class RunRows {
  private RunRows() {}

  /** One row a run, in the order given. */
  static List<View> of(PageScope scope, List<RunRecord> records) {
    return records.stream().map(each -> row(scope, each)).toList();
  }

  private static View row(PageScope scope, RunRecord record) {
    return new View()
        .with("id", scope.map.runs.slug(record))
        .with("run", scope.run(record))
        .with("verdict", scope.verdict(record.verdict()))
        .with("fail", record.counts().fail().error())
        .with("open", record.counts().open().error())
        .with("other", other(record.counts().fail()) + other(record.counts().open()))
        .with("waived", record.counts().waived())
        .with("dirty", record.dirty())
        .maybe("policy", record.policy())
        .maybe("asOf", record.asOf().map(Show::minute))
        .maybe("commit", record.commit().map(hex -> Frame.shorten(hex, 8)));
  }

  /** What did not move the verdict: a run that passed has no red number. */
  private static int other(Counts.Levels levels) {
    return levels.warning() + levels.note();
  }

  /** How many passed, failed, are undecided. */
  static View counts(List<RunRecord> records) {
    return new View()
        .with("n", records.size())
        .with("pass", count(records, Verdict.PASS))
        .with("fail", count(records, Verdict.FAIL))
        .with("open", count(records, Verdict.INDETERMINATE));
  }

  static int count(List<RunRecord> records, Verdict verdict) {
    return (int) records.stream().filter(each -> each.verdict() == verdict).count();
  }
}
