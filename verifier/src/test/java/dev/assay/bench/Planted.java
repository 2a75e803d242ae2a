package dev.assay.bench;

import java.util.Comparator;

/**
 * A finding the corpus was made to yield.
 *
 * @param path relative to the corpus, with {@code /}
 * @param rule full id
 */
record Planted(String path, String rule) implements Comparable<Planted> {
  private static final Comparator<Planted> ORDER =
      Comparator.comparing(Planted::path).thenComparing(Planted::rule);

  @Override
  public int compareTo(Planted other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return path + " " + rule;
  }
}
