package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AssetsTest {
  @Test
  void ourOwnStyleStaysBelow10KiB() {
    int bytes = Assets.own().getBytes(StandardCharsets.UTF_8).length;

    assertTrue(bytes <= 10_240, "assay.css minified: " + bytes + " bytes");
  }

  @Test
  void whatIsForPaperAloneStaysBelow2KiB() {
    int bytes = Assets.paper().getBytes(StandardCharsets.UTF_8).length;

    assertTrue(bytes <= 2_048, "print.css minified: " + bytes + " bytes");
  }

  @Test
  void theStyleLoadsNothingFromElsewhere() {
    String style = new String(Assets.style(), StandardCharsets.UTF_8);

    assertFalse(style.matches("(?s).*(@import|url\\([\"']?+(?!data:)).*"));
    assertTrue(style.contains("Pico CSS"), "the licence comment must stay");
  }

  @Test
  void theOldestAndTheYoungestPageAreListed() {
    assertEquals("overview", SiteYaml.PAGES.get(0).name());
    assertEquals(26, SiteYaml.PAGES.size());
  }
}
