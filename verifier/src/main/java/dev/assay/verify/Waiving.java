package dev.assay.verify;

import dev.assay.model.Check.Workspace.Question;
import dev.assay.model.Finding;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.WaiverEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Accepts findings that a waiver names, and knows what is to be said about the waivers themselves.
 * Of two waivers for one finding the one that ends first decides, also when it ended already: a
 * second one must not prolong it unseen.
 */
final class Waiving {
  private final Plan plan;
  private final List<Held> held = new ArrayList<>();
  private final Map<String, List<Held>> byRule = new HashMap<>();
  private final Map<String, List<Held>> byFingerprint = new HashMap<>();
  private final List<Held> byPath = new ArrayList<>();
  private final Set<Held> used = new HashSet<>();
  private final Map<Held, Held> beaten = new HashMap<>();
  private final Map<Held, String> forbidden = new HashMap<>();

  /** A waiver with its place among the others. */
  private record Held(int number, WaiverEntry entry, WaiverState state, PathPatterns path) {
    boolean fits(Finding finding, Map<String, String> names, Plan plan) {
      boolean rule =
          entry
              .rule()
              .map(
                  id ->
                      names.containsKey(id)
                          || plan.rule(id).orElseThrow().id().equals(finding.rule()))
              .orElse(true);
      boolean fingerprint = entry.fingerprint().map(names::containsValue).orElse(true);
      boolean here =
          entry.path().isEmpty() || finding.location().path().filter(path::match).isPresent();
      return rule && fingerprint && here;
    }
  }

  Waiving(Plan plan, Optional<Instant> asOf) {
    this.plan = plan;
    for (WaiverEntry entry : plan.waivers()) {
      PathPatterns path = PathPatterns.of(entry.path().map(List::of).orElse(List.of()));
      Held each = new Held(held.size(), entry, WaiverState.of(entry, plan, asOf), path);
      held.add(each);
      if (!each.state().matches()) {
        continue;
      }
      if (entry.rule().isPresent()) {
        String id = plan.rule(entry.rule().get()).orElseThrow().id();
        byRule.computeIfAbsent(id, r -> new ArrayList<>()).add(each);
      } else if (entry.fingerprint().isPresent()) {
        byFingerprint.computeIfAbsent(entry.fingerprint().get(), f -> new ArrayList<>()).add(each);
      } else {
        byPath.add(each);
      }
    }
  }

  /** The findings, each accepted one with its waiver. */
  List<Finding> apply(List<Finding> findings) {
    return held.isEmpty() ? findings : findings.stream().map(this::apply).toList();
  }

  private Finding apply(Finding finding) {
    Rule rule = plan.rule(finding.rule()).orElseThrow();
    Map<String, String> names = Fingerprints.all(finding, rule);
    List<Held> fitting = new ArrayList<>(byRule.getOrDefault(rule.id(), List.of()));
    names.values().forEach(name -> fitting.addAll(byFingerprint.getOrDefault(name, List.of())));
    fitting.addAll(byPath);
    fitting.removeIf(each -> !each.fits(finding, names, plan));
    if (!rule.waivable()) {
      fitting.stream()
          .filter(each -> each.entry().fingerprint().isPresent())
          .forEach(each -> forbidden.put(each, rule.id()));
      return finding;
    }
    used.addAll(fitting);
    Optional<Held> first =
        fitting.stream()
            .min(
                Comparator.comparing((Held each) -> each.entry().expires().orElseThrow())
                    .thenComparing(Held::number));
    if (first.isEmpty()) {
      return finding;
    }
    fitting.stream()
        .filter(each -> !each.equals(first.get()))
        .forEach(each -> beaten.putIfAbsent(each, first.get()));
    return first.get().state() == WaiverState.IN_FORCE
        ? finding.waived(first.get().entry().waiver().orElseThrow())
        : finding;
  }

  /** Whether any waiver, in force or not any more, speaks of a finding. */
  boolean speaksOf(Finding finding) {
    Rule rule = plan.rule(finding.rule()).orElseThrow();
    Map<String, String> names = Fingerprints.all(finding, rule);
    return held.stream()
        .anyMatch(each -> each.state().matches() && each.fits(finding, names, plan));
  }

  /** The answer to a question about waivers; to be asked after {@link #apply}. */
  Answer ask(Rule rule, Question question, boolean partial) {
    if (held.isEmpty() || (partial && question == Question.WAIVER_UNUSED)) {
      return Answer.NOT_APPLICABLE;
    }
    List<Draft> drafts = new ArrayList<>();
    for (Held each : held) {
      switch (question) {
        case WAIVER_UNUSED -> {
          boolean idle = each.state() == WaiverState.IN_FORCE && !used.contains(each);
          if (idle && !forbidden.containsKey(each)) {
            drafts.add(WaiverDrafts.of(rule, each.entry()));
          }
        }
        case WAIVER_DOUBLE -> {
          if (beaten.containsKey(each)) {
            drafts.add(WaiverDrafts.beaten(rule, each.entry(), beaten.get(each).entry()));
          }
        }
        case WAIVER_FORBIDDEN -> {
          if (each.state() == WaiverState.FORBIDDEN || forbidden.containsKey(each)) {
            String id = forbidden.getOrDefault(each, each.entry().rule().orElse(""));
            drafts.add(WaiverDrafts.of(rule, each.entry()).value("rule", id));
          }
        }
        case WAIVER_TOO_LONG -> {
          if (each.state() == WaiverState.TOO_LONG) {
            drafts.add(WaiverDrafts.tooLong(rule, each.entry(), plan));
          }
        }
        default -> {
          if (each.state().question().filter(question::equals).isPresent()) {
            drafts.add(WaiverDrafts.of(rule, each.entry()));
          }
        }
      }
    }
    return Answer.of(drafts);
  }

  /** Account once: without an instant no waiver is in force. */
  Answer undated(Rule rule) {
    if (held.isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    return held.stream()
        .filter(each -> each.state() == WaiverState.UNDATED)
        .findFirst()
        .map(each -> Answer.of(List.of(WaiverDrafts.of(rule, each.entry()))))
        .orElse(Answer.PASS);
  }
}
