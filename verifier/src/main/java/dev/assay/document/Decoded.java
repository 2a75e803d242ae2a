package dev.assay.document;

import dev.assay.model.Anomaly;
import java.util.List;

/**
 * The text of a file.
 *
 * @param text without byte order mark, line ends as they are
 * @param anomalies bytes that had to be replaced, control characters; each kind at most once, at
 *     its first place
 */
public record Decoded(String text, List<Anomaly> anomalies) {
  public Decoded {
    anomalies = List.copyOf(anomalies);
  }
}
