package dev.assay.history;

import dev.assay.history.Traced.Effect;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Input;
import dev.assay.model.RunResults.Result;
import dev.assay.model.RunResults.RuleVersion;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what can have made a finding come or go. What touches the finding itself goes before what
 * touches its surroundings: its waiver, its rule, the limit the rule reads, its file; then what the
 * rule looks at besides; only then commit, time and program, which are other ones in most runs.
 */
final class Tracing {
  private final Side before;
  private final Side after;
  private final RulePairs rules;
  private final Related files;
  private final Set<Cause> changed = EnumSet.noneOf(Cause.class);
  private final Set<String> parameters = new HashSet<>();
  private final Set<String> settings = new HashSet<>();
  private final Set<String> evidence = new HashSet<>();
  private final Map<String, Result> then = new HashMap<>();
  private final Map<String, Result> now = new HashMap<>();

  Tracing(Side before, Side after, List<Input> inputs) {
    this.before = before;
    this.after = after;
    this.rules = new RulePairs(before.rules(), after.rules());
    this.files = new Related(inputs);
    Set<String> ids = rules.all().keySet();
    for (Input each : inputs) {
      changed.add(each.cause());
      if (each.cause() == Cause.THRESHOLD) {
        parameters.add(each.key());
      } else if (each.cause() == Cause.RULE && !ids.contains(each.key())) {
        settings.add(each.key());
      }
    }
    evidence.addAll(before.files().keySet());
    evidence.addAll(after.files().keySet());
    before.found().forEach(each -> then.put(each.fingerprint(), each));
    after.found().forEach(each -> now.put(each.fingerprint(), each));
  }

  /** A finding that counts now and did not. */
  Traced came(Result result) {
    return traced(result, Optional.ofNullable(then.get(result.fingerprint())));
  }

  /** A finding that counted and does not any more. */
  Traced went(Result result) {
    return traced(result, Optional.ofNullable(now.get(result.fingerprint())));
  }

  /** Whether a finding that went was asked about again. */
  boolean askedAgain(Result result) {
    Optional<Result> there = Optional.ofNullable(now.get(result.fingerprint()));
    if (there.isPresent()) {
      return there.get().counts();
    }
    boolean file = result.path().flatMap(files::at).filter(Cause.VANISHED::equals).isEmpty();
    return file && rules.of(result.rule()).asks();
  }

  private Traced traced(Result result, Optional<Result> other) {
    if (other.filter(each -> !each.counts() || !result.counts()).isPresent()) {
      return Traced.by(result, accepted());
    }
    RulePairs.Pair rule = rules.of(result.rule());
    if (rule.asked() != rule.asks()) {
      return Traced.by(result, Cause.RULE);
    }
    boolean weight = other.filter(each -> each.level() != result.level()).isPresent();
    if (weight && other.get().kind() == result.kind()) {
      return Traced.by(result, Cause.RULE);
    }
    Set<Cause> causes = direct(result, rule, weight);
    boolean alone = causes.isEmpty();
    if (alone || !Rejudged.of(result, before, after).alone()) {
      causes.addAll(around(result, rule, alone));
    }
    if (causes.isEmpty()) {
      causes.add(last());
    }
    return new Traced(result, effects(result, causes));
  }

  /** Accepted on one side only: by a waiver that changed, or by one that lapsed or began. */
  private Cause accepted() {
    return changed.contains(Cause.WAIVER) || !changed.contains(Cause.TIME)
        ? Cause.WAIVER
        : Cause.TIME;
  }

  private Set<Cause> direct(Result result, RulePairs.Pair rule, boolean weight) {
    EnumSet<Cause> causes = EnumSet.noneOf(Cause.class);
    if (rule.redefined() || weight) {
      causes.add(Cause.RULE);
    }
    boolean limit =
        rule.before().filter(this::reads).isPresent()
            || rule.after().filter(this::reads).isPresent();
    if (limit) {
      causes.add(Cause.THRESHOLD);
    }
    result.path().flatMap(files::at).ifPresent(causes::add);
    return causes;
  }

  private boolean reads(RuleVersion rule) {
    return rule.parameters().stream().anyMatch(parameters::contains);
  }

  /** What the rule looks at besides its own file, as far as it changed. */
  private Set<Cause> around(Result result, RulePairs.Pair rule, boolean alone) {
    EnumSet<Cause> causes = EnumSet.noneOf(Cause.class);
    Set<Cause> outside = EnumSet.noneOf(Cause.class);
    rule.before().ifPresent(each -> outside.addAll(each.outside()));
    rule.after().ifPresent(each -> outside.addAll(each.outside()));
    Set<Cause> named = files.named(result.message().en());
    Set<Cause> beside = result.path().map(files::beside).orElse(Set.of());
    Set<Cause> moved =
        !named.isEmpty() ? named : alone && beside.isEmpty() ? files.anywhere() : beside;
    boolean known = result.path().filter(evidence::contains).isPresent();
    for (Cause each : outside) {
      boolean file = each.compareTo(Cause.VANISHED) <= 0;
      if (file ? moved.contains(each) : alone && changed.contains(each)) {
        causes.add(each);
      }
    }
    if (alone && !known && !outside.isEmpty() && !settings.isEmpty()) {
      causes.add(Cause.RULE);
    }
    return causes;
  }

  /** Nothing that a rule names changed: what is left. */
  private Cause last() {
    for (Cause each : List.of(Cause.RULE, Cause.PROGRAM, Cause.COMMIT, Cause.TIME)) {
      if (each == Cause.RULE ? !settings.isEmpty() : changed.contains(each)) {
        return each;
      }
    }
    return Cause.PROGRAM;
  }

  private Map<Cause, Effect> effects(Result result, Set<Cause> causes) {
    Map<Cause, Effect> effects = new EnumMap<>(Cause.class);
    if (causes.size() == 1) {
      causes.forEach(each -> effects.put(each, Effect.UNDOES));
      return effects;
    }
    Optional<Cause> file = result.path().flatMap(files::at);
    boolean two =
        causes.size() == 2
            && causes.contains(Cause.THRESHOLD)
            && file.filter(causes::contains).isPresent();
    if (two) {
      Optional<Map<Cause, Effect>> judged =
          Rejudged.of(result, before, after).both(file.orElseThrow());
      if (judged.isPresent()) {
        return deciding(judged.get());
      }
    }
    causes.forEach(each -> effects.put(each, Effect.UNKNOWN));
    return effects;
  }

  /**
   * Without those that did nothing, unless that is all of them: then each alone would have done.
   */
  private static Map<Cause, Effect> deciding(Map<Cause, Effect> judged) {
    Map<Cause, Effect> deciding = new EnumMap<>(judged);
    deciding.values().removeIf(effect -> effect == Effect.KEEPS);
    return deciding.isEmpty() ? judged : deciding;
  }
}
