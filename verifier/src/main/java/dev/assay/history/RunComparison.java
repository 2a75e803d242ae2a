package dev.assay.history;

import dev.assay.model.RunChange;
import dev.assay.model.RunChange.Input;
import dev.assay.model.RunChange.Shift;
import dev.assay.model.RunResults;
import dev.assay.model.RunResults.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds two runs against each other: what they were made of, what they found, and which of the one
 * made which of the other. Pure: it reads nothing but its arguments.
 */
final class RunComparison {
  private RunComparison() {}

  /** What changed from one run to the other. */
  static RunChange of(Side before, Side after) {
    List<Input> inputs = Inputs.of(before, after);
    boolean detailed = whole(before) && whole(after);
    if (!detailed) {
      return new RunChange(
          before.record(),
          after.record(),
          inputs,
          List.of(),
          List.of(),
          List.of(),
          0,
          List.of(),
          false);
    }
    Tracing tracing = new Tracing(before, after, inputs);
    Map<String, Result> then = before.counting();
    Map<String, Result> now = after.counting();
    List<Traced> came = new ArrayList<>();
    List<Traced> went = new ArrayList<>();
    int still = 0;
    for (Result each : now.values()) {
      if (same(each, Optional.ofNullable(then.get(each.fingerprint())))) {
        still++;
      } else {
        came.add(tracing.came(each));
      }
    }
    for (Result each : then.values()) {
      if (!same(each, Optional.ofNullable(now.get(each.fingerprint())))) {
        went.add(tracing.went(each));
      }
    }
    List<Traced> lost = Consequence.settled(went);
    return new RunChange(
        before.record(),
        after.record(),
        inputs,
        sorted(Consequence.settled(came)),
        sorted(lost.stream().filter(each -> tracing.askedAgain(each.result())).toList()),
        sorted(lost.stream().filter(each -> !tracing.askedAgain(each.result())).toList()),
        still,
        new Counterfactual(before, after, came, went).parts(inputs),
        true);
  }

  private static boolean whole(Side side) {
    return side.evidence().isPresent()
        && side.results().map(RunResults::left).filter(left -> left == 0).isPresent();
  }

  /** The same finding with the same weight: one that became an error is a new one. */
  private static boolean same(Result one, Optional<Result> other) {
    return other
        .filter(each -> each.kind() == one.kind() && each.level() == one.level())
        .isPresent();
  }

  /** Errors first, failed ones before open ones; else in the order of the run. */
  private static List<Shift> sorted(List<Traced> traced) {
    return traced.stream()
        .sorted(
            Comparator.comparing((Traced each) -> each.result().level())
                .thenComparing(each -> each.result().kind()))
        .map(Traced::shift)
        .toList();
  }
}
