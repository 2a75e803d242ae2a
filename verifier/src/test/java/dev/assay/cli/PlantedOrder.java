package dev.assay.cli;

import java.util.Map;

/** The fault a determinism test must catch: output in the order of an unordered map. */
final class PlantedOrder {
  private PlantedOrder() {}

  /** Prints a map whose order the JVM salts anew at each start. */
  public static void main(String[] args) {
    Map.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5, "f", 6, "g", 7, "h", 8)
        .forEach((key, value) -> System.out.print(key + value));
  }
}
