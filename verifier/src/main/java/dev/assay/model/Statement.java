package dev.assay.model;

import java.util.List;
import java.util.Objects;

/**
 * A number that evidence of a kind states about itself: the pattern of a claim.
 *
 * @param name unique within the kind, e.g. {@code rto}
 * @param field pointer of the stated number
 * @param unit the unit the file uses
 * @param text the claim as a sentence; {@code {said}} is the stated value with its unit
 * @param formulas the ways to derive it; none may read {@code field}
 */
public record Statement(
    String name, Text title, String field, Unit unit, Text text, List<Formula> formulas) {
  public Statement {
    Objects.requireNonNull(name, "name must not be null");
    formulas = List.copyOf(formulas);
    for (Formula formula : formulas) {
      for (String input : formula.inputs()) {
        if (Pointer.last(input).equals(Pointer.last(field))) {
          throw new IllegalArgumentException(
              "claim " + name + ": a derivation must not read '" + input + "', which it confirms");
        }
      }
    }
  }
}
