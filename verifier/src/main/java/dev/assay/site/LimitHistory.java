package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.RunRecord;
import dev.assay.model.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The values a limit had, as the ledger recorded them, up to the one in force. */
final class LimitHistory {
  private LimitHistory() {}

  /**
   * The steps of a limit, oldest first; the last is the value in force. A value holds from the
   * first record that states it.
   */
  static List<DotsChart.Step> of(PageScope scope, Claim.Limit limit, Unit unit) {
    List<DotsChart.Step> steps = new ArrayList<>();
    BigDecimal current = null;
    Instant last = Instant.MIN;
    for (RunRecord each : scope.input.history()) {
      BigDecimal value = value(each.parameters().get(limit.parameter()), unit);
      if (value == null || each.asOf().isEmpty() || each.asOf().get().isBefore(last)) {
        continue;
      }
      last = each.asOf().get();
      if (current == null || value.compareTo(current) != 0) {
        steps.add(step(scope, last, value, unit));
        current = value;
      }
    }
    if (current == null || limit.value().compareTo(current) != 0) {
      Instant since = scope.run().asOf().filter(last::isBefore).orElse(last);
      steps.add(step(scope, since, limit.value(), unit));
    }
    return steps;
  }

  /** Of all steps those that can be seen in a drawing: in force at its begin or later, the last. */
  static List<DotsChart.Step> drawn(List<DotsChart.Step> steps, Instant begin) {
    int first = Math.max(0, steps.size() - DotsChart.MOST);
    while (first + 1 < steps.size() && !steps.get(first + 1).from().isAfter(begin)) {
      first++;
    }
    return steps.subList(first, steps.size());
  }

  private static DotsChart.Step step(PageScope scope, Instant from, BigDecimal value, Unit unit) {
    String name = scope.say("chart.limit", "n", scope.show.value(value, unit));
    return new DotsChart.Step(from, value.doubleValue(), name);
  }

  /** {@code 10 s} in a unit; null when the record has no such number. */
  private static BigDecimal value(String recorded, Unit unit) {
    if (recorded == null) {
      return null;
    }
    int space = recorded.indexOf(' ');
    String digits = space < 0 ? recorded : recorded.substring(0, space);
    if (digits.isEmpty() || digits.length() > 40) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(digits);
      return space < 0
          ? number
          : Unit.ofSymbol(recorded.substring(space + 1))
              .filter(each -> each.dimension() == unit.dimension())
              .map(each -> each.convert(number, unit))
              .orElse(null);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
