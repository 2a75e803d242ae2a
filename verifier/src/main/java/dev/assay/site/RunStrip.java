package dev.assay.site;

import dev.assay.model.RunRecord;
import dev.assay.model.Verdict;
import java.util.List;

/** The last runs of the ledger as a row of glyphs, oldest left. */
final class RunStrip {
  private static final int LENGTH = 30;

  private RunStrip() {}

  static View of(PageScope scope) {
    List<RunRecord> all = scope.input.history();
    List<RunRecord> last = all.subList(Math.max(0, all.size() - LENGTH), all.size());
    return new View()
        .with("runs", last.stream().map(each -> cell(scope, each)).toList())
        .with("all", all.size())
        .with("pass", count(last, Verdict.PASS))
        .with("fail", count(last, Verdict.FAIL))
        .with("open", count(last, Verdict.INDETERMINATE))
        .with("href", scope.href(Sitemap.RUNS));
  }

  private static View cell(PageScope scope, RunRecord record) {
    String word = scope.say("verdict." + record.verdict().name());
    return new View()
        .with("href", scope.href(scope.map.run(record)))
        .with("glyph", PageScope.glyph(record.verdict()))
        .with("name", scope.say("strip.cell", "verdict", word, "run", record.run()));
  }

  private static int count(List<RunRecord> runs, Verdict verdict) {
    return (int) runs.stream().filter(each -> each.verdict() == verdict).count();
  }
}
