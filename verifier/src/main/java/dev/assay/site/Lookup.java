package dev.assay.site;

import dev.assay.model.Bundle;
import dev.assay.model.Claim;
import dev.assay.model.Drill;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.Kind;
import dev.assay.model.Plan;
import dev.assay.model.RoadmapItem;
import dev.assay.model.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a run by what pages ask for, gathered once, so that no page looks through all. */
final class Lookup {
  private final Map<String, Evidence> evidence = new HashMap<>();
  private final Map<String, List<Evidence>> sameBytes = new HashMap<>();
  private final Map<String, List<Finding>> byPath = new HashMap<>();
  private final Map<String, List<Finding>> byRule = new HashMap<>();
  private final Map<String, List<Finding>> byClaim = new HashMap<>();
  private final Map<String, Drill> drills = new HashMap<>();
  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<String, List<Claim>> relying = new HashMap<>();
  private final Map<String, List<RoadmapItem>> items = new HashMap<>();
  private final Map<String, List<Bundle>> bundlesOf = new HashMap<>();
  private final List<Bundle> bundles;

  Lookup(Run run) {
    bundles = run.bundles();
    for (Bundle each : bundles) {
      each.parts().stream()
          .map(Bundle.Part::path)
          .distinct()
          .forEach(path -> add(bundlesOf, path, each));
    }
    run.drills().forEach(each -> drills.put(each.path(), each));
    for (Evidence each : run.evidence()) {
      evidence.put(each.path(), each);
      each.sha256().ifPresent(digest -> add(sameBytes, digest, each));
    }
    for (Finding each : run.findings()) {
      each.location().path().ifPresent(path -> add(byPath, path, each));
      add(byRule, each.rule(), each);
      each.claim().ifPresent(claim -> add(byClaim, claim, each));
    }
    for (Claim each : run.claims()) {
      claims.put(each.id(), each);
      each.location().path().ifPresent(path -> add(relying, path, each));
      Stream.concat(
              each.evidence().stream(),
              each.citations().stream().flatMap(cited -> cited.target().stream()))
          .distinct()
          .filter(path -> each.location().path().filter(path::equals).isEmpty())
          .forEach(path -> add(relying, path, each));
    }
    for (RoadmapItem each : run.roadmap()) {
      each.location().path().ifPresent(path -> add(items, path, each));
    }
  }

  private static <T> void add(Map<String, List<T>> map, String key, T value) {
    map.computeIfAbsent(key, unused -> new ArrayList<>()).add(value);
  }

  Optional<Evidence> evidence(String path) {
    return Optional.ofNullable(evidence.get(path));
  }

  /** The evidence that people wrote, by path. */
  List<Evidence> documents(Plan plan) {
    return evidence.values().stream()
        .filter(each -> plan.kind(each.kind()).filter(Kind::document).isPresent())
        .sorted(Comparator.comparing(Evidence::path))
        .toList();
  }

  /** All files with these bytes. */
  List<Evidence> sameBytes(String sha256) {
    return sameBytes.getOrDefault(sha256, List.of());
  }

  List<Finding> at(String path) {
    return byPath.getOrDefault(path, List.of());
  }

  List<Finding> ofRule(String id) {
    return byRule.getOrDefault(id, List.of());
  }

  List<Finding> about(Claim claim) {
    return byClaim.getOrDefault(claim.id(), List.of());
  }

  Optional<Claim> claim(String id) {
    return Optional.ofNullable(claims.get(id));
  }

  /** All bundles, by name. */
  List<Bundle> bundles() {
    return bundles;
  }

  /** The bundles a file speaks of. */
  List<Bundle> bundlesOf(String path) {
    return bundlesOf.getOrDefault(path, List.of());
  }

  /** The drill whose result file this is. */
  Optional<Drill> drill(String path) {
    return Optional.ofNullable(drills.get(path));
  }

  /** The roadmap items a document holds, in its order. */
  List<RoadmapItem> itemsOf(String path) {
    return items.getOrDefault(path, List.of());
  }

  /** The claims a file makes, is read for or is cited by. */
  List<Claim> relyingOn(String path) {
    return relying.getOrDefault(path, List.of());
  }
}
