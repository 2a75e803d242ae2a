package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Location;
import dev.assay.model.Node;
import dev.assay.model.Rule;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks CEL, of the document or of each item of one of its lists. */
final class ExpressionCheck implements Asker<Check.Expression> {
  /** More findings of one rule in one file would say nothing more. */
  private static final int MAX_ITEMS_LISTED = 100;

  private final Scope scope;

  ExpressionCheck(Scope scope) {
    this.scope = scope;
  }

  @Override
  public Answer ask(Rule rule, Check.Expression check, Subject subject) throws Expressions.Failure {
    if (!check.with().stream().allMatch(link -> subject.partner(link).isPresent())
        || !Scope.ready(check, subject)) {
      return Answer.NOT_APPLICABLE;
    }
    List<String> seen = new ArrayList<>(check.with());
    seen.addAll(check.may());
    Map<String, Object> variables = scope.variables(rule.pack(), subject, seen);
    if (check.when().isPresent() && !scope.expressions().holds(check.when().get(), variables)) {
      return Answer.NOT_APPLICABLE;
    }
    if (check.each().isEmpty()) {
      return scope.expressions().holds(check.cel(), variables)
          ? Answer.PASS
          : Answer.of(List.of(draft(rule, check, subject, check.at(), variables)));
    }
    return each(rule, check, subject, variables);
  }

  private Answer each(
      Rule rule, Check.Expression check, Subject subject, Map<String, Object> variables)
      throws Expressions.Failure {
    Optional<Node> list = subject.tree().at(Scope.pointer(subject, check.each().orElseThrow()));
    List<Map.Entry<String, Object>> items = list.map(ExpressionCheck::items).orElse(List.of());
    if (items.isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < items.size() && drafts.size() < MAX_ITEMS_LISTED; i++) {
      variables.put("item", items.get(i).getValue());
      variables.put("i", (long) i);
      if (!scope.expressions().holds(check.cel(), variables)) {
        String at = check.at().replace("{i}", "" + i).replace("{key}", items.get(i).getKey());
        drafts.add(
            draft(rule, check, subject, at, variables)
                .value("i", "" + (i + 1))
                .value("key", items.get(i).getKey()));
      }
    }
    return Answer.of(drafts);
  }

  private static List<Map.Entry<String, Object>> items(Node node) {
    List<Map.Entry<String, Object>> items = new ArrayList<>();
    if (node instanceof Node.Array array) {
      array.items().forEach(item -> items.add(Map.entry("", Values.of(item))));
    } else if (node instanceof Node.Obj object) {
      for (Node.Member member : object.members()) {
        Map<String, Object> entry = Map.of("key", member.key(), "value", Values.of(member.value()));
        items.add(Map.entry(member.key(), entry));
      }
    }
    return items;
  }

  private Draft draft(
      Rule rule,
      Check.Expression check,
      Subject subject,
      String at,
      Map<String, Object> variables) {
    Map<String, String> shown = new TreeMap<>();
    check.show().forEach((name, cel) -> shown.put(name, text(cel, variables)));
    String pointer = at;
    for (Map.Entry<String, String> each : shown.entrySet()) {
      pointer = pointer.replace("{" + each.getKey() + "}", each.getValue());
    }
    Draft draft = place(rule, subject, pointer);
    for (Map.Entry<String, String> each : shown.entrySet()) {
      draft =
          switch (each.getKey()) {
            case "actual" -> draft.actual(each.getValue());
            case "expected" -> draft.expected(each.getValue());
            default -> draft.value(each.getKey(), each.getValue());
          };
    }
    return draft;
  }

  /** {@code link:/pointer} points into a partner's file, everything else into the document. */
  private static Draft place(Rule rule, Subject subject, String at) {
    int colon = at.indexOf(':');
    Optional<Subject.Partner> partner =
        colon > 0 ? subject.partner(at.substring(0, colon)) : Optional.empty();
    if (partner.isPresent()) {
      Subject other = partner.get().subject();
      Tree tree = other.tree();
      Location location = tree.locate(other.path(), at.substring(colon + 1));
      return Draft.at(rule.answer(), location, Optional.of(tree));
    }
    return Draft.at(rule.answer(), subject, Scope.pointer(subject, at));
  }

  private String text(String cel, Map<String, Object> variables) {
    try {
      return Shown.text(scope.expressions().value(cel, variables));
    } catch (Expressions.Failure e) {
      return "?";
    }
  }
}
