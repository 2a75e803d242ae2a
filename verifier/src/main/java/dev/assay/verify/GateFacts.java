package dev.assay.verify;

import dev.assay.model.Against;
import dev.assay.model.Claim;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.Plan;
import dev.assay.model.Waiver;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a policy is held against: a run whose waivers and baseline have had their effect.
 *
 * @param judged by path
 */
record GateFacts(
    Plan plan,
    Against against,
    Optional<Instant> asOf,
    List<Evidence> evidence,
    List<Claim> claims,
    List<Finding> findings,
    Map<String, Judged> judged) {

  static Map<String, Judged> byPath(List<Judged> all) {
    return all.stream().collect(Collectors.toMap(each -> each.path, each -> each, (a, b) -> a));
  }

  /** Waivers that took effect. */
  List<Waiver> waivers() {
    return findings.stream().map(Finding::waiver).flatMap(Optional::stream).distinct().toList();
  }

  /** The kind of the evidence at a path. */
  Optional<String> kindOf(String path) {
    return Optional.ofNullable(judged.get(path)).flatMap(each -> each.kind);
  }
}
