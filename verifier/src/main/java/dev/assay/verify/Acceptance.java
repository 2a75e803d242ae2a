package dev.assay.verify;

import dev.assay.model.Against;
import dev.assay.model.Check;
import dev.assay.model.Check.Workspace.Question;
import dev.assay.model.Claim;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Gate;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.WaiverEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From what was found to what counts: waivers accept, the baseline knows, the gate asks. Each step
 * may add findings of its own, which the steps before it cannot touch.
 */
final class Acceptance {
  private final Plan plan;
  private final RuleBook book;
  private final Against against;
  private final Optional<Instant> asOf;
  private final Map<String, Long> evaluated;
  private List<Finding> findings = List.of();
  private Optional<Gate> gate = Optional.empty();

  /**
   * @param evaluated counts are added to it
   */
  Acceptance(
      Plan plan,
      RuleBook book,
      Against against,
      Optional<Instant> asOf,
      Map<String, Long> evaluated) {
    this.plan = plan;
    this.book = book;
    this.against = against;
    this.asOf = asOf;
    this.evaluated = evaluated;
  }

  /** Takes what was found; waivers and baseline have their effect. */
  void accept(List<Finding> found) {
    Waiving waiving = new Waiving(plan, asOf);
    List<Finding> waived = waiving.apply(found);
    List<Judged.Found> more = new ArrayList<>();
    for (Rule rule : book.last()) {
      Question question = ((Check.Workspace) rule.check()).question();
      if (question != Question.GATE_CONDITION) {
        note(rule, waivers(waiving, rule, question), more);
      }
    }
    List<Finding> known =
        against.baseline().map(baseline -> Known.mark(waived, baseline, plan)).orElse(waived);
    findings = Assembly.together(known, Assembly.findings(more));
  }

  private Answer waivers(Waiving waiving, Rule rule, Question question) {
    return switch (question) {
      case WAIVERS_UNDATED -> waiving.undated(rule);
      case WAIVERS_DIFFER -> differing(rule);
      case GATE_WEAKENED -> WeakenedGate.ask(rule, against.weakening());
      default -> waiving.ask(rule, question, against.partial());
    };
  }

  private Answer differing(Rule rule) {
    List<Draft> drafts = new ArrayList<>();
    for (WaiverEntry entry : against.differing()) {
      drafts.add(WaiverDrafts.of(rule, entry));
    }
    return drafts.isEmpty() && plan.waivers().isEmpty() ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  /** Asks the policy, if there is one; each condition that is not met becomes a finding. */
  void gate(List<Judged> judged, List<Claim> claims) {
    if (against.policy().isEmpty()) {
      return;
    }
    GateFacts facts =
        new GateFacts(
            plan,
            against,
            asOf,
            Assembly.evidence(judged, Assembly.byPath(findings)),
            claims,
            findings,
            GateFacts.byPath(judged));
    Gate asked = GateConditions.of(against.policy().get(), facts);
    List<Judged.Found> unmet = new ArrayList<>();
    for (Rule rule : book.last()) {
      if (((Check.Workspace) rule.check()).question() == Question.GATE_CONDITION) {
        note(rule, GateConditions.ask(rule, asked), unmet);
      }
    }
    findings = Assembly.together(findings, Assembly.findings(unmet));
    gate = Optional.of(asked);
  }

  private void note(Rule rule, Answer answer, List<Judged.Found> into) {
    if (answer.kind() != FindingKind.NOT_APPLICABLE) {
      evaluated.merge(rule.id(), 1L, Long::sum);
    }
    answer.drafts().forEach(draft -> into.add(new Judged.Found(rule, draft)));
  }

  List<Finding> findings() {
    return findings;
  }

  Optional<Gate> gate() {
    return gate;
  }
}
