package dev.assay.verify;

import dev.assay.model.Evidence;
import dev.assay.model.Excerpt;
import dev.assay.model.Finding;
import dev.assay.model.Location;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import dev.assay.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives findings their words, fingerprints and order. */
final class Assembly {
  /** By the UTF-8 bytes of the path, none first, then line, column, rule, fingerprint. */
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(
              (Finding finding) -> finding.location().path().orElse(""), Assembly::bytes)
          .thenComparing(finding -> finding.location().line())
          .thenComparing(finding -> finding.location().column())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::fingerprint)
          .thenComparing(finding -> finding.actual().orElse(""));

  private Assembly() {}

  private static int bytes(String a, String b) {
    return Arrays.compareUnsigned(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  /** Two lists of findings of different rules as one, in order. */
  static List<Finding> together(List<Finding> some, List<Finding> others) {
    List<Finding> all = new ArrayList<>(some);
    all.addAll(others);
    all.sort(ORDER);
    return all;
  }

  static List<Finding> findings(List<Judged.Found> found) {
    List<Finding> findings = new ArrayList<>(found.size());
    found.forEach(each -> findings.add(finding(each.rule(), each.draft())));
    findings.sort(ORDER);
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < findings.size(); i++) {
      int count = seen.merge(findings.get(i).fingerprint(), 1, Integer::sum);
      if (count > 1) {
        findings.set(
            i, findings.get(i).withFingerprint(findings.get(i).fingerprint() + "~" + count));
      }
    }
    findings.sort(ORDER);
    return findings;
  }

  private static Finding finding(Rule rule, Draft draft) {
    return new Finding(
        rule.id(),
        draft.kind(),
        rule.level(),
        draft.location(),
        safe(draft, rule.message().withTexts(draft.values())),
        draft.expected().map(text -> safe(draft, text)),
        draft.actual().map(text -> safe(draft, text)),
        safe(draft, rule.remedy().withTexts(draft.values())),
        draft.wouldPass().map(text -> safe(draft, text)),
        excerpt(draft),
        draft.claim(),
        fingerprint(rule, draft.location(), draft),
        Optional.empty(),
        false);
  }

  /** What a document calls a password stays one where the name is no longer beside it. */
  private static Text safe(Draft draft, Text text) {
    return new Text(safe(draft, text.en()), safe(draft, text.zh()));
  }

  private static String safe(Draft draft, String text) {
    return draft.tree().map(tree -> tree.mask(text)).orElse(text);
  }

  private static Optional<Excerpt> excerpt(Draft draft) {
    Location at = draft.location();
    return at.line() == 0
        ? Optional.empty()
        : draft.tree().map(tree -> Excerpt.of(tree, at.line(), at.column()));
  }

  private static String fingerprint(Rule rule, Location at, Draft draft) {
    return Fingerprints.of(rule.id(), at, rule.message().withTexts(draft.values()).en());
  }

  /** The findings of each file. */
  static Map<String, List<Finding>> byPath(List<Finding> findings) {
    Map<String, List<Finding>> byPath = new HashMap<>();
    for (Finding finding : findings) {
      finding
          .location()
          .path()
          .ifPresent(path -> byPath.computeIfAbsent(path, p -> new ArrayList<>()).add(finding));
    }
    return byPath;
  }

  static List<Evidence> evidence(List<Judged> judged, Map<String, List<Finding>> byPath) {
    List<Evidence> evidence = new ArrayList<>();
    for (Judged each : judged) {
      if (each.recognised) {
        evidence.add(
            new Evidence(
                each.path,
                each.kind.orElseThrow(),
                each.run,
                each.sha256,
                each.bytes,
                each.instant,
                each.checks(),
                Verdict.of(byPath.getOrDefault(each.path, List.of()))));
      }
    }
    return evidence;
  }
}
