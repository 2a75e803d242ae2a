package dev.assay.verify;

import dev.assay.model.Bundle;
import dev.assay.model.Check;
import dev.assay.model.Kind;
import dev.assay.model.Location;
import dev.assay.model.Plan;
import dev.assay.model.Policy;
import dev.assay.model.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What bundles must hold, by policies, by {@code expects} and by rules. */
final class BundleDemands {
  private final Plan plan;

  BundleDemands(Plan plan) {
    this.plan = plan;
  }

  /** One path pattern and who asks for it. */
  private record Demand(String glob, Optional<String> by, Location location) {}

  private List<Demand> of(String kind) {
    List<Demand> all = new ArrayList<>();
    for (Policy policy : plan.policies()) {
      for (Policy.Demand each : policy.demands()) {
        if (each instanceof Policy.BundleDemand demand
            && demand.kind().map(kind::equals).orElse(true)) {
          demand
              .files()
              .forEach(
                  glob -> all.add(new Demand(glob, Optional.of(policy.name()), demand.location())));
        }
      }
    }
    for (Plan.Expectation each : plan.expects()) {
      if (each.kind().equals(kind)) {
        each.files().forEach(glob -> all.add(new Demand(glob, Optional.empty(), each.location())));
      }
    }
    for (Rule rule : plan.rules()) {
      if (rule.kinds().contains(kind)
          && rule.check() instanceof Check.Bundle check
          && check.fault() == Check.Bundle.Fault.REQUIRED_MISSING) {
        check
            .files()
            .forEach(glob -> all.add(new Demand(glob, Optional.of(rule.id()), Location.none())));
      }
    }
    return all;
  }

  /** Of each required pattern the first member that matches. */
  Map<String, String> matches(Kind kind, Members members) {
    Map<String, String> matches = new LinkedHashMap<>();
    for (Demand demand : of(kind.name())) {
      PathPatterns pattern = PathPatterns.of(List.of(demand.glob()));
      members.byInner().keySet().stream()
          .filter(inner -> pattern.match(inner) && members.holds(inner))
          .findFirst()
          .ifPresent(inner -> matches.putIfAbsent(demand.glob(), inner));
    }
    return matches;
  }

  /**
   * What a bundle of a kind must hold.
   *
   * @param matches what {@link #matches} found; empty when nobody looked
   */
  List<Bundle.Required> required(String kind, Optional<Map<String, String>> matches) {
    return of(kind).stream()
        .map(
            demand ->
                new Bundle.Required(
                    demand.glob(),
                    demand.by(),
                    demand.location(),
                    matches.map(found -> found.get(demand.glob())),
                    matches.isPresent()))
        .toList();
  }
}
