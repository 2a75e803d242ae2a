package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Formula;
import dev.assay.model.Kind;
import dev.assay.model.Link;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules in use, by what they are asked of. Rules that are switched off are not in it. */
final class RuleBook {
  private final Map<String, List<Rule>> byKind = new HashMap<>();
  private final List<Rule> intake = new ArrayList<>();
  private final List<Rule> workspace = new ArrayList<>();
  private final List<Rule> last = new ArrayList<>();
  private final List<Rule> copies = new ArrayList<>();
  private final List<Rule> documents = new ArrayList<>();
  private final List<Rule> past = new ArrayList<>();
  private final List<Rule> files = new ArrayList<>();
  private final Set<String> joined = new HashSet<>();

  RuleBook(Plan plan) {
    for (Rule rule : plan.rules()) {
      if (rule.off().isPresent()) {
        continue;
      }
      if (rule.check() instanceof Check.Intake) {
        intake.add(rule);
      } else if (rule.check() instanceof Check.Workspace) {
        (((Check.Workspace) rule.check()).question().last() ? last : workspace).add(rule);
      } else if (rule.check() instanceof Check.Document) {
        documents.add(rule);
      } else if (rule.check() instanceof Check.Files) {
        files.add(rule);
      } else if (rule.check() instanceof Check.Copies) {
        copies.add(rule);
      } else if (rule.check() instanceof Check.Secrets && rule.kinds().isEmpty()) {
        plan.kinds().forEach(kind -> ask(kind.name(), rule));
      } else if (PastQuestions.asks(rule.check())) {
        past.add(rule);
      } else {
        rule.kinds().forEach(kind -> ask(kind, rule));
      }
    }
    for (Kind kind : plan.kinds()) {
      if (!kind.links().isEmpty()) {
        joined.add(kind.name());
        kind.links().forEach(link -> joined.addAll(targets(link)));
      }
    }
  }

  private void ask(String kind, Rule rule) {
    byKind.computeIfAbsent(kind, name -> new ArrayList<>()).add(rule);
  }

  private static List<String> targets(Link link) {
    return List.of(link.kind().split("\\|", -1));
  }

  /** Rules asked of each document of a kind. */
  List<Rule> of(Kind kind) {
    return byKind.getOrDefault(kind.name(), List.of());
  }

  /** Rules about what readers stumble over. */
  List<Rule> intake() {
    return intake;
  }

  /** Rules about the workspace. */
  List<Rule> workspace() {
    return workspace;
  }

  /** Rules about the findings of all others: about waivers and the gate. */
  List<Rule> last() {
    return last;
  }

  /** Rules about the history. */
  List<Rule> past() {
    return past;
  }

  /** Rules about documents that people wrote. */
  List<Rule> documents() {
    return documents;
  }

  /** Rules about files that others name. */
  List<Rule> files() {
    return files;
  }

  /** Rules about equal bytes. */
  List<Rule> copies() {
    return copies;
  }

  /** Whether documents of this kind must be kept until all files were read. */
  boolean joined(Kind kind) {
    return joined.contains(kind.name())
        || kind.statements().stream()
            .flatMap(statement -> statement.formulas().stream())
            .map(Formula::from)
            .anyMatch(from -> !from.equals("self"));
  }
}
