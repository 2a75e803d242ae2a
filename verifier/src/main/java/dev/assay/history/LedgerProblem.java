package dev.assay.history;

import dev.assay.model.Location;
import dev.assay.model.Text;
import java.util.Locale;
import java.util.Objects;

/**
 * One reason why a ledger is not unbroken.
 *
 * @param location path relative to the ledger's folder and the line, where there is one
 */
public record LedgerProblem(Code code, Location location, Text message) {
  public LedgerProblem {
    Objects.requireNonNull(code, "code must not be null");
    Objects.requireNonNull(location, "location must not be null");
    Objects.requireNonNull(message, "message must not be null");
  }

  /** The closed set of ways to be broken. */
  public enum Code {
    /** The file could not be read, is no file, or is beyond a limit. */
    UNREADABLE,
    /** A line is no record and no repair names it. */
    NO_RECORD,
    /** A line is longer than a record may be. */
    OVER_LONG_LINE,
    /** {@code prev} is not the digest of the line before. */
    BROKEN_CHAIN,
    /** {@code seq} is not one more than the one before. */
    BAD_SEQUENCE,
    /** A run id that stood in the ledger before. */
    DUPLICATE,
    /** The run id does not fit the instant and the commit, or the month. */
    BAD_RUN_ID,
    /** The last line has no line feed or is no record; the next append repairs it. */
    TORN_TAIL,
    /** A file that is not the newest ends without a line feed. */
    NO_LINE_FEED,
    /** A repair record that does not name what stands before it. */
    BAD_REPAIR,
    /** A content-addressed file that a record names is not there. */
    MISSING_SET,
    /** A content-addressed file whose bytes have another digest than its name. */
    WRONG_DIGEST;

    /** The word a report uses, e.g. {@code broken-chain}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
