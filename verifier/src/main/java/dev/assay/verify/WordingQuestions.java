package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.DocumentQuestion;
import dev.assay.model.Rule;
import dev.assay.model.Sense;
import dev.assay.prose.Account;
import dev.assay.prose.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions about documents that say in one place what they deny in another. */
final class WordingQuestions {
  static final Set<DocumentQuestion> ASKED =
      Set.of(
          DocumentQuestion.DONE_AND_UNFINISHED,
          DocumentQuestion.DONE_AND_UNTICKED,
          DocumentQuestion.DONE_AND_AWAITING,
          DocumentQuestion.STATUS_UNKNOWN);

  private WordingQuestions() {}

  static Answer ask(Rule rule, Check.Document check, Paper paper) {
    if (check.question() == DocumentQuestion.STATUS_UNKNOWN) {
      return status(rule, paper);
    }
    if (!paper.said().done()) {
      return Answer.NOT_APPLICABLE;
    }
    if (check.question() == DocumentQuestion.DONE_AND_AWAITING) {
      return awaiting(rule, paper);
    }
    boolean boxes = check.question() == DocumentQuestion.DONE_AND_UNTICKED;
    List<Draft> drafts = new ArrayList<>();
    for (Account.Mark mark : paper.said().marks()) {
      boolean meant = check.of().isEmpty() || check.of().contains(mark.scope().word());
      if (counts(mark, boxes) && meant && !own(paper, mark)) {
        drafts.add(draft(rule, paper, mark.from(), mark.term()).value("section", mark.section()));
      }
    }
    return Answer.of(drafts);
  }

  /** What stands in one breath with something done is a limit of it, or tells how it came about. */
  private static boolean counts(Account.Mark mark, boolean boxes) {
    return mark.sense() == Sense.UNFINISHED && mark.box() == boxes && (boxes || !mark.mixed());
  }

  /**
   * Whether a phrase is part of the field that calls the document done, or of one taking it back.
   */
  private static boolean own(Paper paper, Account.Mark mark) {
    return paper
            .said()
            .status()
            .filter(field -> mark.from() >= field.from() && mark.to() <= field.to())
            .isPresent()
        || paper.said().awaiting().stream()
            .anyMatch(each -> mark.from() >= each.from() && mark.to() <= each.to());
  }

  private static Answer awaiting(Rule rule, Paper paper) {
    List<Draft> drafts = new ArrayList<>();
    for (Account.Awaiting each : paper.said().awaiting()) {
      drafts.add(draft(rule, paper, each.from(), each.term()));
    }
    return Answer.of(drafts);
  }

  private static Answer status(Rule rule, Paper paper) {
    Optional<Field> status = paper.said().status();
    if (status.isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    return paper.said().statusSense().isPresent() || paper.said().statusKnown()
        ? Answer.PASS
        : Answer.of(List.of(draft(rule, paper, status.get().from(), status.get().value())));
  }

  static Draft draft(Rule rule, Paper paper, int offset, String text) {
    return Draft.at(rule.answer(), paper.at(offset), Optional.of(paper.tree()))
        .value("text", text)
        .value("said", paper.said().status().map(Field::value).orElse(paper.said().title()))
        .value("title", paper.said().title())
        .actual(text);
  }
}
