package dev.assay.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One verification of one workspace: everything every output is made from. Findings are sorted by
 * path (none first), line, column, rule, fingerprint; evidence, claims and drills by path.
 *
 * @param asOf the instant judged at, and the only time there is; never the clock
 * @param gate the answer to the policy it was held against, if any; each condition that is not met
 *     is a finding too
 * @param roadmap what documents say is done or to be done, by path and place
 * @param language where the documents of a folder use forbidden terms, when that was asked
 * @param evaluated how often each rule was asked and answered pass or fail, by rule id
 * @param bundles the releases it knows of, by name
 */
public record Run(
    String version,
    Optional<Instant> asOf,
    Optional<String> commit,
    boolean dirty,
    Plan plan,
    Verdict verdict,
    Counts counts,
    List<Evidence> evidence,
    List<Finding> findings,
    List<Claim> claims,
    List<Drill> drills,
    Map<String, Long> evaluated,
    Optional<Gate> gate,
    List<RoadmapItem> roadmap,
    Optional<CompletionLanguage> language,
    List<Bundle> bundles) {
  /** A run without bundles. */
  public Run(
      String version,
      Optional<Instant> asOf,
      Optional<String> commit,
      boolean dirty,
      Plan plan,
      Verdict verdict,
      Counts counts,
      List<Evidence> evidence,
      List<Finding> findings,
      List<Claim> claims,
      List<Drill> drills,
      Map<String, Long> evaluated,
      Optional<Gate> gate,
      List<RoadmapItem> roadmap,
      Optional<CompletionLanguage> language) {
    this(
        version, asOf, commit, dirty, plan, verdict, counts, evidence, findings, claims, drills,
        evaluated, gate, roadmap, language, List.of());
  }

  /** A run without roadmap that was held against no policy. */
  public Run(
      String version,
      Optional<Instant> asOf,
      Optional<String> commit,
      boolean dirty,
      Plan plan,
      Verdict verdict,
      Counts counts,
      List<Evidence> evidence,
      List<Finding> findings,
      List<Claim> claims,
      List<Drill> drills,
      Map<String, Long> evaluated) {
    this(
        version,
        asOf,
        commit,
        dirty,
        plan,
        verdict,
        counts,
        evidence,
        findings,
        claims,
        drills,
        evaluated,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /**
   * The paths of evidence that no document cites, nor what its numbers are derived from; none when
   * no document claims anything.
   */
  public List<String> unreferenced() {
    Set<String> used = new TreeSet<>();
    for (Claim claim : claims) {
      claim.citations().forEach(each -> each.target().ifPresent(used::add));
    }
    if (claims.stream().allMatch(claim -> claim.measure().isPresent())) {
      return List.of();
    }
    Set<String> behind = new HashSet<>();
    for (Claim claim : claims) {
      if (claim.location().path().filter(path -> covers(used, path)).isPresent()) {
        behind.addAll(claim.evidence());
      }
    }
    return evidence.stream()
        .filter(each -> plan.kind(each.kind()).filter(kind -> !kind.document()).isPresent())
        .map(Evidence::path)
        .filter(path -> !covers(used, path) && !behind.contains(path))
        .toList();
  }

  /** Whether a path or a folder it lies in is cited. */
  private static boolean covers(Set<String> cited, String path) {
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      if (cited.contains(path.substring(0, at))) {
        return true;
      }
    }
    return cited.contains(path) || cited.contains(".");
  }

  public Run {
    Objects.requireNonNull(verdict, "verdict must not be null");
    evidence = List.copyOf(evidence);
    findings = List.copyOf(findings);
    claims = List.copyOf(claims);
    drills = List.copyOf(drills);
    evaluated = Map.copyOf(evaluated);
    roadmap = List.copyOf(roadmap);
    bundles = List.copyOf(bundles);
  }
}
