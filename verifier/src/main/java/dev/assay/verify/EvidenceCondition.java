package dev.assay.verify;

import dev.assay.model.Evidence;
import dev.assay.model.FindingKind;
import dev.assay.model.Gate;
import dev.assay.model.Policy;
import dev.assay.model.Text;
import dev.assay.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Is there enough evidence of a kind, good and young enough? A copy is no second proof. */
final class EvidenceCondition {
  private static final int MOST_NAMED = 3;

  private final Policy.EvidenceDemand demand;
  private final GateFacts facts;
  private final List<Evidence> counted = new ArrayList<>();
  private final List<Evidence> old = new ArrayList<>();
  private final List<Evidence> worse = new ArrayList<>();
  private int undecided;
  private int there;

  private EvidenceCondition(Policy.EvidenceDemand demand, GateFacts facts) {
    this.demand = demand;
    this.facts = facts;
  }

  static Gate.Condition of(Policy.EvidenceDemand demand, GateFacts facts) {
    return new EvidenceCondition(demand, facts).condition();
  }

  private Gate.Condition condition() {
    Set<String> digests = new HashSet<>();
    for (Evidence each : facts.evidence()) {
      if (each.kind().equals(demand.kind())
          && digests.add(each.sha256().orElse("no digest: " + each.path()))) {
        there++;
        sort(each);
      }
    }
    counted.sort(
        Comparator.comparing((Evidence each) -> each.instant().orElse(Instant.MIN)).reversed());
    int missing = demand.min() - counted.size();
    FindingKind outcome =
        missing <= 0
            ? FindingKind.PASS
            : undecided >= missing ? FindingKind.OPEN : FindingKind.FAIL;
    return new Gate.Condition(
        "evidence/" + demand.kind(),
        new Text("{verdict} evidence of kind {kind}", "判定为 {verdict} 的 {kind} 类证据")
            .with(Map.of("kind", demand.kind(), "verdict", demand.verdict().name())),
        ">= " + demand.min() + age().map(age -> ", <= " + age).orElse(""),
        there == counted.size() ? "" + there : counted.size() + "/" + there,
        margin(missing),
        outcome,
        missing <= 0 ? Optional.empty() : Optional.of(way(missing)),
        demand.location(),
        counted.stream().map(Evidence::path).toList());
  }

  private void sort(Evidence evidence) {
    if (evidence.verdict() != demand.verdict()) {
      worse.add(evidence);
      undecided += evidence.verdict() == Verdict.INDETERMINATE ? 1 : 0;
      return;
    }
    if (demand.maxAge().isEmpty()) {
      counted.add(evidence);
      return;
    }
    Optional<Instant> until = until(evidence);
    if (until.isEmpty() || facts.asOf().isEmpty() || later(evidence)) {
      undecided++;
      worse.add(evidence);
    } else if (until.get().isBefore(facts.asOf().get())) {
      old.add(evidence);
    } else {
      counted.add(evidence);
    }
  }

  /** Written after the instant judged at: it was not there then, or a clock is wrong. */
  private boolean later(Evidence evidence) {
    return evidence.instant().filter(facts.asOf().orElseThrow()::isBefore).isPresent();
  }

  private Optional<Instant> until(Evidence evidence) {
    return evidence.instant().map(instant -> instant.plus(demand.maxAge().orElse(Duration.ZERO)));
  }

  private Optional<String> age() {
    return demand.maxAge().map(Spans::show);
  }

  private Optional<Text> margin(int missing) {
    if (missing > 0) {
      return Optional.of(new Text("{n} missing", "缺 {n}").with(Map.of("n", "" + missing)));
    }
    if (demand.maxAge().isPresent()) {
      Instant until = until(counted.get(demand.min() - 1)).orElseThrow();
      return Optional.of(Spans.margin(until, facts.asOf().orElseThrow()));
    }
    return Optional.of(new Text("{n} to spare", "余 {n}").with(Map.of("n", "" + -missing)));
  }

  private Text way(int missing) {
    List<String> named = new ArrayList<>();
    worse.stream().limit(MOST_NAMED).forEach(each -> named.add(each.path() + " " + why(each)));
    old.stream()
        .limit(MOST_NAMED)
        .forEach(each -> named.add(each.path() + " (" + each.instant().orElseThrow() + ")"));
    Text add =
        new Text(
            "add {n} × {kind} with verdict {verdict}{age}", "补 {n} 份判定为 {verdict} 的 {kind}{age}");
    Text first =
        add.withTexts(
            Map.of(
                "n",
                Text.same("" + missing),
                "kind",
                Text.same(demand.kind()),
                "verdict",
                Text.same(demand.verdict().name()),
                "age",
                age()
                    .map(a -> new Text(", at most " + a + " old", "，不早于 " + a + " 前"))
                    .orElse(Text.same(""))));
    if (named.isEmpty()) {
      return first;
    }
    String list = String.join(", ", named);
    return new Text(first.en() + "; or mend or renew " + list, first.zh() + "；或修复、更新 " + list);
  }

  private String why(Evidence evidence) {
    return evidence.verdict() != demand.verdict()
        ? "(" + evidence.verdict() + ")"
        : "(" + evidence.instant().map(Instant::toString).orElse("?") + ")";
  }
}
