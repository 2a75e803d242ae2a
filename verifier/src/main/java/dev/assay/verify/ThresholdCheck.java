package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Claim;
import dev.assay.model.FindingKind;
import dev.assay.model.Interval;
import dev.assay.model.Operator;
import dev.assay.model.Parameter;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import dev.assay.model.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds stated numbers against limits; what exactly is judged is the claim's basis. */
final class ThresholdCheck implements Asker<Check.Threshold> {
  private final Plan plan;
  private final Scope scope;

  ThresholdCheck(Plan plan, Scope scope) {
    this.plan = plan;
    this.scope = scope;
  }

  @Override
  public Answer ask(Rule rule, Check.Threshold check, Subject subject) throws Expressions.Failure {
    if (check.when().isPresent() && !scope.applies(check.when().get(), rule, subject)) {
      return Answer.NOT_APPLICABLE;
    }
    Parameter parameter = plan.parameters().get(check.limit());
    if (parameter == null) {
      throw new Expressions.Failure("no parameter '" + check.limit() + "'");
    }
    if (check.statement().startsWith("/")) {
      Optional<BigDecimal> number = Derivations.number(subject, check.statement());
      return number.isEmpty()
          ? Answer.NOT_APPLICABLE
          : plain(rule, check, subject, number.get(), parameter);
    }
    Assessed assessed = subject.claims().get(check.statement());
    return assessed == null
        ? Answer.NOT_APPLICABLE
        : judge(rule, check, subject, assessed, parameter);
  }

  private static Answer plain(
      Rule rule, Check.Threshold check, Subject subject, BigDecimal number, Parameter parameter) {
    if (check.operator().holds(number, parameter.value())) {
      return Answer.PASS;
    }
    Unit unit = parameter.unit();
    String actual = Derivations.show(subject, check.statement(), unit);
    Draft draft = Draft.at(rule.answer(), subject, check.statement());
    return Answer.of(
        List.of(filled(draft, check.operator(), number, parameter.value(), unit, actual)));
  }

  private static Answer judge(
      Rule rule, Check.Threshold check, Subject subject, Assessed assessed, Parameter parameter) {
    Claim claim = assessed.claim();
    BigDecimal limit = parameter.unit().convert(parameter.value(), claim.unit());
    FindingKind outcome = outcome(check.operator(), assessed, limit);
    if (outcome == FindingKind.PASS) {
      return Answer.PASS;
    }
    FindingKind kind = outcome == FindingKind.FAIL ? rule.answer() : FindingKind.OPEN;
    String said = Derivations.show(subject, pointer(subject, claim), claim.unit());
    boolean saidFails = !check.operator().holds(claim.value(), limit);
    boolean interval = assessed.basis() == Assessed.Basis.INTERVAL || !saidFails;
    String actual =
        interval && claim.provable().isPresent()
            ? said + " (" + claim.provable().get().show(claim.unit()) + ")"
            : said;
    Draft draft = Draft.at(kind, subject, pointer(subject, claim)).claim(claim.id());
    return Answer.of(
        List.of(
            filled(draft, check.operator(), claim.value(), limit, claim.unit(), actual)
                .value("title", claim.title())));
  }

  private static Draft filled(
      Draft draft,
      Operator operator,
      BigDecimal number,
      BigDecimal limit,
      Unit unit,
      String actual) {
    String shownLimit = unit.show(new BigDecimal(Numbers.plain(limit)));
    BigDecimal over = number.subtract(limit).abs();
    return draft
        .actual(actual)
        .expected(operator.symbol() + " " + shownLimit)
        .value("limit", shownLimit)
        .value("over", unit.show(new BigDecimal(Numbers.plain(over))))
        .wouldPass(WOULD_PASS.with(Map.of("limit", operator.symbol() + " " + shownLimit)));
  }

  private static final Text WOULD_PASS = new Text("a measured value {limit}", "实测值 {limit}");

  private static String pointer(Subject subject, Claim claim) {
    return subject.kind().statement(claim.name()).orElseThrow().field();
  }

  /** PASS, FAIL, or OPEN when the provable interval straddles the limit. */
  static FindingKind outcome(Operator operator, Assessed assessed, BigDecimal limit) {
    Claim claim = assessed.claim();
    boolean said = operator.holds(claim.value(), limit);
    if (assessed.basis() == Assessed.Basis.STATED || claim.provable().isEmpty()) {
      return said ? FindingKind.PASS : FindingKind.FAIL;
    }
    FindingKind derived = range(operator, claim.provable().get(), limit);
    if (assessed.basis() == Assessed.Basis.INTERVAL) {
      return derived;
    }
    return said ? derived : FindingKind.FAIL;
  }

  private static FindingKind range(Operator operator, Interval interval, BigDecimal limit) {
    boolean low = operator.holds(interval.low(), limit);
    boolean high = operator.holds(interval.high(), limit);
    if (low && high) {
      return FindingKind.PASS;
    }
    return low || high ? FindingKind.OPEN : FindingKind.FAIL;
  }
}
