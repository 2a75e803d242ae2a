package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.Drill;
import dev.assay.model.FindingKind;
import dev.assay.model.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers that passed but are closest to their limit: of each drill family the latest only. */
final class Margins {
  private static final int MOST = 5;

  private Margins() {}

  static List<View> of(PageScope scope) {
    return latest(scope).stream()
        .filter(each -> each.limit().isPresent())
        .filter(each -> each.limit().get().outcome() == FindingKind.PASS)
        .filter(each -> each.limit().get().value().signum() > 0)
        .sorted(Comparator.comparing(Margins::margin))
        .limit(MOST)
        .map(each -> view(scope, each))
        .toList();
  }

  private static BigDecimal margin(Claim claim) {
    return Order.margin(claim.value(), claim.limit().orElseThrow());
  }

  private static Collection<Claim> latest(PageScope scope) {
    Map<String, Claim> byId = new LinkedHashMap<>();
    Measured.of(scope.run().claims()).forEach(each -> byId.put(each.id(), each));
    List<Claim> latest = new ArrayList<>();
    for (List<Drill> drills : scope.map.families().values()) {
      drills.forEach(drill -> drill.metrics().forEach(claim -> byId.remove(claim.id())));
      drills.stream()
          .filter(each -> !each.simulated())
          .reduce((first, second) -> second)
          .ifPresent(drill -> latest.addAll(Measured.of(drill)));
    }
    latest.addAll(byId.values());
    return latest;
  }

  private static View view(PageScope scope, Claim claim) {
    Claim.Limit limit = claim.limit().orElseThrow();
    boolean most = limit.operator() == Operator.AT_MOST || limit.operator() == Operator.LESS;
    return new View()
        .with("name", scope.in(claim.title()))
        .with(
            "value",
            View.link(
                scope.placeHref(claim.location()),
                scope.show.value(claim.said(), claim.unit()),
                false))
        .with("limit", scope.show.limit(limit.operator(), limit.value(), claim.unit()))
        .with("margin", scope.show.percent(margin(claim)))
        .with("bar", Bar.bullet(claim.value(), limit.value()))
        .with("most", most);
  }
}
