package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Cases in a text file: {@code === name}, the input, {@code ---}, the expected text, in which a
 * trailing {@code …} stands for the rest of the line.
 */
record Cases(String name, String input, String expected) {

  static List<Cases> of(String resource, int atLeast) throws IOException {
    try (InputStream in = Cases.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<Cases> cases = new ArrayList<>();
      for (String block : text.split("(?m)^=== ", -1)) {
        if (!block.isBlank()) {
          int line = block.indexOf('\n');
          String[] parts = block.substring(line + 1).split("(?m)^---\n", 2);
          cases.add(new Cases(block.substring(0, line), parts[0], parts[1].stripTrailing()));
        }
      }
      assertTrue(cases.size() >= atLeast, "cases in " + resource + ": " + cases.size());
      return cases;
    }
  }

  /** Fails unless the message is the expected one. */
  void check(String message) {
    String[] wanted = expected.split("\n", -1);
    String[] got = message.split("\n", -1);
    for (int i = 0; i < Math.min(wanted.length, got.length); i++) {
      if (wanted[i].endsWith("…")
          && got[i].startsWith(wanted[i].substring(0, wanted[i].length() - 1))) {
        got[i] = wanted[i];
      }
    }
    assertEquals(expected, String.join("\n", got));
  }

  @Override
  public String toString() {
    return name;
  }
}
