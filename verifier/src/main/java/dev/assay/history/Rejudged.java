package dev.assay.history;

import dev.assay.history.Traced.Effect;
import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.FindingKind;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunResults;
import dev.assay.model.RunResults.Result;
import dev.assay.model.RunResults.Said;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a limit that moved from a number that moved: what was stated then is held against the limit
 * of now, and the other way round. Only where the stated number decides, which is where nothing
 * contradicts it and both recorded answers are what it alone would give.
 */
final class Rejudged {
  private final Optional<Said> before;
  private final Optional<Said> after;

  private Rejudged(Optional<Said> before, Optional<Said> after) {
    this.before = before;
    this.after = after;
  }

  /** What is known about the number a finding is about. */
  static Rejudged of(Result result, Side before, Side after) {
    return new Rejudged(said(result, before), said(result, after));
  }

  private static Optional<Said> said(Result result, Side side) {
    String id = result.path().orElse("") + "#" + result.pointer();
    return side.results().map(RunResults::claims).orElse(java.util.List.of()).stream()
        .filter(each -> each.id().equals(id))
        .filter(
            each -> each.limit().map(Claim.Limit::rule).filter(result.rule()::equals).isPresent())
        .findFirst();
  }

  /** The effects of a changed limit and a changed number; empty where they cannot be told. */
  Optional<Map<Cause, Effect>> both(Cause file) {
    boolean sound =
        switch (file) {
          case APPEARED -> sound(after) && old().isPresent();
          case VANISHED -> sound(before) && now().isPresent();
          default -> sound(before) && sound(after);
        };
    if (!sound) {
      return Optional.empty();
    }
    Map<Cause, Effect> effects = new EnumMap<>(Cause.class);
    switch (file) {
      case APPEARED -> {
        effects.put(file, Effect.UNDOES);
        effects.put(Cause.THRESHOLD, holds(after, old()) ? Effect.UNDOES : Effect.KEEPS);
      }
      case VANISHED -> {
        effects.put(file, holds(before, now()) ? Effect.KEEPS : Effect.UNDOES);
        effects.put(Cause.THRESHOLD, Effect.KEEPS);
      }
      default -> {
        boolean failsNow = !holds(after, now());
        effects.put(file, holds(before, now()) == failsNow ? Effect.UNDOES : Effect.KEEPS);
        effects.put(
            Cause.THRESHOLD, holds(after, old()) == failsNow ? Effect.UNDOES : Effect.KEEPS);
      }
    }
    return Optional.of(effects);
  }

  /** Whether the numbers that were stated settle both answers, so that no other file has a part. */
  boolean alone() {
    boolean some = before.isPresent() || after.isPresent();
    return some && (before.isEmpty() || sound(before)) && (after.isEmpty() || sound(after));
  }

  private Optional<BigDecimal> old() {
    return before.flatMap(Said::limit).map(Claim.Limit::value);
  }

  private Optional<BigDecimal> now() {
    return after.flatMap(Said::limit).map(Claim.Limit::value);
  }

  private static boolean sound(Optional<Said> said) {
    if (said.isEmpty() || said.get().value().isEmpty()) {
      return false;
    }
    Claim.Limit limit = said.get().limit().orElseThrow();
    boolean holds = limit.operator().holds(said.get().value().get(), limit.value());
    return said.get().state() != ClaimState.CONTRADICTED
        && limit.outcome() == (holds ? FindingKind.PASS : FindingKind.FAIL);
  }

  private static boolean holds(Optional<Said> said, Optional<BigDecimal> limit) {
    Said number = said.orElseThrow();
    return number
        .limit()
        .orElseThrow()
        .operator()
        .holds(number.value().orElseThrow(), limit.orElseThrow());
  }
}
