package dev.assay.history;

import dev.assay.model.Operator;
import dev.assay.model.Pack;
import dev.assay.model.Parameter;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Input;
import dev.assay.model.RunResults;
import dev.assay.model.RunResults.Accepted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a plan asks less than a recorded run did. */
public final class Weakened {
  private final LastRecorded last;
  private final Plan plan;
  private final Set<String> anew = new HashSet<>();
  private final Set<String> missing = new HashSet<>();

  private Weakened(LastRecorded last, Plan plan, Set<String> shipped) {
    this.last = last;
    this.plan = plan;
    Map<String, String> digests = new HashMap<>();
    plan.packs().forEach(pack -> digests.put(pack.name(), pack.digest()));
    last.record()
        .packs()
        .forEach(
            (name, digest) -> {
              if (!digests.containsKey(name)) {
                missing.add(name);
              } else if (!digests.get(name).equals(digest) && shipped.contains(name)) {
                anew.add(name);
              }
            });
  }

  /**
   * All that is asked less.
   *
   * @param shipped names of the packs that come with the program: what another version of it brings
   *     along is no weakening, unless a rule is gone
   */
  public static List<Input> of(LastRecorded last, Plan plan, Set<String> shipped) {
    return new Weakened(last, plan, shipped).inputs();
  }

  private List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    for (String pack : missing.stream().sorted().toList()) {
      inputs.add(
          new Input(
              Cause.RULE,
              "packs/" + pack,
              Optional.of("in use"),
              Optional.empty(),
              true,
              List.of()));
    }
    parameters(inputs);
    rules(inputs);
    RunResults before = last.results();
    inputs.addAll(RuleChanges.settings(before.settings(), Found.settings(plan)));
    inputs.addAll(
        WaiverChanges.of(
            before.waivers().stream().map(this::renamed).toList(), Found.waivers(plan)));
    return inputs.stream().filter(Input::weaker).toList();
  }

  private void parameters(List<Input> inputs) {
    Map<String, Operator> limits = new HashMap<>(last.results().limits());
    limits.putAll(Found.limits(plan));
    Map<String, String> now = new TreeMap<>();
    plan.parameters().forEach((id, parameter) -> now.put(id, parameter.show()));
    for (Input each : ParameterChanges.of(last.record().parameters(), now, limits)) {
      Parameter parameter = plan.parameters().get(each.key());
      boolean theirs =
          parameter != null
              && anew.contains(pack(each.key()))
              && parameter.value().compareTo(parameter.packDefault()) == 0;
      if (!theirs) {
        inputs.add(each);
      }
    }
  }

  private void rules(List<Input> inputs) {
    Map<String, Rule> shipped = new HashMap<>();
    for (Pack pack : plan.packs()) {
      pack.rules().forEach(rule -> shipped.put(rule.id(), rule));
    }
    RulePairs pairs = new RulePairs(last.results().rules(), Found.undigested(plan));
    for (Input each : RuleChanges.of(pairs)) {
      Optional<Rule> own = Optional.ofNullable(shipped.get(each.key()));
      boolean usual =
          own.isPresent()
              && plan.rule(each.key())
                  .filter(rule -> rule.off().isEmpty() && rule.level() == own.get().level())
                  .isPresent();
      boolean theirs = usual && anew.contains(pack(each.key()));
      if (!theirs && !missing.contains(pack(each.key()))) {
        inputs.add(each);
      }
    }
  }

  /** A waiver under the id that its rule has now. */
  private Accepted renamed(Accepted waiver) {
    return new Accepted(
        waiver.rule().map(id -> plan.rule(id).map(Rule::id).orElse(id)),
        waiver.fingerprint(),
        waiver.path(),
        waiver.owner(),
        waiver.reason(),
        waiver.created(),
        waiver.expires());
  }

  private static String pack(String id) {
    return id.substring(0, id.indexOf('/'));
  }
}
