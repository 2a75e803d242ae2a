package dev.assay.history;

import dev.assay.model.Check;
import dev.assay.model.Claim;
import dev.assay.model.Finding;
import dev.assay.model.Location;
import dev.assay.model.Operator;
import dev.assay.model.Parameter;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.Run;
import dev.assay.model.RunResults;
import dev.assay.model.RunResults.Accepted;
import dev.assay.model.RunResults.Item;
import dev.assay.model.RunResults.Result;
import dev.assay.model.RunResults.RuleVersion;
import dev.assay.model.RunResults.Said;
import dev.assay.model.Waiver;
import dev.assay.model.WaiverEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns a run into what is kept of it. */
final class Found {
  /** More findings than anybody reads; what is left out is counted. */
  static final int MOST_FINDINGS = 5000;

  private Found() {}

  /** What is kept of a run. */
  static RunResults of(Run run) {
    List<Result> findings =
        run.findings().stream().limit(MOST_FINDINGS).map(Found::result).toList();
    List<Item> items =
        run.roadmap().stream()
            .map(
                each ->
                    new Item(
                        each.location().path().orElse(""), each.id(), each.said(), each.derived()))
            .toList();
    return new RunResults(
        run.version(),
        findings,
        run.findings().size() - findings.size(),
        run.claims().stream().map(Found::said).toList(),
        items,
        rules(run.plan()),
        limits(run.plan()),
        waivers(run.plan()),
        settings(run.plan()));
  }

  private static Result result(Finding finding) {
    Location at = finding.location();
    return new Result(
        finding.rule(),
        finding.kind(),
        finding.level(),
        at.path(),
        at.line(),
        at.pointer(),
        finding.message(),
        finding.expected(),
        finding.actual(),
        finding.fingerprint(),
        finding.waiver().isPresent(),
        finding.known());
  }

  private static Said said(Claim claim) {
    return new Said(
        claim.id(),
        claim.state(),
        claim.said(),
        claim.measure().map(Claim.Measure::value),
        claim.limit());
  }

  private static Map<String, RuleVersion> rules(Plan plan) {
    RuleDigests digests = new RuleDigests(plan);
    Map<String, RuleVersion> rules = new TreeMap<>();
    for (Rule rule : plan.rules()) {
      rules.put(rule.id(), version(plan, rule, digests.of(rule)));
    }
    return rules;
  }

  private static RuleVersion version(Plan plan, Rule rule, String digest) {
    return new RuleVersion(
        rule.level(),
        rule.off().isPresent(),
        digest,
        rule.parameters().stream().filter(plan.parameters()::containsKey).toList(),
        rule.outside().stream().sorted().toList(),
        rule.formerly());
  }

  /** The rules of a plan without reading their definitions: enough to see a gate that asks less. */
  static Map<String, RuleVersion> undigested(Plan plan) {
    Map<String, RuleVersion> rules = new TreeMap<>();
    plan.rules().forEach(rule -> rules.put(rule.id(), version(plan, rule, Digest.ZEROS)));
    return rules;
  }

  /** How parameters bound values: as their pack says, else as all threshold rules agree. */
  static Map<String, Operator> limits(Plan plan) {
    Map<String, Operator> limits = new TreeMap<>();
    List<String> unclear = new ArrayList<>();
    for (Rule rule : plan.rules()) {
      if (rule.check() instanceof Check.Threshold threshold) {
        Operator other = limits.putIfAbsent(threshold.limit(), threshold.operator());
        if (other != null && Looser.of(other) != Looser.of(threshold.operator())) {
          unclear.add(threshold.limit());
        }
      }
    }
    unclear.forEach(limits::remove);
    for (Parameter parameter : plan.parameters().values()) {
      parameter
          .looser()
          .ifPresent(
              looser ->
                  limits.compute(
                      parameter.id(),
                      (id, now) -> now != null && Looser.of(now) == looser ? now : bound(looser)));
    }
    limits.keySet().retainAll(plan.parameters().keySet());
    return limits;
  }

  private static Operator bound(Parameter.Looser looser) {
    return looser == Parameter.Looser.HIGHER ? Operator.AT_MOST : Operator.AT_LEAST;
  }

  /** The waivers that nothing is wrong with. */
  static List<Accepted> waivers(Plan plan) {
    List<Accepted> waivers = new ArrayList<>();
    for (WaiverEntry entry : plan.waivers()) {
      Optional<Waiver> waiver = entry.waiver();
      if (waiver.isPresent()) {
        waivers.add(
            new Accepted(
                entry.rule().map(id -> plan.rule(id).map(Rule::id).orElse(id)),
                entry.fingerprint(),
                entry.path(),
                waiver.get().owner(),
                waiver.get().reason(),
                waiver.get().created(),
                waiver.get().expires()));
      }
    }
    return waivers;
  }

  /** Modes, and how much of which kind must be there. */
  static Map<String, String> settings(Plan plan) {
    Map<String, String> settings = new TreeMap<>();
    plan.modes().forEach((mode, value) -> settings.put("modes/" + mode, value));
    for (Plan.Expectation each : plan.expects()) {
      settings.merge(
          "expects/" + each.kind(),
          Demand.show(each.min(), each.maxAge()),
          (one, more) -> one + "; " + more);
    }
    return settings;
  }
}
