package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads our JSON formats back. */
final class ReadJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReadJson() {}

  /** SARIF: each result says what it is; the run's properties say the totals. */
  static Told sarif(byte[] bytes) {
    JsonNode run = JSON.readTree(bytes).get("runs").get(0);
    JsonNode rules = run.at("/tool/driver/rules");
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode result : run.get("results")) {
      String id = result.get("ruleId").stringValue();
      assertEquals(id, rules.get(result.get("ruleIndex").intValue()).get("id").stringValue());
      String kind = result.get("kind").stringValue();
      String level = result.at("/properties/assayLevel").stringValue();
      assertEquals(kind.equals("fail") ? level : "none", result.get("level").stringValue());
      assertFalse(result.at("/partialFingerprints/assay~1v1").isMissingNode());
      assertEquals(1, result.get("locations").size(), "GitHub refuses results without a place");
      counts.merge(state(result, kind + "." + level), 1, Integer::sum);
    }
    JsonNode properties = run.get("properties");
    Told told = new Told(properties.get("verdict").stringValue(), counts);
    assertEquals(told.counts(), totals(properties).counts());
    return told;
  }

  private static String state(JsonNode result, String level) {
    if (result.has("suppressions")) {
      assertEquals("accepted", result.at("/suppressions/0/status").stringValue());
      assertTrue(result.at("/suppressions/0/justification").stringValue().contains("2026-06-30"));
      return "waived";
    }
    return result.path("baselineState").stringValue("new").equals("unchanged") ? "known" : level;
  }

  /** The report: each finding, and the counts at its head. */
  static Told json(byte[] bytes) {
    JsonNode report = JSON.readTree(bytes);
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode finding : report.get("findings")) {
      String level = finding.get("kind").stringValue() + "." + finding.get("level").stringValue();
      boolean waived = !finding.get("waiver").isNull();
      counts.merge(
          waived ? "waived" : finding.get("known").booleanValue() ? "known" : level,
          1,
          Integer::sum);
    }
    Told told = new Told(report.get("verdict").stringValue(), counts);
    assertEquals(told.counts(), totals(report.get("counts")).counts());
    return told;
  }

  /** The verification summary has only totals. */
  static Told vsa(byte[] bytes) {
    JsonNode predicate = JSON.readTree(bytes).get("predicate");
    Told told = totals(predicate.get("urn:assay:summary"));
    boolean passed = told.verdict().equals("PASS");
    assertEquals(
        passed ? "PASSED" : "FAILED", predicate.get("verificationResult").stringValue(), "result");
    return told;
  }

  private static Told totals(JsonNode totals) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String kind : new String[] {"fail", "open"}) {
      totals
          .get(kind)
          .properties()
          .forEach(each -> counts.put(kind + "." + each.getKey(), each.getValue().intValue()));
    }
    counts.put("waived", totals.get("waived").intValue());
    counts.put("known", totals.get("known").intValue());
    return new Told(totals.path("verdict").stringValue(""), counts);
  }
}
