package dev.assay.site;

import dev.assay.model.RunRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The ledger cut into sheets: a month with at most {@link Paged#ROWS} runs is one sheet, a longer
 * one has a sheet a day, and a day that is longer still has several. A row never moves from one
 * part of a day to another, because the ledger only grows at its end.
 */
final class RunCalendar {
  private final NavigableMap<String, List<RunRecord>> months;
  private final NavigableMap<String, NavigableMap<String, List<RunRecord>>> days = new TreeMap<>();
  private final List<RunSheet> sheets = new ArrayList<>();
  private final NavigableMap<String, List<String>> years;

  RunCalendar(List<RunRecord> history) {
    months = Months.of(history);
    years = Months.years(months);
    months.forEach(
        (month, runs) -> {
          if (runs.size() <= Paged.ROWS) {
            cut(month, runs);
          } else {
            days.put(month, Months.days(runs));
            days.get(month).forEach(this::cut);
          }
        });
  }

  private void cut(String name, List<RunRecord> runs) {
    int parts = (runs.size() + Paged.ROWS - 1) / Paged.ROWS;
    for (int part = 0; part < parts; part++) {
      int from = part * Paged.ROWS;
      int to = Math.min(from + Paged.ROWS, runs.size());
      sheets.add(new RunSheet(name, part, parts, from, runs.subList(from, to)));
    }
  }

  /** The months that have records, oldest first, those without a date last; their records too. */
  NavigableMap<String, List<RunRecord>> months() {
    return Collections.unmodifiableNavigableMap(months);
  }

  /** Years with their months, oldest first. */
  NavigableMap<String, List<String>> years() {
    return Collections.unmodifiableNavigableMap(years);
  }

  /** Every page that has rows, those of a month or a day side by side. */
  List<RunSheet> sheets() {
    return Collections.unmodifiableList(sheets);
  }

  /** Whether the rows of a month stand on pages of its days. */
  boolean isLong(String month) {
    return days.containsKey(month);
  }

  /** The runs of a month by day, oldest first. */
  NavigableMap<String, List<RunRecord>> days(String month) {
    return isLong(month) ? days.get(month) : Months.days(months.get(month));
  }

  /**
   * The day that may still get runs: a page of a month or a year does not count it, so that it need
   * not change with every run. Empty when no run has a date.
   */
  Optional<String> open() {
    return years.isEmpty()
        ? Optional.empty()
        : Optional.of(days(openMonth().orElseThrow()).lastKey());
  }

  /** The month that may still get runs. */
  Optional<String> openMonth() {
    if (years.isEmpty()) {
      return Optional.empty();
    }
    List<String> last = years.get(years.lastKey());
    return Optional.of(last.get(last.size() - 1));
  }
}
