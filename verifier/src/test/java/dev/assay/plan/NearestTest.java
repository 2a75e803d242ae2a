package dev.assay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NearestTest {
  private static final List<String> KNOWN = List.of("parameters", "packs", "rules", "modes");

  @Test
  void aSwappedLetterIsOneEdit() {
    assertEquals(1, Nearest.edits("rulse", "rules"));
    assertEquals(Optional.of("rules"), Nearest.to("rulse", KNOWN));
  }

  @Test
  void aWordLikeNoOtherHasNoNearest() {
    assertEquals(Optional.empty(), Nearest.to("waivers", KNOWN));
    assertEquals("known: modes, packs, parameters, rules", Nearest.help("something-else", KNOWN));
  }

  @Test
  void theHelpNamesTheNearestFirst() {
    assertEquals(
        "did you mean 'parameters'? known: modes, packs, parameters, rules",
        Nearest.help("parametres", KNOWN));
  }

  @Test
  void aVeryLongWordCostsNothing() {
    assertEquals(Optional.empty(), Nearest.to("x".repeat(1_000_000), KNOWN));
  }
}
