package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.FindingKind;
import dev.assay.model.Link;
import dev.assay.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks whether the file at the other end of a link is there. */
final class PartnerCheck implements Asker<Check.Partner> {
  private final Scope scope;

  PartnerCheck(Scope scope) {
    this.scope = scope;
  }

  @Override
  public Answer ask(Rule rule, Check.Partner check, Subject subject) throws Expressions.Failure {
    if (check.when().isPresent() && !scope.applies(check.when().get(), rule, subject)) {
      return Answer.NOT_APPLICABLE;
    }
    List<Link> links =
        check.links().stream().map(subject.kind()::link).flatMap(Optional::stream).toList();
    if (links.isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    List<Answer> answers = new ArrayList<>();
    for (Link link : links) {
      answers.add(check.named() ? named(rule, link, subject) : conventional(rule, link, subject));
    }
    return answers.stream()
        .filter(answer -> answer.kind() == FindingKind.PASS)
        .findFirst()
        .orElse(answers.get(0));
  }

  private Answer named(Rule rule, Link link, Subject subject) {
    Optional<String> stated = link.path().flatMap(subject.tree()::text).filter(s -> !s.isBlank());
    if (stated.isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    if (!subject.lost(link.name())) {
      return Answer.PASS;
    }
    Draft draft = Draft.at(rule.answer(), subject, link.path().orElseThrow());
    return Answer.of(List.of(draft.actual(stated.get()).value("kind", link.kind())));
  }

  private static Answer conventional(Rule rule, Link link, Subject subject) {
    return subject.partner(link.name()).isPresent()
        ? Answer.PASS
        : Answer.of(
            List.of(
                Draft.at(rule.answer(), subject, "")
                    .value("kind", link.kind())
                    .expected(link.kind())));
  }
}
