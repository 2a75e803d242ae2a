package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {
  @Test
  void aHarmlessIdStaysItself() {
    assertEquals("20260305-014112", new Slugs().take("20260305-014112", "any"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../x",
        "a/b",
        "UPPER",
        "空跑",
        "a b",
        "index.html",
        "taken",
        "%2e%2e"
      })
  void anyOtherIdBecomesADigest(String id) {
    String slug = new Slugs("taken").take(id, id);

    assertTrue(slug.matches("x-[0-9a-f]{12}"), slug);
  }

  @Test
  void anIdOfMoreThan80CharactersBecomesADigest() {
    assertEquals("a".repeat(80), new Slugs().take("a".repeat(80), "x"));
    assertTrue(new Slugs().take("a".repeat(81), "x").startsWith("x-"));
  }

  @Test
  void aCollisionMakesTheDigestLonger() {
    Slugs slugs = new Slugs();
    String squatter = slugs.take("x-" + Digest.of("../x").substring(0, 12), "squatter");
    String other = slugs.take("../x", "../x");

    assertNotEquals(squatter, other);
    assertTrue(other.matches("x-[0-9a-f]{16}"), other);
  }

  @Test
  void twoSubjectsWithOneIdGetTwoPlaces() {
    Slugs slugs = new Slugs();

    assertEquals("drill", slugs.take("drill", "drill\0a"));
    assertTrue(slugs.take("drill", "drill\0b").startsWith("x-"));
  }
}
