package dev.assay.site;

import dev.assay.model.RunRecord;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The ledger by month of the as-of instant, in UTC. */
final class Months {
  /** Records without an as-of instant. */
  static final String UNDATED = "undated";

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Months() {}

  static Map<String, List<RunRecord>> of(List<RunRecord> history) {
    Map<String, List<RunRecord>> months = new TreeMap<>();
    for (RunRecord each : history) {
      months.computeIfAbsent(of(each), unused -> new ArrayList<>()).add(each);
    }
    return months;
  }

  static String of(RunRecord record) {
    return record.asOf().map(MONTH::format).orElse(UNDATED);
  }
}
