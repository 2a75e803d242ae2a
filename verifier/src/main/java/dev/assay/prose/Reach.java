package dev.assay.prose;

import dev.assay.model.Wording;
import java.util.List;

/**
 * How far a phrase works within its clause. A word counts two, a Chinese character one.
 *
 * @param negation before what it denies
 * @param support before the deed it supports
 * @param after behind the deed it supports
 * @param object how long the object of a deed is before what the deed describes
 */
record Reach(int negation, int support, int after, int object) {
  /**
   * Reads {@code reach: [negation 16, support 16, after 0, object 6]}; of several languages the
   * farthest.
   */
  static Reach of(List<Wording> wordings) {
    return new Reach(
        farthest(wordings, "negation"),
        farthest(wordings, "support"),
        farthest(wordings, "after"),
        farthest(wordings, "object"));
  }

  private static int farthest(List<Wording> wordings, String name) {
    return wordings.stream()
        .flatMap(wording -> wording.list("reach").stream())
        .filter(entry -> entry.matches(name + " \\d{1,4}"))
        .mapToInt(entry -> Integer.parseInt(entry.substring(name.length() + 1)))
        .max()
        .orElse(0);
  }
}
