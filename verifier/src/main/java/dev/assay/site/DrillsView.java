package dev.assay.site;

import dev.assay.model.Drill;
import dev.assay.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/** "What was rehearsed, and did it hold?" */
final class DrillsView {
  private DrillsView() {}

  static View of(PageScope scope) {
    List<View> rows = new ArrayList<>();
    scope.map.families().forEach((family, drills) -> rows.add(row(scope, family, drills)));
    return new View()
        .with("rows", rows)
        .with("drills", scope.run().drills().size())
        .with(
            "kinds",
            scope.run().plan().kinds().stream()
                .filter(each -> each.drill().isPresent())
                .map(each -> scope.in(each.drill().orElseThrow().title()))
                .distinct()
                .sorted()
                .toList());
  }

  private static View row(PageScope scope, String family, List<Drill> drills) {
    Drill latest = drills.get(drills.size() - 1);
    return new View()
        .with("name", scope.in(latest.title()))
        .with("href", scope.href(scope.map.family(family)))
        .with("n", drills.size())
        .with("pass", count(drills, Verdict.PASS))
        .with("fail", count(drills, Verdict.FAIL))
        .with("open", count(drills, Verdict.INDETERMINATE))
        .with("latest", FamilyView.link(scope, latest))
        .with(
            "metrics",
            Measured.of(latest).stream().map(each -> FamilyView.brief(scope, each)).toList())
        .with("verdict", scope.verdict(latest.verdict()));
  }

  private static int count(List<Drill> drills, Verdict verdict) {
    return (int) drills.stream().filter(each -> each.verdict() == verdict).count();
  }
}
