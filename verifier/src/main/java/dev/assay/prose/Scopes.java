package dev.assay.prose;

import dev.assay.model.Prose;
import java.util.Optional;

/** Tells what a section is for. */
final class Scopes {
  private final Lexicon lexicon;

  Scopes(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** By the heading; if that says nothing, by the one around it. */
  Scope of(Prose prose, int section) {
    int at = section;
    while (at >= 0) {
      Prose.Section here = prose.sections().get(at);
      Optional<Scope> scope = title(prose, at) ? Optional.empty() : of(here.title());
      if (scope.isPresent()) {
        return scope.get();
      }
      at = here.parent();
    }
    return Scope.OTHER;
  }

  /** The title names the document; what its sections are for it does not say. */
  private static boolean title(Prose prose, int section) {
    return section <= 1 && prose.sections().get(section).level() == 1;
  }

  private Optional<Scope> of(String title) {
    for (Lexicon.Token token : lexicon.tokens(Folded.of(title).text())) {
      if (token.is(Role.SCOPE_TEMPLATE)) {
        return Optional.of(Scope.TEMPLATE);
      }
      if (token.is(Role.SCOPE_ACCEPTANCE)) {
        return Optional.of(Scope.ACCEPTANCE);
      }
      if (token.is(Role.SCOPE_NEXT)) {
        return Optional.of(Scope.NEXT);
      }
    }
    return Optional.empty();
  }
}
