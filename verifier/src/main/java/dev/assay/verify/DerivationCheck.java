package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks that no stated number of a document be in a given state. */
final class DerivationCheck implements Asker<Check.Derivation> {
  private static final Text WOULD_PASS =
      new Text("a stated value within {provable}", "所称值落在 {provable} 之内");

  @Override
  public Answer ask(Rule rule, Check.Derivation check, Subject subject) {
    List<Draft> drafts = new ArrayList<>();
    int asked = 0;
    for (Assessed assessed : subject.claims().values()) {
      Claim claim = assessed.claim();
      boolean named = check.statements().isEmpty() || check.statements().contains(claim.name());
      if (!named || !answerable(check.state(), subject, claim)) {
        continue;
      }
      asked++;
      if (claim.state() == check.state()) {
        drafts.add(draft(rule, subject, claim));
      }
    }
    return asked == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  /** Nothing to derive from means nothing that could contradict: that is no pass. */
  private static boolean answerable(ClaimState state, Subject subject, Claim claim) {
    boolean formulas = !subject.kind().statement(claim.name()).orElseThrow().formulas().isEmpty();
    return state == ClaimState.CONTRADICTED ? !claim.derivations().isEmpty() : formulas;
  }

  private static Draft draft(Rule rule, Subject subject, Claim claim) {
    String pointer = subject.kind().statement(claim.name()).orElseThrow().field();
    String said = Derivations.show(subject, pointer, claim.unit());
    Draft draft =
        Draft.at(rule.answer(), subject, pointer)
            .claim(claim.id())
            .actual(said)
            .value("said", said)
            .value("title", claim.title())
            .value("reason", claim.reason());
    if (claim.provable().isEmpty()) {
      return draft.value("provable", "–");
    }
    String provable = claim.provable().get().show(claim.unit());
    Draft ranged = draft.expected(provable).value("provable", provable);
    // A number nobody else confirms stays unprovable, whatever it is.
    return claim.state() == ClaimState.CONTRADICTED
        ? ranged.wouldPass(WOULD_PASS.with(Map.of("provable", provable)))
        : ranged;
  }
}
