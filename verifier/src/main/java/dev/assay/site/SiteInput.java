package dev.assay.site;

import dev.assay.model.EvidenceText;
import dev.assay.model.Run;
import dev.assay.model.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything a site is made from.
 *
 * @param history the ledger, oldest record first
 * @param text the lines of the evidence files, secrets masked
 * @param extraFiles files that are put at the root as they are, by name, e.g. {@code report.json};
 *     the SHA-256 of that one is the result root shown on every page
 * @param jobs how many threads render, at least 1; the bytes do not depend on it
 */
public record SiteInput(
    Run run, List<RunRecord> history, EvidenceText text, Map<String, byte[]> extraFiles, int jobs) {
  public SiteInput {
    Objects.requireNonNull(run, "run must not be null");
    Objects.requireNonNull(text, "text must not be null");
    history = List.copyOf(history);
    extraFiles = Map.copyOf(extraFiles);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1, not " + jobs);
    }
  }
}
