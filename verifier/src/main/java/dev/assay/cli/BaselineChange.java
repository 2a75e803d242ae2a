package dev.assay.cli;

import dev.assay.model.Baseline;
import dev.assay.model.Finding;
import dev.assay.model.Run;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A baseline before and after: what is not found any more leaves, and what is found milder is kept
 * milder; nothing enters unless somebody says so.
 */
record BaselineChange(Baseline after, int gone, int entered) {

  /**
   * The change that a run makes.
   *
   * @param acceptable the findings that may enter
   * @param accept whether they do
   */
  static BaselineChange of(Baseline before, Run run, List<Finding> acceptable, boolean accept) {
    Map<String, Baseline.Entry> known = new TreeMap<>();
    before.entries().forEach(entry -> known.put(entry.fingerprint(), entry));
    Map<String, Baseline.Entry> kept = new TreeMap<>();
    for (Finding finding : run.findings()) {
      Baseline.Entry entry = known.get(finding.fingerprint());
      if (finding.known()) {
        kept.put(finding.fingerprint(), Baseline.Entry.of(finding));
      } else if (entry != null) {
        kept.put(finding.fingerprint(), entry); // waived, or worse than it was
      }
    }
    int stayed = kept.size();
    if (accept) {
      acceptable.forEach(each -> kept.put(each.fingerprint(), Baseline.Entry.of(each)));
    }
    return new BaselineChange(
        new Baseline(before.origin(), new HashSet<>(kept.values())),
        Math.max(0, before.entries().size() - stayed),
        kept.size() - stayed);
  }
}
