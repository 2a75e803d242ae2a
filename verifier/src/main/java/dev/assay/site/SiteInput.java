package dev.assay.site;

import dev.assay.model.EvidenceText;
import dev.assay.model.PastRuns;
import dev.assay.model.Run;
import dev.assay.model.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything a site is made from.
 *
 * @param past the recorded runs
 * @param text the lines of the evidence files, secrets masked
 * @param extraFiles files that are put at the root as they are, by name, e.g. {@code report.json};
 *     the SHA-256 of that one is the result root shown on every page
 * @param jobs how many threads render, at least 1; the bytes do not depend on it
 * @param packed what is left out because the pages go into an audit pack
 */
public record SiteInput(
    Run run,
    PastRuns past,
    EvidenceText text,
    Map<String, byte[]> extraFiles,
    int jobs,
    Optional<Packed> packed) {
  /** The site of a workspace. */
  public SiteInput(
      Run run, PastRuns past, EvidenceText text, Map<String, byte[]> extraFiles, int jobs) {
    this(run, past, text, extraFiles, jobs, Optional.empty());
  }

  /**
   * Pages that go into the audit pack of a release: those of the runs are left out.
   *
   * @param bundle name of the bundle
   * @param past the recorded runs, which pages may name and not link
   */
  public record Packed(String bundle, PastRuns past) {}

  /** The same for the audit pack of a bundle. */
  public SiteInput packed(String bundle) {
    return new SiteInput(
        run, PastRuns.NONE, text, extraFiles, jobs, Optional.of(new Packed(bundle, past)));
  }

  public SiteInput {
    Objects.requireNonNull(run, "run must not be null");
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(past, "past must not be null");
    extraFiles = Map.copyOf(extraFiles);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1, not " + jobs);
    }
  }

  /** All recorded runs, those that have no page in an audit pack too. */
  PastRuns recorded() {
    return packed.map(Packed::past).orElse(past);
  }

  /** The lines of the ledger, oldest first. */
  List<RunRecord> history() {
    return past.records();
  }
}
