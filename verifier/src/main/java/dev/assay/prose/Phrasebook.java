package dev.assay.prose;

import dev.assay.model.Prose;
import dev.assay.model.Sense;
import dev.assay.model.Wording;
import java.util.List;
import java.util.Optional;

/**
 * How the languages in use speak of work, compiled once. Immutable, thread-safe; takes time that
 * grows with the text and no faster.
 */
public final class Phrasebook {
  private final Lexicon lexicon;
  private final Speech speech;
  private final Scopes scopes;

  private Phrasebook(List<Wording> wordings) {
    lexicon = new Lexicon(wordings);
    speech = new Speech(lexicon, new Quotes(wordings), Reach.of(wordings));
    scopes = new Scopes(lexicon);
  }

  /** Compiles the lists of some languages; what lists there are says {@link Role}. */
  public static Phrasebook of(List<Wording> wordings) {
    return new Phrasebook(List.copyOf(wordings));
  }

  /** Every assertion of a document, in its order. */
  public List<Assertion> assertions(Prose prose) {
    return new Listening(prose, lexicon, speech, scopes).assertions();
  }

  /** What one text that stands alone says in the end: a status, a title, a cell, an item. */
  public Optional<Sense> sense(String text) {
    return sum(speech.said(Folded.of(text), true).stream().map(Said::sense).toList());
  }

  /** What several assertions about one thing say together. */
  public static Optional<Sense> sum(List<Sense> senses) {
    boolean both =
        senses.contains(Sense.COMPLETED)
            && (senses.contains(Sense.UNFINISHED) || senses.contains(Sense.PLANNED));
    if (both || senses.contains(Sense.QUALIFIED)) {
      return Optional.of(Sense.QUALIFIED);
    }
    for (Sense sense : List.of(Sense.UNFINISHED, Sense.PLANNED, Sense.COMPLETED)) {
      if (senses.contains(sense)) {
        return Optional.of(sense);
      }
    }
    return Optional.empty();
  }

  /** What a section is for. */
  public Scope scope(Prose prose, int section) {
    return scopes.of(prose, section);
  }
}
