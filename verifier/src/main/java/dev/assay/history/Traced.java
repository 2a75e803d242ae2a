package dev.assay.history;

import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Shift;
import dev.assay.model.RunResults.Result;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A finding that came or went, and what each of its possible causes did.
 *
 * @param effects by cause, what happens to the finding when that cause's old side is put back
 */
record Traced(Result result, Map<Cause, Effect> effects) {
  /** What putting the old side back does. */
  enum Effect {
    /** The finding goes, or comes back: without the change it would not have happened. */
    UNDOES,
    /** Nothing: something else would have done it as well. */
    KEEPS,
    /** Nobody can tell without judging again. */
    UNKNOWN
  }

  Traced {
    effects = new EnumMap<>(effects);
  }

  /** A finding with one cause, which thus has done it. */
  static Traced by(Result result, Cause cause) {
    return new Traced(result, Map.of(cause, Effect.UNDOES));
  }

  /** What a cause did to it; one that cannot have touched it did nothing. */
  Effect effect(Cause cause) {
    return effects.getOrDefault(cause, Effect.KEEPS);
  }

  Shift shift() {
    return new Shift(result, List.copyOf(effects.keySet()));
  }
}
