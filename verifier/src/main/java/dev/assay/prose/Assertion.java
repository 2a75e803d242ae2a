package dev.assay.prose;

import dev.assay.model.Sense;
import java.util.Objects;

/**
 * A place where a document says how work stands, after negation, quotes and marks were weighed.
 *
 * @param sense what is said in the end: {@code 尚未完成} is unfinished
 * @param term the phrase as the document writes it
 * @param passage index of the passage
 * @param from position of the phrase in the passage's text
 * @param to position after it
 */
public record Assertion(Sense sense, String term, int passage, int from, int to) {
  public Assertion {
    Objects.requireNonNull(sense, "sense must not be null");
    Objects.requireNonNull(term, "term must not be null");
  }
}
