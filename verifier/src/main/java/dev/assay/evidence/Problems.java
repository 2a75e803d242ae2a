package dev.assay.evidence;

import dev.assay.model.Anomaly;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;

/** Names what kept a file from being read. */
final class Problems {
  private Problems() {}

  /** A file that could not be opened or read to its end. */
  static Anomaly unreadable(IOException e) {
    return new Anomaly(Anomaly.Code.UNREADABLE, 0, "", Map.of("reason", reason(e)));
  }

  /** A file larger than is parsed. */
  static Anomaly tooLarge(long limit, long actual) {
    return new Anomaly(
        Anomaly.Code.OVER_LIMIT,
        0,
        "",
        Map.of("what", "bytes", "limit", Long.toString(limit), "actual", Long.toString(actual)));
  }

  /** A file of no known kind that does not parse. */
  static Anomaly unknownBroken(List<Anomaly> anomalies) {
    Anomaly last = anomalies.get(anomalies.size() - 1);
    String reason = last.details().getOrDefault("reason", last.code().word());
    return new Anomaly(Anomaly.Code.UNKNOWN_BROKEN, last.offset(), "", Map.of("reason", reason));
  }

  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it is not there any more";
    }
    return e instanceof AccessDeniedException ? "permission denied" : "it cannot be read";
  }
}
