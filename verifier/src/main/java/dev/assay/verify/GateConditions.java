package dev.assay.verify;

import dev.assay.model.Counts;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Gate;
import dev.assay.model.Level;
import dev.assay.model.Location;
import dev.assay.model.Pointer;
import dev.assay.model.Policy;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a policy against a run: each thing it demands becomes a condition with its answer. */
final class GateConditions {
  private final GateFacts facts;
  private final Policy policy;
  private final List<Gate.Condition> conditions = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();

  private GateConditions(GateFacts facts, Policy policy) {
    this.facts = facts;
    this.policy = policy;
  }

  /** What is said to be found where nothing is: in every language. */
  static final String NONE = "–";

  /** The gate a policy makes of a run. */
  static Gate of(Policy policy, GateFacts facts) {
    return new GateConditions(facts, policy).gate();
  }

  private Gate gate() {
    findings();
    if (policy.from().isPresent() || policy.until().isPresent()) {
      effective();
    }
    boolean bundle = false;
    for (Policy.Demand demand : policy.demands()) {
      if (demand instanceof Policy.EvidenceDemand evidence) {
        add(EvidenceCondition.of(evidence, facts));
      } else if (demand instanceof Policy.BundleDemand bundles) {
        bundle = true;
        add(BundleCondition.of(bundles, facts));
      } else if (demand instanceof Policy.ClaimDemand claims) {
        add(ClaimCondition.of(claims, facts));
      } else if (demand instanceof Policy.PointerDemand pointer) {
        add(PointerCondition.of(pointer, facts));
      } else {
        WaiverCondition.of((Policy.WaiverDemand) demand, facts).forEach(this::add);
      }
    }
    if (facts.against().bundle().isPresent() && !bundle) {
      add(BundleCondition.verified(facts.against().bundle().get(), policy, facts));
    }
    return new Gate(policy.name(), policy.title(), conditions);
  }

  /** Two demands of one kind have two ids. */
  private void add(Gate.Condition condition) {
    int count = ids.merge(condition.id(), 1, Integer::sum);
    conditions.add(count == 1 ? condition : renamed(condition, condition.id() + "~" + count));
  }

  private static Gate.Condition renamed(Gate.Condition condition, String id) {
    return new Gate.Condition(
        id,
        condition.asks(),
        condition.required(),
        condition.found(),
        condition.margin(),
        condition.outcome(),
        condition.way(),
        condition.location(),
        condition.evidence());
  }

  /** A condition about the policy as a whole. */
  static Location at(Policy policy, String what) {
    Location at = policy.location();
    return new Location(at.path(), at.line(), at.column(), Pointer.child(at.pointer(), what));
  }

  /** A release that fails its own rules is none, whatever else is there. */
  private void findings() {
    Counts.Levels failed = Counts.Levels.of(facts.findings(), FindingKind.FAIL);
    Counts.Levels open = Counts.Levels.of(facts.findings(), FindingKind.OPEN);
    boolean nothing = facts.evidence().isEmpty();
    FindingKind outcome =
        failed.error() > 0
            ? FindingKind.FAIL
            : open.error() > 0 || nothing ? FindingKind.OPEN : FindingKind.PASS;
    List<String> where =
        facts.findings().stream()
            .filter(each -> each.level() == Level.ERROR && each.counts())
            .map(each -> each.location().path().orElse("."))
            .distinct()
            .limit(20)
            .toList();
    add(
        new Gate.Condition(
            "findings",
            new Text("no error fails or is open", "没有不符或未决的错误"),
            "0",
            nothing ? NONE : "fail " + failed.error() + ", open " + open.error(),
            Optional.empty(),
            outcome,
            outcome == FindingKind.PASS
                ? Optional.empty()
                : Optional.of(nothing ? NOTHING : worst(failed.error() + open.error())),
            at(policy, "findings"),
            where));
  }

  private Text worst(int count) {
    Finding first =
        facts.findings().stream()
            .filter(each -> each.level() == Level.ERROR && each.counts())
            .min(java.util.Comparator.comparing(Finding::kind))
            .orElseThrow();
    return FIRST.withTexts(
        Map.of(
            "count", Text.same("" + count),
            "rule", Text.same(first.rule()),
            "path", Text.same(first.location().path().orElse("."))));
  }

  private void effective() {
    Optional<LocalDate> day =
        facts.asOf().map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
    boolean early = day.isPresent() && policy.from().filter(day.get()::isBefore).isPresent();
    boolean late = day.isPresent() && policy.until().filter(day.get()::isAfter).isPresent();
    boolean in = day.isPresent() && !early && !late;
    String from = policy.from().map(LocalDate::toString).orElse("…");
    String until = policy.until().map(LocalDate::toString).orElse("…");
    Optional<Text> way =
        in ? Optional.empty() : Optional.of(day.isEmpty() ? NO_DAY : early ? EARLY : LATE);
    add(
        new Gate.Condition(
            "effective",
            new Text("the policy is in effect", "策略在有效期内"),
            from + " – " + until,
            day.map(LocalDate::toString).orElse(NONE),
            in
                ? policy.until().map(end -> Spans.margin(end(end), facts.asOf().get()))
                : Optional.empty(),
            in ? FindingKind.PASS : FindingKind.OPEN,
            way.map(text -> text.with(Map.of("from", from, "until", until))),
            at(policy, "effective"),
            List.of()));
  }

  private static java.time.Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The answer to the rule that makes each unmet condition a finding. */
  static Answer ask(Rule rule, Gate gate) {
    List<Draft> drafts = new ArrayList<>();
    for (Gate.Condition condition : gate.conditions()) {
      if (condition.outcome() != FindingKind.PASS) {
        Draft draft =
            Draft.at(condition.outcome(), condition.location(), Optional.empty())
                .expected(condition.required())
                .actual(condition.found())
                .value("condition", gate.policy() + "/" + condition.id())
                .value("asks", condition.asks())
                .value("way", condition.way().orElse(Text.same("–")));
        drafts.add(condition.way().map(draft::wouldPass).orElse(draft));
      }
    }
    return Answer.of(drafts);
  }

  private static final Text NOTHING = new Text("name a folder that holds evidence", "指定一个含有证据的目录");
  private static final Text FIRST =
      new Text(
          "mend {count} finding(s), first {rule} in {path}", "解决 {count} 项发现，先处理 {path} 的 {rule}");
  private static final Text NO_DAY =
      new Text("say when to judge: --as-of INSTANT", "用 --as-of INSTANT 指定截至时刻");
  private static final Text EARLY =
      new Text("wait until {from}, or take the policy in effect now", "等到 {from}，或改用当前有效的策略");
  private static final Text LATE =
      new Text(
          "it ended on {until}: review the policy and set a new `until`",
          "策略已于 {until} 失效：复核策略并写上新的 until");
}
