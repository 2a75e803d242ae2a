package dev.assay.verify;

import dev.assay.model.Against;
import dev.assay.model.FindingKind;
import dev.assay.model.Gate;
import dev.assay.model.Policy;
import dev.assay.model.SecretMask;
import dev.assay.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does a file say, at a pointer, what lets the release pass? What is not there does not. */
final class PointerCondition {
  private static final int LONGEST = 80;

  private PointerCondition() {}

  static Gate.Condition of(Policy.PointerDemand demand, GateFacts facts) {
    Optional<Against.Stated> stated = Optional.ofNullable(facts.against().pointers().get(demand));
    List<String> bad = new ArrayList<>();
    stated.ifPresent(
        each ->
            each.values().stream()
                .filter(value -> !demand.anyOf().contains(value))
                .forEach(bad::add));
    boolean nothing = stated.map(each -> each.values().isEmpty()).orElse(true);
    Optional<Text> problem = stated.flatMap(Against.Stated::problem);
    FindingKind outcome =
        !bad.isEmpty()
            ? FindingKind.FAIL
            : problem.isPresent()
                ? FindingKind.OPEN
                : nothing ? FindingKind.FAIL : FindingKind.PASS;
    String place = demand.path() + "#" + demand.pointer();
    String required = String.join(" | ", demand.anyOf());
    return new Gate.Condition(
        "pointers/" + place,
        new Text("{place} says so", "{place} 的取值").with(Map.of("place", place)),
        required,
        nothing ? GateConditions.NONE : shown(stated.orElseThrow().values()),
        Optional.empty(),
        outcome,
        outcome == FindingKind.PASS
            ? Optional.empty()
            : Optional.of(way(problem).with(Map.of("place", place, "required", required))),
        demand.location(),
        nothing ? List.of() : List.of(demand.path()));
  }

  private static Text way(Optional<Text> problem) {
    return problem.isPresent()
        ? new Text("mend the file, so that {place} can be read", "修复该文件，使 {place} 可读")
        : new Text("run it again until {place} is {required}", "重新执行，直到 {place} 为 {required}");
  }

  private static String shown(List<String> values) {
    String all = SecretMask.mask(String.join(" | ", values));
    return all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
  }
}
