package dev.assay.history;

import dev.assay.model.RunRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names a run by what it judged: as-of minute, commit, and a number that tells equal ones apart,
 * e.g. {@code 20261120T0203Z-17f0f8c-3}.
 */
final class RunId {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Years a name has four digits for. */
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private RunId() {}

  /** The next free id for an instant and a commit. */
  static String next(Instant asOf, Optional<String> commit, List<RunRecord> records) {
    String prefix = prefix(asOf, commit);
    long ordinal = 1;
    for (RunRecord record : records) {
      if (record.run().startsWith(prefix)) {
        ordinal = Math.max(ordinal, ordinal(record.run(), prefix) + 1);
      }
    }
    return prefix + ordinal;
  }

  /** Whether an id is one that this instant and commit can have. */
  static boolean fits(String run, Instant asOf, Optional<String> commit) {
    String prefix = prefix(asOf, commit);
    return run.startsWith(prefix) && ordinal(run, prefix) > 0;
  }

  /** Whether an instant has a run id. */
  static boolean canName(Instant asOf) {
    return !asOf.isBefore(FIRST) && !asOf.isAfter(LAST);
  }

  /** The month of an instant in UTC, e.g. {@code 2026-11}. */
  static String month(Instant asOf) {
    return MONTH.format(asOf);
  }

  private static String prefix(Instant asOf, Optional<String> commit) {
    String shown = commit.map(hex -> hex.length() > 7 ? hex.substring(0, 7) : hex).orElse("nogit");
    return MINUTE.format(asOf) + "-" + shown + "-";
  }

  private static long ordinal(String run, String prefix) {
    String digits = run.substring(prefix.length());
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 18
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Long.parseLong(digits) : 0;
  }
}
