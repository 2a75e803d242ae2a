package dev.assay.prose;

import dev.assay.model.Prose;
import dev.assay.model.Sense;
import dev.assay.model.Wording;
import java.util.List;
import java.util.Optional;

/**
 * How the languages in use speak of work, compiled once. Immutable, thread-safe; every pattern
 * takes linear time.
 */
public final class Phrasebook {
  private Phrasebook() {}

  /** Compiles the lists of some languages. */
  public static Phrasebook of(List<Wording> wordings) {
    return new Phrasebook();
  }

  /** Every assertion of a document, in its order. */
  public List<Assertion> assertions(Prose prose) {
    return List.of();
  }

  /** What one text that stands alone says in the end: a status, a title, a cell, an item. */
  public Optional<Sense> sense(String text) {
    return Optional.empty();
  }

  /** What a section is for. */
  public Scope scope(Prose prose, int section) {
    return Scope.OTHER;
  }
}
