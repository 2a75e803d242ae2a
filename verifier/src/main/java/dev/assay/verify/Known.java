package dev.assay.verify;

import dev.assay.model.Baseline;
import dev.assay.model.Finding;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import java.util.List;

/** Holds findings against a baseline. */
final class Known {
  private Known() {}

  /**
   * The findings, those that the baseline has marked. What cannot be waived cannot be known either:
   * a baseline would accept it for ever.
   */
  static List<Finding> mark(List<Finding> findings, Baseline baseline, Plan plan) {
    return findings.stream()
        .map(finding -> known(finding, baseline, plan) ? finding.asKnown() : finding)
        .toList();
  }

  private static boolean known(Finding finding, Baseline baseline, Plan plan) {
    Rule rule = plan.rule(finding.rule()).orElseThrow();
    return rule.waivable()
        && Fingerprints.all(finding, rule).entrySet().stream()
            .anyMatch(
                name ->
                    baseline.knows(
                        name.getValue(), name.getKey(), finding.kind(), finding.level()));
  }
}
