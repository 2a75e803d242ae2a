package dev.assay.history;

import dev.assay.model.Operator;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Input;
import dev.assay.model.RunResults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that two runs were made of and that is not the same. */
final class Inputs {
  private static final Comparator<Input> ORDER =
      Comparator.comparing(Input::cause).thenComparing(Input::key);

  private Inputs() {}

  /** All that changed, by cause and key. */
  static List<Input> of(Side before, Side after) {
    List<Input> inputs = new ArrayList<>();
    if (before.evidence().isPresent() && after.evidence().isPresent()) {
      inputs.addAll(EvidenceChanges.of(before, after));
    }
    inputs.addAll(
        ParameterChanges.of(
            before.record().parameters(), after.record().parameters(), limits(before, after)));
    if (before.results().isPresent() && after.results().isPresent()) {
      RunResults old = before.results().get();
      RunResults now = after.results().get();
      inputs.addAll(RuleChanges.of(new RulePairs(old.rules(), now.rules())));
      inputs.addAll(RuleChanges.settings(old.settings(), now.settings()));
      inputs.addAll(WaiverChanges.of(old.waivers(), now.waivers()));
      one(inputs, Cause.PROGRAM, "", Optional.of(old.tool()), Optional.of(now.tool()));
    } else {
      inputs.addAll(RuleChanges.packs(before.record().packs(), after.record().packs()));
    }
    one(inputs, Cause.RULE, "policy", before.record().policy(), after.record().policy());
    one(inputs, Cause.COMMIT, "", before.record().commit(), after.record().commit());
    one(
        inputs,
        Cause.TIME,
        "",
        before.record().asOf().map(Object::toString),
        after.record().asOf().map(Object::toString));
    inputs.sort(ORDER);
    return inputs;
  }

  private static Map<String, Operator> limits(Side before, Side after) {
    Map<String, Operator> limits = new HashMap<>();
    before.results().ifPresent(old -> limits.putAll(old.limits()));
    after.results().ifPresent(now -> limits.putAll(now.limits()));
    return limits;
  }

  private static void one(
      List<Input> inputs,
      Cause cause,
      String key,
      Optional<String> before,
      Optional<String> after) {
    if (!before.equals(after)) {
      inputs.add(new Input(cause, key, before, after, false, List.of()));
    }
  }
}
