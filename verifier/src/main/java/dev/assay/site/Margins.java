package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.Drill;
import dev.assay.model.FindingKind;
import dev.assay.model.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers that passed but are closest to their limit: of each drill family the latest only, of
 * other numbers under one rule the one that is closest.
 */
final class Margins {
  private static final int MOST = 5;

  private Margins() {}

  static List<View> of(PageScope scope) {
    Set<String> drills = new HashSet<>();
    scope.run().drills().forEach(each -> each.metrics().forEach(claim -> drills.add(claim.id())));
    Map<String, List<Claim>> groups = new LinkedHashMap<>();
    latest(scope).stream()
        .filter(each -> each.limit().filter(Margins::kept).isPresent())
        .sorted(Comparator.comparing(Margins::margin))
        .forEach(
            each -> {
              String own = drills.contains(each.id()) ? each.id() : each.limit().get().rule();
              groups.computeIfAbsent(own, key -> new ArrayList<>()).add(each);
            });
    return groups.values().stream().limit(MOST).map(each -> view(scope, each)).toList();
  }

  private static boolean kept(Claim.Limit limit) {
    return limit.outcome() == FindingKind.PASS && limit.value().signum() > 0;
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

  /** The thinnest of a group. */
  private static View view(PageScope scope, List<Claim> all) {
    Claim claim = all.get(0);
    Claim.Limit limit = claim.limit().orElseThrow();
    boolean most = limit.operator() == Operator.AT_MOST || limit.operator() == Operator.LESS;
    String name = scope.in(claim.title());
    return new View()
        .with(
            "name", all.size() == 1 ? name : scope.say("margins.of", "name", name, "n", all.size()))
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
