package dev.assay.verify;

import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Gate;
import dev.assay.model.Location;
import dev.assay.model.Pointer;
import dev.assay.model.Policy;
import dev.assay.model.Text;
import dev.assay.model.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Are there not too many waivers in effect, and only for rules the policy allows? */
final class WaiverCondition {
  private WaiverCondition() {}

  static List<Gate.Condition> of(Policy.WaiverDemand demand, GateFacts facts) {
    List<Gate.Condition> conditions = new ArrayList<>();
    conditions.add(count(demand, facts.waivers()));
    if (!demand.rules().isEmpty()) {
      conditions.add(rules(demand, facts));
    }
    return conditions;
  }

  private static Gate.Condition count(Policy.WaiverDemand demand, List<Waiver> waivers) {
    int spare = demand.max() - waivers.size();
    boolean met = spare >= 0;
    return new Gate.Condition(
        "waivers",
        new Text("waivers in effect", "生效的豁免"),
        "<= " + demand.max(),
        "" + waivers.size(),
        Optional.of(
            met
                ? new Text("{n} to spare", "余 {n}").with(Map.of("n", "" + spare))
                : new Text("{n} too many", "多 {n}").with(Map.of("n", "" + -spare))),
        met ? FindingKind.PASS : FindingKind.FAIL,
        met
            ? Optional.empty()
            : Optional.of(
                new Text(
                        "mend what {n} of the waivers accept and take them out",
                        "修复其中 {n} 项豁免所接受的问题，并删去这些豁免")
                    .with(Map.of("n", "" + -spare))),
        demand.location(),
        List.of());
  }

  private static Gate.Condition rules(Policy.WaiverDemand demand, GateFacts facts) {
    PathPatterns allowed = PathPatterns.of(demand.rules());
    List<Finding> others =
        facts.findings().stream()
            .filter(each -> each.waiver().isPresent() && !allowed.match(each.rule()))
            .toList();
    List<String> names = others.stream().map(Finding::rule).distinct().sorted().toList();
    String list = String.join(", ", names);
    boolean met = others.isEmpty();
    Location at = demand.location();
    return new Gate.Condition(
        "waivers/rules",
        new Text("waived findings of other rules than {allowed}", "{allowed} 以外规则的已豁免发现")
            .with(Map.of("allowed", String.join(", ", demand.rules()))),
        "0",
        met ? "0" : others.size() + ": " + list,
        Optional.empty(),
        met ? FindingKind.PASS : FindingKind.FAIL,
        met
            ? Optional.empty()
            : Optional.of(
                new Text("mend the findings of {rules}", "修复 {rules} 的发现")
                    .with(Map.of("rules", list))),
        new Location(at.path(), at.line(), at.column(), Pointer.child(at.pointer(), "rules")),
        others.stream().flatMap(each -> each.location().path().stream()).distinct().toList());
  }
}
