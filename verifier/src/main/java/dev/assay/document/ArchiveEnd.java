package dev.assay.document;

import dev.assay.model.Anomaly;
import java.io.IOException;
import java.util.Map;

/**
 * Thrown inside the reader of an archive where it cannot go on: what comes next is no archive, or
 * too much. Never leaves the room.
 */
final class ArchiveEnd extends IOException {
  private static final long serialVersionUID = 1L;

  private final Anomaly.Code code;
  private final transient Map<String, String> details;

  private ArchiveEnd(Anomaly.Code code, Map<String, String> details) {
    super(code.word());
    this.code = code;
    this.details = Map.copyOf(details);
  }

  /** The bytes break a rule of the format. */
  static ArchiveEnd malformed(String reason) {
    return new ArchiveEnd(Anomaly.Code.MALFORMED, Map.of("reason", reason));
  }

  /** The bytes stop in the middle. */
  static ArchiveEnd truncated() {
    return new ArchiveEnd(Anomaly.Code.TRUNCATED, Map.of());
  }

  /** There are no bytes at all. */
  static ArchiveEnd empty() {
    return new ArchiveEnd(Anomaly.Code.EMPTY, Map.of());
  }

  /** A limit is exceeded. */
  static ArchiveEnd bomb(Anomaly.Code code, String member, long limit, long actual) {
    return new ArchiveEnd(
        code,
        Map.of("member", member, "limit", Long.toString(limit), "actual", Long.toString(actual)));
  }

  Anomaly.Code code() {
    return code;
  }

  Map<String, String> details() {
    return details;
  }
}
