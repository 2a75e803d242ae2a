package dev.assay.history;

import dev.assay.history.Traced.Effect;
import dev.assay.model.FindingKind;
import dev.assay.model.Level;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Input;
import dev.assay.model.RunChange.Part;
import dev.assay.model.RunResults.Result;
import dev.assay.model.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the verdict would be with one cause's old side put back. */
final class Counterfactual {
  private final Side before;
  private final Side after;
  private final List<Traced> came;
  private final List<Traced> went;

  Counterfactual(Side before, Side after, List<Traced> came, List<Traced> went) {
    this.before = before;
    this.after = after;
    this.came = Consequence.without(came);
    this.went = Consequence.without(went);
  }

  /** One part for each cause that has inputs. */
  List<Part> parts(List<Input> inputs) {
    Map<Cause, Integer> counts = new java.util.EnumMap<>(Cause.class);
    inputs.forEach(each -> counts.merge(each.cause(), 1, Integer::sum));
    List<Part> parts = new ArrayList<>();
    counts.forEach((cause, count) -> parts.add(part(cause, count)));
    return parts;
  }

  private Part part(Cause cause, int inputs) {
    Map<String, Result> counting = new LinkedHashMap<>(after.counting());
    counting.values().removeIf(Consequence::is);
    boolean certain = true;
    for (Traced each : came) {
      Effect effect = each.effect(cause);
      if (effect != Effect.KEEPS) {
        counting.remove(each.result().fingerprint());
      }
      certain &= effect != Effect.UNKNOWN || each.result().level() != Level.ERROR;
    }
    for (Traced each : went) {
      Effect effect = each.effect(cause);
      if (effect != Effect.KEEPS) {
        counting.put(each.result().fingerprint(), each.result());
      }
      certain &= effect != Effect.UNKNOWN || each.result().level() != Level.ERROR;
    }
    Verdict without = verdict(counting.values(), empty(cause));
    return new Part(cause, inputs, without, without != after.record().verdict(), certain);
  }

  /** Whether nothing at all would be recognised. */
  private boolean empty(Cause cause) {
    boolean files = cause == Cause.APPEARED || cause == Cause.VANISHED;
    return (files ? before : after).record().counts().evidence() == 0;
  }

  /** The verdict of findings, as a run has it. */
  static Verdict verdict(Collection<Result> counting, boolean empty) {
    Verdict verdict = empty ? Verdict.INDETERMINATE : Verdict.PASS;
    for (Result each : counting) {
      if (each.level() == Level.ERROR) {
        verdict =
            verdict.worse(each.kind() == FindingKind.FAIL ? Verdict.FAIL : Verdict.INDETERMINATE);
      }
    }
    return verdict;
  }
}
