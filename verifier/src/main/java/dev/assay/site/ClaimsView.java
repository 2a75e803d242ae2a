package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import java.util.ArrayList;
import java.util.List;

/** "Which claims have no proof?" */
final class ClaimsView {
  private static final int MOST_CHANGES = 12;

  private ClaimsView() {}

  static View of(PageScope scope, int number) {
    List<Claim> all = scope.run().claims();
    List<View> rows =
        scope.map.claims.rows(number).stream().map(each -> ClaimRows.of(scope, each)).toList();
    List<Integer> counts = Order.STATES.stream().map(state -> count(all, state)).toList();
    View view =
        new View()
            .with("n", all.size())
            .with("contradicted", counts.get(0))
            .with("unprovable", counts.get(1))
            .with("uncited", counts.get(2))
            .with("confirmed", counts.get(3))
            .with("unproven", all.size() - counts.get(3))
            .with("states", Order.STATES.stream().map(scope::state).toList())
            .with("rows", rows)
            .with("first", number == 0)
            .with("evidence", scope.run().counts().evidence())
            .with("pages", PageLinks.of(scope, scope.map.claims, number));
    if (number == 0) {
      new ClaimMatrix(scope, Order.claims(all)).put(view);
      ClaimGaps.put(scope, view);
      view.with("trend", trend(scope))
          .with("read", scope.map.documents.size())
          .with("documentsHref", scope.href(scope.map.documents.file(0)));
      view.maybe("language", scope.run().language().map(each -> LanguageView.of(scope, each)));
    }
    return view.with("total", counts).with("totalBar", Bar.stacked(ClaimMatrix.glyphs(), counts));
  }

  /** The totals after each recorded run that changed them, newest first. */
  private static List<View> trend(PageScope scope) {
    List<Trends.Claims> all = scope.map.trends.claims();
    List<View> rows = new ArrayList<>();
    for (int i = all.size() - 1; i >= Math.max(0, all.size() - MOST_CHANGES); i--) {
      View row = new View().with("when", scope.on(all.get(i).run()));
      rows.add(row.with("counts", all.get(i).counts()));
    }
    return rows;
  }

  private static int count(List<Claim> claims, ClaimState state) {
    return (int) claims.stream().filter(each -> each.state() == state).count();
  }
}
