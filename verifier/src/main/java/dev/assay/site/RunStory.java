package dev.assay.site;

import dev.assay.model.EvidenceVersion;
import dev.assay.model.RunChange;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recorded run with what was kept of it, and how it differs from the one before. Its pages are
 * made from nothing else, so that later runs leave them as they are; only the links to rules follow
 * the rules of today, since a rule that is gone has no page.
 *
 * @param before empty for the first run
 * @param results empty when they were not kept
 * @param evidence empty when it was not kept
 * @param change empty for the first run
 */
record RunStory(
    RunRecord record,
    Optional<RunRecord> before,
    Optional<RunResults> results,
    Optional<List<EvidenceVersion>> evidence,
    Optional<RunChange> change) {

  /**
   * @param number of the run in the ledger, from 0
   */
  static RunStory of(SiteInput input, int number) {
    List<RunRecord> history = input.history();
    RunRecord record = history.get(number);
    Optional<RunRecord> before =
        number == 0 ? Optional.empty() : Optional.of(history.get(number - 1));
    return new RunStory(
        record,
        before,
        input.past().results(record),
        input.past().evidence(record),
        before.map(each -> input.past().change(each, record)));
  }

  /** SHA-256 of what it looked at, by path. */
  Map<String, String> digests() {
    return digests(evidence);
  }

  static Map<String, String> digests(Optional<List<EvidenceVersion>> evidence) {
    Map<String, String> digests = new HashMap<>();
    for (EvidenceVersion each : evidence.orElse(List.of())) {
      each.sha256().ifPresent(sha -> digests.put(each.path(), sha));
    }
    return digests;
  }
}
