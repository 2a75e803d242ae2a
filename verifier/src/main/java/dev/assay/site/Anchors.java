package dev.assay.site;

import dev.assay.model.Bundle;
import dev.assay.model.Claim;
import dev.assay.model.CompletionLanguage;
import dev.assay.model.Drill;
import dev.assay.model.Finding;
import dev.assay.model.Location;
import dev.assay.model.Plan;
import dev.assay.model.Policy;
import dev.assay.model.Run;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which lines of which files something on the site points at. */
final class Anchors {
  /** Lines of one file that can be pointed at; a hostile file may hold more findings than that. */
  static final int MOST = 2_000;

  private final SortedMap<String, NavigableSet<Integer>> lines = new TreeMap<>();

  static Anchors of(Run run) {
    Anchors anchors = new Anchors();
    run.evidence().forEach(evidence -> anchors.file(evidence.path()));
    for (Finding finding : run.findings()) {
      anchors.add(finding.location());
    }
    for (Claim claim : run.claims()) {
      anchors.add(claim.location());
      claim.evidence().forEach(anchors::file);
      claim.derivations().forEach(derived -> derived.inputs().forEach(anchors::add));
      claim.citations().forEach(each -> anchors.add(each.location()));
    }
    run.roadmap().forEach(item -> anchors.add(item.location()));
    run.language().ifPresent(language -> language.findings().forEach(anchors::add));
    for (Drill drill : run.drills()) {
      anchors.file(drill.path());
      for (Drill.Phase phase : drill.phases()) {
        anchors.add(phase.opened());
        anchors.add(phase.closed());
      }
    }
    anchors.expiring(run.plan());
    run.bundles().forEach(anchors::add);
    run.gate().ifPresent(gate -> gate.conditions().forEach(each -> anchors.add(each.location())));
    run.plan().parameters().values().forEach(each -> Origin.of(each).ifPresent(anchors::add));
    return anchors;
  }

  /** Where people wrote that something holds for a while only. */
  private void expiring(Plan plan) {
    plan.expects().forEach(each -> add(each.location()));
    plan.waivers().forEach(each -> add(each.location()));
    for (Policy policy : plan.policies()) {
      add(policy.location());
      policy.demands().forEach(each -> add(each.location()));
    }
  }

  private void add(Location location) {
    if (location.path().isEmpty()) {
      return;
    }
    NavigableSet<Integer> known = file(location.path().get());
    if (location.line() > 0) {
      known.add(location.line());
      if (known.size() > MOST) {
        known.pollLast();
      }
    }
  }

  private void add(Bundle bundle) {
    for (Bundle.Part part : bundle.parts()) {
      file(part.path());
      part.said().forEach(each -> add(each.location()));
    }
    bundle.required().forEach(each -> add(each.location()));
  }

  private void add(CompletionLanguage.Hit hit) {
    file(hit.doc());
    hit.lines().forEach(line -> add(Location.at(hit.doc(), line, 1, "")));
  }

  private NavigableSet<Integer> file(String path) {
    return lines.computeIfAbsent(path, unused -> new TreeSet<>());
  }

  /** All files something points at, sorted. */
  java.util.Set<String> files() {
    return Collections.unmodifiableSet(lines.keySet());
  }

  /** The lines of a file that have to be shown. */
  SortedSet<Integer> lines(String path) {
    NavigableSet<Integer> found = lines.get(path);
    return found == null ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(found);
  }
}
