package dev.assay.site;

import dev.assay.model.RunResults;
import dev.assay.model.RunResults.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a recorded run found, by rule, the rule with the worst finding first. */
final class RunFindings {
  /** Rows on the page; the results that were kept hold the rest. */
  private static final int MOST = 200;

  private static final int MOST_OF_RULE = 20;

  private RunFindings() {}

  static void put(PageScope scope, RunStory story, View view) {
    view.with("kept", story.results().isPresent());
    if (story.results().isEmpty()) {
      return;
    }
    RunResults results = story.results().get();
    PastRows rows = new PastRows(scope, story.digests());
    Map<String, List<Result>> byRule = new LinkedHashMap<>();
    results.findings().stream()
        .sorted(PastRows.ORDER)
        .forEach(each -> byRule.computeIfAbsent(each.rule(), k -> new ArrayList<>()).add(each));
    List<View> groups = new ArrayList<>();
    int shown = 0;
    for (Map.Entry<String, List<Result>> each : byRule.entrySet()) {
      List<Result> all = each.getValue();
      int some = Math.min(Math.min(all.size(), MOST_OF_RULE), MOST - shown);
      if (some > 0) {
        groups.add(
            new View()
                .with("rule", scope.rule(each.getKey()))
                .with("n", all.size())
                .with("left", all.size() - some)
                .with("rows", all.subList(0, some).stream().map(rows::of).toList()));
      }
      shown += some;
    }
    int all = results.findings().size();
    int left = groups.stream().mapToInt(each -> (int) each.get("left")).sum();
    view.with("groups", groups)
        .with("found", all + results.left())
        .with("unshown", all - shown - left)
        .with("unkept", results.left());
  }
}
