package dev.assay.prose;

import dev.assay.model.Sense;

/**
 * What a phrase of a sentence says in the end.
 *
 * @param from position in the folded text
 * @param to position after it
 */
record Said(Sense sense, int from, int to) {
  Said as(Sense other) {
    return new Said(other, from, to);
  }
}
