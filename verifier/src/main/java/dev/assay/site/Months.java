package dev.assay.site;

import dev.assay.model.RunRecord;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The ledger by month and by day of the as-of instant, in UTC. */
final class Months {
  /** Records without an as-of instant. */
  static final String UNDATED = "undated";

  private static final DateTimeFormatter MONTH = format("yyyy-MM");
  private static final DateTimeFormatter DAY = format("yyyy-MM-dd");

  private Months() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  static NavigableMap<String, List<RunRecord>> of(List<RunRecord> history) {
    return by(history, Months::of);
  }

  /** The records of a month by day; each in the order of the ledger. */
  static NavigableMap<String, List<RunRecord>> days(List<RunRecord> month) {
    return by(month, Months::day);
  }

  private static NavigableMap<String, List<RunRecord>> by(
      List<RunRecord> records, Function<RunRecord, String> name) {
    NavigableMap<String, List<RunRecord>> groups = new TreeMap<>();
    for (RunRecord each : records) {
      groups.computeIfAbsent(name.apply(each), unused -> new ArrayList<>()).add(each);
    }
    return groups;
  }

  static String of(RunRecord record) {
    return record.asOf().map(MONTH::format).orElse(UNDATED);
  }

  static String day(RunRecord record) {
    return record.asOf().map(DAY::format).orElse(UNDATED);
  }

  /** {@code 2026} of {@code 2026-11}; what has no date has no year. */
  static String year(String month) {
    return month.equals(UNDATED) ? UNDATED : month.substring(0, month.length() - 3);
  }

  /** The months of each year, both oldest first; without what has no date. */
  static NavigableMap<String, List<String>> years(Map<String, ?> months) {
    NavigableMap<String, List<String>> years = new TreeMap<>();
    for (String month : months.keySet()) {
      if (!month.equals(UNDATED)) {
        years.computeIfAbsent(year(month), unused -> new ArrayList<>()).add(month);
      }
    }
    return years;
  }
}
