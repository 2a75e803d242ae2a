package dev.assay.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BadgesTest {
  @TempDir Path folder;

  private SortedMap<String, byte[]> site(SiteInput input) throws IOException {
    return SiteFolder.written(input, folder);
  }

  private static String message(SortedMap<String, byte[]> files, String name) {
    JsonNode json = new JsonMapper().readTree(SiteFolder.text(files, "badge/" + name + ".json"));
    assertEquals(1, json.get("schemaVersion").asInt());
    assertTrue(json.get("color").asString().matches("[0-9a-f]{6}"));
    return json.get("label").asString() + ": " + json.get("message").asString();
  }

  @Test
  void theySayWhatThePagesSay() throws IOException {
    SortedMap<String, byte[]> files = site(SampleRun.input());

    assertEquals("evidence: FAIL, 5 errors", message(files, "verdict"));
    assertTrue(message(files, "claims").matches("claims: [0-9]+ of [0-9]+ confirmed"));
    assertTrue(message(files, "roadmap").matches("roadmap: [0-9]+ of [0-9]+ proven"));
    assertEquals("WAL recovery RTO: 12.400 s, limit 10 s", message(files, "rto"));
  }

  @Test
  void withoutADrillThereIsNoBadgeOfARecoveryTime() throws IOException {
    SortedMap<String, byte[]> files = site(SampleRun.empty());

    assertEquals("evidence: INDETERMINATE, 1 error", message(files, "verdict"));
    assertEquals("claims: none found", message(files, "claims"));
    assertEquals("roadmap: no items", message(files, "roadmap"));
    assertFalse(files.containsKey("badge/rto.svg"));
  }

  @Test
  void theDrawingsStandAloneAndAreNamed() throws Exception {
    SortedMap<String, byte[]> files = site(SampleRun.input());
    for (String name : List.of("verdict", "claims", "roadmap", "rto")) {
      byte[] svg = files.get("badge/" + name + ".svg");
      var document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(svg));
      assertEquals(
          message(files, name), document.getElementsByTagName("title").item(0).getTextContent());
      String text = SiteFolder.text(files, "badge/" + name + ".svg");
      assertFalse(text.matches("(?s).*(href|url\\(|<style|<script|@import).*"), text);
      assertTrue(svg.length < 2_000, name + ": " + svg.length);
    }
  }

  /** WCAG 2.2, 1.4.3: text of this size needs 4.5 to 1. */
  @Test
  void whiteIsLegibleOnEveryColour() {
    for (String glyph : List.of("pass", "fail", "open", "uncited")) {
      double contrast = 1.05 / (luminance(BadgeSvg.colour(glyph)) + 0.05);
      assertTrue(contrast >= 4.5, glyph + ": " + contrast);
    }
    assertTrue(1.05 / (luminance("#3a3833") + 0.05) >= 4.5);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
