package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** "Which claims have no proof?" */
final class ClaimsView {
  private static final int MOST_DOCUMENTS = 100;

  private ClaimsView() {}

  static View of(PageScope scope, int number) {
    List<Claim> all = scope.run().claims();
    List<View> rows = new ArrayList<>();
    for (Claim each : scope.map.claims.rows(number)) {
      rows.add(row(scope, each));
    }
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
      matrix(scope, all, view);
    }
    return view.with("total", counts).with("totalBar", Bar.stacked(glyphs(), counts));
  }

  private static int count(List<Claim> claims, ClaimState state) {
    return (int) claims.stream().filter(each -> each.state() == state).count();
  }

  private static List<String> glyphs() {
    return Order.STATES.stream().map(PageScope::glyph).toList();
  }

  private static void matrix(PageScope scope, List<Claim> claims, View view) {
    Map<String, Map<ClaimState, Integer>> byPath = new TreeMap<>();
    for (Claim each : claims) {
      byPath
          .computeIfAbsent(each.location().path().orElse(""), k -> new EnumMap<>(ClaimState.class))
          .merge(each.state(), 1, Integer::sum);
    }
    List<View> rows = new ArrayList<>();
    byPath.forEach(
        (path, states) -> {
          List<Integer> counts =
              Order.STATES.stream().map(state -> states.getOrDefault(state, 0)).toList();
          View row = new View().with("counts", counts).with("bar", Bar.stacked(glyphs(), counts));
          row.with("file", View.link(scope.href(scope.map.file(path).orElseThrow()), path, true));
          rows.add(row);
        });
    rows.sort(java.util.Comparator.comparing((View row) -> proven(row)).reversed());
    view.with("documents", rows.size())
        .with("matrix", rows.subList(0, Math.min(MOST_DOCUMENTS, rows.size())));
  }

  /** How many claims of a row are not confirmed. */
  @SuppressWarnings("unchecked")
  private static int proven(View row) {
    List<Integer> counts = (List<Integer>) row.get("counts");
    return counts.get(0) * 1_000 + counts.get(1) + counts.get(2);
  }

  private static View row(PageScope scope, Claim claim) {
    View row =
        new View()
            .with("id", Sitemap.claimId(claim))
            .with("state", scope.state(claim.state()))
            .with("statement", scope.in(claim.statement()))
            .with("reason", scope.in(claim.reason()))
            .with("place", scope.place(claim.location()).orElseThrow())
            .with("same", claim.sameOrigin())
            .with("evidence", evidence(scope, claim))
            .with("said", scope.show.value(claim.said(), claim.unit()))
            .maybe(
                "provable", claim.provable().map(each -> scope.show.interval(each, claim.unit())));
    claim
        .location()
        .path()
        .flatMap(scope.map.look::drill)
        .ifPresent(each -> row.with("drill", scope.href(scope.map.drill(each))));
    return row;
  }

  private static List<View> evidence(PageScope scope, Claim claim) {
    List<View> links = new ArrayList<>();
    for (Claim.Derived derived : claim.derivations()) {
      derived
          .inputs()
          .forEach(
              each -> scope.near(each).filter(link -> !links.contains(link)).ifPresent(links::add));
    }
    return links;
  }
}
