package dev.assay.history;

import dev.assay.model.Operator;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Parameters that have another value than before. */
final class ParameterChanges {
  private ParameterChanges() {}

  /**
   * All that changed, by id.
   *
   * @param limits how parameters bound values
   */
  static List<Input> of(
      Map<String, String> before, Map<String, String> after, Map<String, Operator> limits) {
    Set<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    List<Input> inputs = new ArrayList<>();
    for (String id : ids) {
      Optional<String> old = Optional.ofNullable(before.get(id));
      Optional<String> now = Optional.ofNullable(after.get(id));
      if (!old.equals(now)) {
        boolean looser =
            old.isPresent()
                && now.isPresent()
                && Looser.is(Optional.ofNullable(limits.get(id)), old.get(), now.get());
        inputs.add(new Input(Cause.THRESHOLD, id, old, now, looser, List.of()));
      }
    }
    return inputs;
  }
}
