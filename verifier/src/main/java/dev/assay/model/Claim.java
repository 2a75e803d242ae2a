package dev.assay.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A statement that something was measured or is done, with what the evidence says about it.
 *
 * @param id stable: path, {@code #}, pointer
 * @param name of the statement within its kind, e.g. {@code rto}
 * @param said the stated value with the digits of its source
 * @param measure the stated value as a number; empty when the claim is that something is done
 * @param reason why the state is what it is
 * @param evidence paths of the files the derivations read
 * @param provable the values the evidence allows; empty when nothing bounds them
 * @param derivations how each bound was found
 * @param limit the limit it is judged against, when a threshold rule names it
 * @param citations what the claim points to, in the order of the text; of a claim about a number
 *     none: its formulas say where the number comes from
 * @param sameOrigin whether the same run wrote the claim and what confirms it
 */
public record Claim(
    String id,
    String name,
    Text title,
    Text statement,
    Location location,
    String said,
    Optional<Measure> measure,
    ClaimState state,
    Text reason,
    List<String> evidence,
    Optional<Interval> provable,
    List<Derived> derivations,
    Optional<Limit> limit,
    boolean sameOrigin,
    List<Citation> citations) {
  /** A claim about a number. */
  public Claim(
      String id,
      String name,
      Text title,
      Text statement,
      Location location,
      String said,
      BigDecimal value,
      Unit unit,
      ClaimState state,
      Text reason,
      List<String> evidence,
      Optional<Interval> provable,
      List<Derived> derivations,
      Optional<Limit> limit,
      boolean sameOrigin) {
    this(
        id,
        name,
        title,
        statement,
        location,
        said,
        Optional.of(new Measure(value, unit)),
        state,
        reason,
        evidence,
        provable,
        derivations,
        limit,
        sameOrigin,
        List.of());
  }

  /** The number of a claim about a number. */
  public record Measure(BigDecimal value, Unit unit) {}

  /** The stated number; to be asked only of a claim that has a measure. */
  public BigDecimal value() {
    return measure.orElseThrow().value();
  }

  /** The unit of the stated number; a claim without a number has none, which counts as a count. */
  public Unit unit() {
    return measure.map(Measure::unit).orElse(Unit.COUNT);
  }

  public Claim {
    citations = List.copyOf(citations);
    Objects.requireNonNull(id, "id must not be null");
    statement = SecretMask.mask(statement);
    said = SecretMask.mask(said);
    evidence = List.copyOf(evidence);
    derivations = List.copyOf(derivations);
  }

  /**
   * One derivation that was carried out.
   *
   * @param formula in words and numbers: {@code 13 s = recovery_complete_utc 01:41:25 − …}
   * @param inputs where the numbers stand
   * @param own whether it reads the very file that makes the claim
   */
  public record Derived(Text formula, Interval result, List<Location> inputs, boolean own) {
    public Derived {
      formula = SecretMask.mask(formula);
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * A limit in force.
   *
   * @param rule id of the threshold rule
   * @param parameter id of the parameter
   * @param value in the claim's unit
   * @param outcome how the rule judged the claim
   */
  public record Limit(
      String rule, String parameter, Operator operator, BigDecimal value, FindingKind outcome) {}
}
