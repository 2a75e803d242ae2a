package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Citation;
import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.DocumentQuestion;
import dev.assay.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions about the claims of documents. */
final class ClaimQuestions {
  static final Set<DocumentQuestion> ASKED =
      Set.of(
          DocumentQuestion.CLAIM_CONTRADICTED,
          DocumentQuestion.CLAIM_UNPROVABLE,
          DocumentQuestion.CLAIM_UNCITED,
          DocumentQuestion.DONE_ON_DRY_RUN);

  private final Standings standings;

  ClaimQuestions(Standings standings) {
    this.standings = standings;
  }

  Answer ask(Rule rule, Check.Document check, Paper paper, List<Claim> claims) {
    List<Draft> drafts = new ArrayList<>();
    int asked = 0;
    for (Claim claim : claims) {
      if (check.of().isEmpty() || check.of().contains(claim.name())) {
        asked++;
        fault(check.question(), claim)
            .ifPresent(cited -> drafts.add(draft(rule, paper, claim, cited)));
      }
    }
    return asked == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  /** What of a claim is at fault: a citation, or the claim as a whole. */
  private Optional<Optional<Citation>> fault(DocumentQuestion question, Claim claim) {
    return switch (question) {
      case CLAIM_CONTRADICTED ->
          claim.state() == ClaimState.CONTRADICTED
              ? Optional.of(with(claim, Citation.Standing.FAILS)).filter(Optional::isPresent)
              : Optional.empty();
      case CLAIM_UNPROVABLE ->
          claim.state() == ClaimState.UNPROVABLE && with(claim, Citation.Standing.MISSING).isEmpty()
              ? Optional.of(Optional.empty())
              : Optional.empty();
      case CLAIM_UNCITED ->
          claim.state() == ClaimState.UNCITED ? Optional.of(Optional.empty()) : Optional.empty();
      default ->
          Optional.of(claim.citations().stream().filter(standings::simulated).findFirst())
              .filter(Optional::isPresent);
    };
  }

  private static Optional<Citation> with(Claim claim, Citation.Standing standing) {
    return claim.citations().stream().filter(each -> each.standing() == standing).findFirst();
  }

  private static Draft draft(Rule rule, Paper paper, Claim claim, Optional<Citation> cited) {
    return Draft.at(
            rule.answer(),
            cited.map(Citation::location).orElse(claim.location()),
            Optional.of(paper.tree()))
        .value("text", claim.statement())
        .value("said", claim.said())
        .value("reason", claim.reason())
        .value("target", cited.flatMap(Citation::target).orElse(""))
        .actual(claim.said())
        .claim(claim.id());
  }
}
