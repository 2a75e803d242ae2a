package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.FindingKind;
import dev.assay.model.Rule;
import java.util.List;
import java.util.Optional;

/** A rule that cannot be evaluated leaves an open question; it never passes. */
final class RuleErrors {
  private final Optional<Rule> rule;

  RuleErrors(RuleBook book) {
    this.rule =
        book.workspace().stream()
            .filter(
                each ->
                    each.check().equals(new Check.Workspace(Check.Workspace.Question.RULE_ERROR)))
            .findFirst();
  }

  void note(Judged judged, Rule failed, Subject subject, Expressions.Failure failure) {
    note(judged, failed.id(), subject, failure);
  }

  void shape(Judged judged, Subject subject, Expressions.Failure failure) {
    note(judged, subject.kind().pack() + "/shape", subject, failure);
  }

  private void note(Judged judged, String failed, Subject subject, Expressions.Failure failure) {
    Draft draft =
        Draft.at(FindingKind.OPEN, subject, "")
            .value("rule", failed)
            .actual(failed + ": " + failure.getMessage())
            .value("reason", failure.getMessage());
    rule.ifPresent(each -> judged.note(each, Answer.of(List.of(draft)), true));
  }
}
