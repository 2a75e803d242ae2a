package dev.assay.document;

import dev.assay.model.Anomaly;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what one reader stumbles over, up to a limit. Not thread-safe. */
final class Anomalies {
  private final int limit;
  private final List<Anomaly> found = new ArrayList<>();
  private boolean full;

  Anomalies(int limit) {
    this.limit = limit;
  }

  void add(Anomaly.Code code, int offset, String pointer, Map<String, String> details) {
    if (full) {
      return;
    }
    if (found.size() < limit - 1) {
      found.add(new Anomaly(code, offset, pointer, details));
      return;
    }
    full = true;
    overLimit(offset, pointer, "anomalies", limit, limit);
  }

  /** A limit was exceeded at an offset; {@code actual} is what was counted when it was noticed. */
  void overLimit(int offset, String pointer, String what, long limitValue, long actual) {
    if (full && found.size() >= limit) {
      return;
    }
    Map<String, String> details =
        Map.of("what", what, "limit", Long.toString(limitValue), "actual", Long.toString(actual));
    found.add(new Anomaly(Anomaly.Code.OVER_LIMIT, offset, pointer, details));
    full |= found.size() >= limit;
  }

  /** Puts what ended the reading before everything else; it is never left out. */
  void first(Anomaly.Code code, Map<String, String> details) {
    if (found.size() >= limit) {
      found.remove(found.size() - 1);
    }
    found.add(0, new Anomaly(code, 0, "", details));
  }

  void addAll(List<Anomaly> anomalies) {
    for (Anomaly each : anomalies) {
      add(each.code(), each.offset(), each.pointer(), each.details());
    }
  }

  int size() {
    return found.size();
  }

  List<Anomaly> list() {
    return List.copyOf(found);
  }
}
