package dev.assay.verify;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Formula;
import dev.assay.model.Interval;
import dev.assay.model.Statement;
import dev.assay.model.Text;
import dev.assay.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds every number a file states about itself against what other evidence, and other fields of
 * the same file, derive. Another file can confirm; the same file can only bound and contradict.
 */
final class Derivations {
  private Derivations() {}

  /** The claims of a subject by name of their statement; numbers that are missing make none. */
  static Map<String, Assessed> of(Subject subject) {
    Map<String, Assessed> claims = new LinkedHashMap<>();
    for (Statement statement : subject.kind().statements()) {
      number(subject, statement.field())
          .ifPresent(value -> claims.put(statement.name(), assess(subject, statement, value)));
    }
    return claims;
  }

  /** The number a pointer holds, when its shape is sound. */
  static Optional<BigDecimal> number(Subject subject, String pointer) {
    return subject.sound(pointer)
        ? subject.tree().scalar(pointer).flatMap(scalar -> Numbers.of(scalar.value()))
        : Optional.empty();
  }

  private static Assessed assess(Subject subject, Statement statement, BigDecimal value) {
    List<Formulas.Result> results = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    for (Formula formula : statement.formulas()) {
      Optional<Subject> from = source(subject, formula.from());
      if (from.isEmpty()) {
        missing.add(formula.from());
        continue;
      }
      Formulas.apply(formula, from.get(), from.get() == subject, statement.unit())
          .ifPresent(results::add);
    }
    return new Assessment(subject, statement, value, results, missing).assessed();
  }

  /** The document a formula reads; a partner that only lies nearby proves nothing. */
  private static Optional<Subject> source(Subject subject, String from) {
    return from.equals("self")
        ? Optional.of(subject)
        : subject.partner(from).filter(Subject.Partner::proven).map(Subject.Partner::subject);
  }

  /** One number against its derivations. */
  private record Assessment(
      Subject subject,
      Statement statement,
      BigDecimal value,
      List<Formulas.Result> results,
      Set<String> missing) {

    Assessed assessed() {
      BigDecimal slack =
          BigDecimal.ONE
              .movePointLeft(value.scale())
              .movePointLeft(1)
              .multiply(BigDecimal.valueOf(5));
      if (value.scale() <= 0) {
        slack = BigDecimal.ZERO;
      }
      if (subject.simulated()) {
        return claim(
            ClaimState.UNPROVABLE, Reasons.SIMULATED, Assessed.Basis.STATED, Optional.empty());
      }
      for (Formulas.Result result : results) {
        if (!result.interval().contains(value, slack)) {
          Text reason =
              Reasons.CONTRADICTED.with(
                  Map.of("said", said(), "provable", result.interval().show(statement.unit())));
          return claim(
              ClaimState.CONTRADICTED,
              reason,
              Assessed.Basis.WORSE,
              Optional.of(result.interval()));
        }
      }
      Optional<Interval> provable = intersection();
      boolean resolved = results.stream().anyMatch(result -> resolves(result));
      boolean other = results.stream().anyMatch(result -> !result.own() && resolves(result));
      if (other) {
        return claim(ClaimState.CONFIRMED, Reasons.CONFIRMED, Assessed.Basis.STATED, provable);
      }
      if (!results.isEmpty() && !resolved) {
        Text reason =
            Reasons.BELOW_RESOLUTION.with(
                Map.of("said", said(), "provable", provable.orElseThrow().show(statement.unit())));
        return claim(ClaimState.UNPROVABLE, reason, Assessed.Basis.INTERVAL, provable);
      }
      return claim(ClaimState.UNPROVABLE, unproven(), Assessed.Basis.STATED, provable);
    }

    private boolean resolves(Formulas.Result result) {
      return value.compareTo(result.resolution()) >= 0;
    }

    private Text unproven() {
      if (!results.isEmpty()) {
        return Reasons.SAME_FILE;
      }
      return missing.isEmpty() ? Reasons.NO_FORMULA : Reasons.MISSING;
    }

    private Optional<Interval> intersection() {
      return results.stream()
          .map(Formulas.Result::interval)
          .reduce(
              (a, b) -> {
                BigDecimal low = a.low().max(b.low());
                BigDecimal high = a.high().min(b.high());
                return low.compareTo(high) <= 0 ? new Interval(low, high) : a;
              });
    }

    private String said() {
      return show(subject, statement.field(), statement.unit());
    }

    private Assessed claim(
        ClaimState state, Text reason, Assessed.Basis basis, Optional<Interval> provable) {
      Set<String> evidence = new LinkedHashSet<>();
      results.stream()
          .flatMap(result -> result.derived().inputs().stream())
          .forEach(input -> input.path().ifPresent(evidence::add));
      String text = subject.tree().text(statement.field()).orElse("");
      return new Assessed(
          new Claim(
              subject.path()
                  + "#"
                  + subject.tree().locate(subject.path(), statement.field()).pointer(),
              statement.name(),
              statement.title(),
              statement.text().with(Map.of("said", said())),
              subject.tree().locate(subject.path(), statement.field()),
              text,
              value,
              statement.unit(),
              state,
              reason,
              evidence.stream().sorted().toList(),
              provable,
              results.stream().map(Formulas.Result::derived).toList(),
              Optional.empty(),
              state == ClaimState.CONFIRMED),
          basis);
    }
  }

  /** A stated number as it was written, with its unit. */
  static String show(Subject subject, String pointer, Unit unit) {
    String text = subject.tree().text(pointer).orElse("");
    return switch (unit) {
      case COUNT, RATIO -> text;
      default -> text + " " + unit.symbol();
    };
  }
}
