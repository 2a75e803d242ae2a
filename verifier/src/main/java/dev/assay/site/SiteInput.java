package dev.assay.site;

import dev.assay.model.EvidenceText;
import dev.assay.model.PastRuns;
import dev.assay.model.Run;
import dev.assay.model.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything a site is made from.
 *
 * @param past the recorded runs
 * @param text the lines of the evidence files, secrets masked
 * @param extraFiles files that are put at the root as they are, by name, e.g. {@code report.json};
 *     the SHA-256 of that one is the result root shown on every page
 * @param jobs how many threads render, at least 1; the bytes do not depend on it
 */
public record SiteInput(
    Run run, PastRuns past, EvidenceText text, Map<String, byte[]> extraFiles, int jobs) {
  public SiteInput {
    Objects.requireNonNull(run, "run must not be null");
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(past, "past must not be null");
    extraFiles = Map.copyOf(extraFiles);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1, not " + jobs);
    }
  }

  /** The lines of the ledger, oldest first. */
  List<RunRecord> history() {
    return past.records();
  }
}
