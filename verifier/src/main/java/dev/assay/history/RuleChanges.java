package dev.assay.history;

import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Input;
import dev.assay.model.RunResults.RuleVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is asked otherwise than before. */
final class RuleChanges {
  private static final int DIGITS = 12;

  private RuleChanges() {}

  /** The rules that changed, by id. */
  static List<Input> of(RulePairs pairs) {
    List<Input> inputs = new ArrayList<>();
    pairs
        .all()
        .forEach(
            (id, pair) -> {
              if (pair.changed()) {
                inputs.add(
                    new Input(
                        Cause.RULE,
                        id,
                        pair.before().map(each -> shown(each, pair.redefined())),
                        pair.after().map(each -> shown(each, pair.redefined())),
                        pair.weaker(),
                        List.of()));
              }
            });
    return inputs;
  }

  /** Packs whose bytes changed: all that is known where the rules were not kept. */
  static List<Input> packs(Map<String, String> before, Map<String, String> after) {
    return texts(before, after, (key, old, now) -> false);
  }

  /** Settings of {@code assay.yaml} that changed: modes and expectations. */
  static List<Input> settings(Map<String, String> before, Map<String, String> after) {
    return texts(before, after, Demand::weaker);
  }

  /** Whether a change asks less. */
  private interface Weaker {
    boolean is(String key, Optional<String> before, Optional<String> after);
  }

  private static List<Input> texts(
      Map<String, String> before, Map<String, String> after, Weaker weaker) {
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<Input> inputs = new ArrayList<>();
    for (String key : keys) {
      Optional<String> old = Optional.ofNullable(before.get(key));
      Optional<String> now = Optional.ofNullable(after.get(key));
      if (!old.equals(now)) {
        boolean less = weaker.is(key, old, now);
        inputs.add(new Input(Cause.RULE, key, old, now, less, List.of()));
      }
    }
    return inputs;
  }

  private static String shown(RuleVersion version, boolean digest) {
    String level = version.off() ? "off" : version.level().word();
    return digest ? level + " " + version.digest().substring(0, DIGITS) : level;
  }
}
