package dev.assay.history;

import dev.assay.history.Traced.Effect;
import dev.assay.model.Level;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunResults.Result;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A finding that only repeats others: that a policy's demand for no errors is missed. It comes with
 * the first error and goes with the last, so it has their causes and decides nothing beside them.
 */
final class Consequence {
  private static final String GATE = "core/gate-condition-met";
  private static final String NO_ERRORS = "/findings";

  private Consequence() {}

  static boolean is(Result result) {
    return result.rule().equals(GATE) && result.pointer().endsWith(NO_ERRORS);
  }

  /** All others. */
  static List<Traced> without(List<Traced> all) {
    return all.stream().filter(each -> !is(each.result())).toList();
  }

  /** Findings that came, or went, where those that repeat others have the causes of these. */
  static List<Traced> settled(List<Traced> all) {
    Map<Cause, Effect> causes = new EnumMap<>(Cause.class);
    without(all).stream()
        .filter(each -> each.result().level() == Level.ERROR)
        .forEach(each -> causes.putAll(each.effects()));
    return causes.isEmpty()
        ? all
        : all.stream()
            .map(each -> is(each.result()) ? new Traced(each.result(), causes) : each)
            .toList();
  }
}
