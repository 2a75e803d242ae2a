package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.Drill;
import dev.assay.model.Evidence;
import dev.assay.model.Gate;
import dev.assay.model.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The latest drills that a release stands on, with what they measured and claimed. */
final class ReleaseProof {
  private ReleaseProof() {}

  static List<View> of(PageScope scope) {
    List<View> rows = new ArrayList<>();
    for (Drill each : drills(scope)) {
      rows.add(row(scope, each));
    }
    return rows;
  }

  /** Of each family the latest that was no dry run, of the kinds that the policy asks for. */
  static List<Drill> drills(PageScope scope) {
    Set<String> asked = asked(scope);
    List<Drill> latest = new ArrayList<>();
    for (Map.Entry<String, List<Drill>> family : scope.map.families().entrySet()) {
      family.getValue().stream()
          .filter(each -> !each.simulated())
          .filter(each -> asked.isEmpty() || asked.contains(kind(scope, each)))
          .reduce((first, second) -> second)
          .ifPresent(latest::add);
    }
    return latest;
  }

  private static String kind(PageScope scope, Drill drill) {
    return scope.map.look.evidence(drill.path()).map(Evidence::kind).orElse("");
  }

  /** The kinds of evidence that the policy asks for, or the only one there is. */
  private static Set<String> asked(PageScope scope) {
    List<Policy> policies = scope.run().plan().policies();
    Optional<Policy> policy =
        scope
            .run()
            .gate()
            .map(Gate::policy)
            .flatMap(scope.run().plan()::policy)
            .or(() -> policies.stream().filter(each -> policies.size() == 1).findFirst());
    return policy.map(Policy::demands).orElse(List.of()).stream()
        .filter(Policy.EvidenceDemand.class::isInstance)
        .map(each -> ((Policy.EvidenceDemand) each).kind())
        .collect(Collectors.toSet());
  }

  private static View row(PageScope scope, Drill drill) {
    List<View> metrics = new ArrayList<>();
    for (Claim each : Measured.of(drill)) {
      metrics.add(
          FamilyView.brief(scope, each)
              .with("state", scope.state(each.state()))
              .with("chips", MetricView.chips(scope, each)));
    }
    return new View()
        .with("drill", FamilyView.link(scope, drill))
        .with("family", scope.in(drill.title()))
        .with("verdict", scope.verdict(drill.verdict()))
        .with("metrics", metrics);
  }
}
