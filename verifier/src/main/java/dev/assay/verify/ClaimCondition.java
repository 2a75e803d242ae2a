package dev.assay.verify;

import dev.assay.model.Claim;
import dev.assay.model.FindingKind;
import dev.assay.model.Gate;
import dev.assay.model.Policy;
import dev.assay.model.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Are there enough, and not too many, claims in a state? */
final class ClaimCondition {
  private ClaimCondition() {}

  static Gate.Condition of(Policy.ClaimDemand demand, GateFacts facts) {
    List<Claim> found =
        facts.claims().stream()
            .filter(claim -> claim.state() == demand.state())
            .filter(claim -> demand.name().map(claim.name()::equals).orElse(true))
            .filter(claim -> demand.kind().map(kind -> isOf(claim, kind, facts)).orElse(true))
            .toList();
    int count = found.size();
    int missing = demand.min().orElse(0) - count;
    int over = demand.max().map(max -> count - max).orElse(-1);
    boolean met = missing <= 0 && over <= 0;
    String what = demand.kind().orElse("*") + "/" + demand.name().orElse("*");
    Map<String, String> values = Map.of("what", what, "state", demand.state().word());
    return new Gate.Condition(
        "claims/" + what + "/" + demand.state().word(),
        new Text("claims {what} that are {state}", "状态为 {state} 的声明 {what}").with(values),
        demand.min().map(min -> ">= " + min).orElse("")
            + (demand.min().isPresent() && demand.max().isPresent() ? ", " : "")
            + demand.max().map(max -> "<= " + max).orElse(""),
        "" + count,
        margin(demand, count),
        met ? FindingKind.PASS : FindingKind.FAIL,
        met ? Optional.empty() : Optional.of(way(missing, over, values, found)),
        demand.location(),
        found.stream().flatMap(claim -> claim.location().path().stream()).distinct().toList());
  }

  private static boolean isOf(Claim claim, String kind, GateFacts facts) {
    return claim.location().path().flatMap(facts::kindOf).filter(kind::equals).isPresent();
  }

  private static Optional<Text> margin(Policy.ClaimDemand demand, int count) {
    int spare =
        Math.min(
            demand.min().map(min -> count - min).orElse(Integer.MAX_VALUE),
            demand.max().map(max -> max - count).orElse(Integer.MAX_VALUE));
    return Optional.of(
        spare >= 0
            ? new Text("{n} to spare", "余 {n}").with(Map.of("n", "" + spare))
            : new Text("{n} off", "差 {n}").with(Map.of("n", "" + -spare)));
  }

  private static Text way(int missing, int over, Map<String, String> values, List<Claim> found) {
    if (missing > 0) {
      return new Text(
              "{n} more claim(s) {what} must be {state}: add the evidence they derive from",
              "还需 {n} 项声明 {what} 为 {state}：补上可推导的证据")
          .with(
              Map.of("n", "" + missing, "what", values.get("what"), "state", values.get("state")));
    }
    String first = found.isEmpty() ? "" : found.get(0).id();
    return new Text(
            "{n} claim(s) {what} must not be {state}, first {first}",
            "{n} 项声明 {what} 不能为 {state}，首项 {first}")
        .with(
            Map.of(
                "n",
                "" + over,
                "what",
                values.get("what"),
                "state",
                values.get("state"),
                "first",
                first));
  }
}
