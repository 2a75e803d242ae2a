package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Claim;
import dev.assay.model.Parameter;
import dev.assay.model.Rule;
import java.util.Optional;

/** Notes on a claim the limit it was judged against, so that pages need not ask again. */
final class Limits {
  private Limits() {}

  /** The claim with its first limit; a second rule about the same number changes nothing. */
  static Claim with(Claim claim, Rule rule, Check.Threshold check, Answer answer, Scope scope) {
    if (claim.limit().isPresent()) {
      return claim;
    }
    Parameter parameter = scope.parameter(check.limit());
    Claim.Limit limit =
        new Claim.Limit(
            rule.id(),
            parameter.id(),
            check.operator(),
            parameter.unit().convert(parameter.value(), claim.unit()),
            answer.kind());
    return new Claim(
        claim.id(),
        claim.name(),
        claim.title(),
        claim.statement(),
        claim.location(),
        claim.said(),
        claim.measure(),
        claim.state(),
        claim.reason(),
        claim.evidence(),
        claim.provable(),
        claim.derivations(),
        Optional.of(limit),
        claim.sameOrigin(),
        claim.citations());
  }
}
