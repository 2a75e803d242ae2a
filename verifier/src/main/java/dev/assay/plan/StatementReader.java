package dev.assay.plan;

import dev.assay.model.Formula;
import dev.assay.model.Pointer;
import dev.assay.model.Statement;
import dev.assay.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads the {@code states} of a kind: the numbers a file states about itself. */
final class StatementReader {
  private final Set<String> partners;

  /**
   * @param partners names of the kind's links
   */
  StatementReader(Set<String> partners) {
    this.partners = partners;
  }

  Statement read(String name, Value value) {
    Fields fields = value.fields("title", "field", "unit", "text", "derive");
    String field = fields.required("field").text();
    List<Formula> formulas = new ArrayList<>();
    for (Value derive : fields.list("derive")) {
      Formula formula = formula(derive);
      for (String input : formula.inputs()) {
        if (Pointer.last(input).equals(Pointer.last(field))) {
          throw derive.wrong(
              "the derivation reads '" + input + "', the field it confirms",
              "derive the number from other fields, or leave this derivation out");
        }
      }
      formulas.add(formula);
    }
    return new Statement(
        name,
        fields.required("title").bilingual(),
        field,
        unit(fields.required("unit")),
        fields.required("text").bilingual(),
        formulas);
  }

  static Unit unit(Value value) {
    return value.one(Arrays.asList(Unit.values()), Unit::symbol);
  }

  private Formula formula(Value value) {
    String way = value.fields("duration", "sum", "sum-of", "count", "difference").only();
    Value inner = value.map().get(way);
    return switch (way) {
      case "duration" -> {
        Fields fields = inner.fields("from", "start", "end");
        yield new Formula.Duration(from(fields), pointer(fields, "start"), pointer(fields, "end"));
      }
      case "sum" -> {
        Fields fields = inner.fields("from", "of", "factor");
        yield new Formula.Sum(from(fields), fields.required("of").texts(), factor(fields));
      }
      case "sum-of" -> {
        Fields fields = inner.fields("from", "list", "member", "factor");
        yield new Formula.SumOf(
            from(fields), pointer(fields, "list"), pointer(fields, "member"), factor(fields));
      }
      case "count" -> count(inner.fields("from", "list", "member", "value"));
      default -> {
        Fields fields = inner.fields("from", "minuend", "subtrahend");
        yield new Formula.Difference(
            from(fields), pointer(fields, "minuend"), pointer(fields, "subtrahend"));
      }
    };
  }

  private Formula count(Fields fields) {
    if (fields.optional("member").isPresent() != fields.optional("value").isPresent()) {
      throw fields
          .value()
          .wrong(
              "member and value must come together", "write both, or neither to count every item");
    }
    return new Formula.Count(
        from(fields),
        pointer(fields, "list"),
        fields.optional("member").map(Value::text).orElse(""),
        fields.optional("value").map(Value::text).orElse(""));
  }

  private String from(Fields fields) {
    return partner(fields.required("from"), partners);
  }

  /** {@code self} or the name of a link. */
  static String partner(Value value, Set<String> partners) {
    String from = value.text();
    if (!from.equals("self") && !partners.contains(from)) {
      List<String> known = new ArrayList<>(partners);
      known.add("self");
      throw value.unknown("link '" + from + "'", from, known);
    }
    return from;
  }

  private static String pointer(Fields fields, String key) {
    return fields.required(key).anyText();
  }

  private static BigDecimal factor(Fields fields) {
    return fields.optional("factor").map(Value::number).orElse(BigDecimal.ONE);
  }
}
