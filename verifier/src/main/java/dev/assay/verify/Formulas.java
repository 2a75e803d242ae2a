package dev.assay.verify;

import dev.assay.model.Claim;
import dev.assay.model.Formula;
import dev.assay.model.Interval;
import dev.assay.model.Location;
import dev.assay.model.Node;
import dev.assay.model.Pointer;
import dev.assay.model.Text;
import dev.assay.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Carries formulas out. A formula whose inputs are missing or malformed gives nothing. */
final class Formulas {
  private Formulas() {}

  /**
   * @param resolution in the claim's unit: below it a duration cannot be told from zero; 0 for
   *     exact formulas
   * @param own whether the formula read the file that makes the claim
   */
  record Result(Claim.Derived derived, BigDecimal resolution) {
    Interval interval() {
      return derived.result();
    }

    boolean own() {
      return derived.own();
    }
  }

  static Optional<Result> apply(Formula formula, Subject from, boolean own, Unit unit) {
    if (formula instanceof Formula.Duration duration) {
      return duration(duration, from, own, unit);
    }
    if (formula instanceof Formula.Sum sum) {
      return sum(sum, from, own, unit);
    }
    if (formula instanceof Formula.SumOf sumOf) {
      return sumOf(sumOf, from, own, unit);
    }
    if (formula instanceof Formula.Count count) {
      return count(count, from, own, unit);
    }
    return difference((Formula.Difference) formula, from, own, unit);
  }

  private static Optional<Result> duration(
      Formula.Duration formula, Subject from, boolean own, Unit unit) {
    Optional<Stamp> start = from.tree().text(formula.start()).flatMap(Stamp::parse);
    Optional<Stamp> end = from.tree().text(formula.end()).flatMap(Stamp::parse);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal seconds = Stamp.seconds(start.get(), end.get());
    BigDecimal low = seconds.subtract(start.get().resolution());
    BigDecimal high = seconds.add(end.get().resolution());
    if (high.signum() >= 0) {
      low = low.max(BigDecimal.ZERO);
    }
    BigDecimal resolution = start.get().resolution().max(end.get().resolution());
    String words =
        shown(seconds, unit)
            + " = "
            + Pointer.last(formula.end())
            + " "
            + end.get().clock()
            + " − "
            + Pointer.last(formula.start())
            + " "
            + start.get().clock();
    return Optional.of(
        new Result(
            new Claim.Derived(
                Text.same(words),
                new Interval(inUnit(low, unit), inUnit(high, unit)),
                List.of(at(from, formula.end()), at(from, formula.start())),
                own),
            inUnit(resolution, unit)));
  }

  private static Optional<Result> sum(Formula.Sum formula, Subject from, boolean own, Unit unit) {
    BigDecimal total = BigDecimal.ZERO;
    StringJoiner terms = new StringJoiner(" + ");
    List<Location> inputs = new ArrayList<>();
    for (String input : formula.inputs()) {
      Optional<BigDecimal> number = Derivations.number(from, input);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      total = total.add(number.get());
      terms.add(Pointer.last(input) + " " + number.get().toPlainString());
      inputs.add(at(from, input));
    }
    return exact(total.multiply(formula.factor()), terms.toString(), inputs, own, unit);
  }

  private static Optional<Result> sumOf(
      Formula.SumOf formula, Subject from, boolean own, Unit unit) {
    Optional<List<Node>> items = items(from, formula.list());
    if (items.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal total = BigDecimal.ZERO;
    List<Location> inputs = new ArrayList<>();
    for (int i = 0; i < items.get().size(); i++) {
      String pointer = formula.list() + "/" + i + "/" + formula.member();
      Optional<BigDecimal> number = Derivations.number(from, pointer);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      total = total.add(number.get());
      inputs.add(at(from, pointer));
    }
    String words = "Σ " + formula.member() + " (" + items.get().size() + ")";
    return exact(total.multiply(formula.factor()), words, inputs, own, unit);
  }

  private static Optional<Result> count(
      Formula.Count formula, Subject from, boolean own, Unit unit) {
    return items(from, formula.list())
        .flatMap(
            items -> {
              List<Location> inputs = new ArrayList<>();
              for (int i = 0; i < items.size(); i++) {
                if (counts(formula, items.get(i))) {
                  inputs.add(at(from, formula.list() + "/" + i));
                }
              }
              String what = Pointer.last(formula.list());
              String words =
                  formula.member().isEmpty()
                      ? "|" + what + "|"
                      : "|" + what + ": " + formula.member() + " = " + formula.value() + "|";
              return exact(BigDecimal.valueOf(inputs.size()), words, inputs, own, unit);
            });
  }

  private static boolean counts(Formula.Count formula, Node item) {
    return formula.member().isEmpty()
        || item.child(formula.member())
            .filter(Node.Scalar.class::isInstance)
            .map(value -> ((Node.Scalar) value).text())
            .filter(formula.value()::equals)
            .isPresent();
  }

  private static Optional<Result> difference(
      Formula.Difference formula, Subject from, boolean own, Unit unit) {
    Optional<BigDecimal> minuend = Derivations.number(from, formula.minuend());
    Optional<BigDecimal> subtrahend = Derivations.number(from, formula.subtrahend());
    if (minuend.isEmpty() || subtrahend.isEmpty()) {
      return Optional.empty();
    }
    String words =
        Pointer.last(formula.minuend())
            + " "
            + minuend.get().toPlainString()
            + " − "
            + Pointer.last(formula.subtrahend())
            + " "
            + subtrahend.get().toPlainString();
    return exact(
        minuend.get().subtract(subtrahend.get()),
        words,
        List.of(at(from, formula.minuend()), at(from, formula.subtrahend())),
        own,
        unit);
  }

  private static Optional<Result> exact(
      BigDecimal value, String words, List<Location> inputs, boolean own, Unit unit) {
    return Optional.of(
        new Result(
            new Claim.Derived(
                Text.same(unit.show(new BigDecimal(Numbers.plain(value))) + " = " + words),
                new Interval(value, value),
                inputs,
                own),
            BigDecimal.ZERO));
  }

  private static Optional<List<Node>> items(Subject from, String list) {
    return from.tree()
        .at(list)
        .filter(Node.Array.class::isInstance)
        .map(node -> ((Node.Array) node).items());
  }

  private static Location at(Subject from, String pointer) {
    return from.tree().locate(from.path(), pointer);
  }

  private static BigDecimal inUnit(BigDecimal seconds, Unit unit) {
    return unit.dimension() == Unit.Dimension.DURATION
        ? new BigDecimal(Numbers.plain(Unit.SECOND.convert(seconds, unit)))
        : seconds;
  }

  private static String shown(BigDecimal seconds, Unit unit) {
    return unit.show(inUnit(seconds, unit));
  }
}
