package dev.assay.report;

import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Lang;
import dev.assay.model.Location;
import dev.assay.model.Waiver;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;

/** One finding as a SARIF result. */
final class SarifResults {
  /** Where a workspace says what it holds; it stands for findings about no file. */
  static final String WORKSPACE = "assay.yaml";

  private final SarifRules rules;
  private final boolean baseline;
  private final Lang lang;

  /**
   * @param baseline whether the run was held against a baseline that knows something
   */
  SarifResults(SarifRules rules, boolean baseline, Lang lang) {
    this.rules = rules;
    this.baseline = baseline;
    this.lang = lang;
  }

  void write(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule());
    rules.index(finding.rule()).ifPresent(index -> json.writeNumberProperty("ruleIndex", index));
    json.writeStringProperty("kind", finding.kind().word());
    // SARIF 2.1.0 §3.27.10: a result that is no failure has the level none.
    json.writeStringProperty(
        "level", finding.kind() == FindingKind.FAIL ? finding.level().word() : "none");
    SarifReporter.message(json, "message", finding.message().in(lang));
    locations(json, finding.location());
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("assay/v1", finding.fingerprint());
    json.writeEndObject();
    if (baseline) {
      json.writeStringProperty("baselineState", finding.known() ? "unchanged" : "new");
    }
    finding.waiver().ifPresent(waiver -> suppression(json, waiver));
    properties(json, finding);
    json.writeEndObject();
  }

  /** GitHub refuses a file in which one result has no place, so the workspace gets one. */
  private void locations(JsonGenerator json, Location at) {
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    if (at.path().isPresent()) {
      physical(json, at);
    } else {
      physical(json, Location.file(WORKSPACE));
      SarifReporter.message(
          json,
          "message",
          lang == Lang.EN ? "No file: the workspace as a whole." : "不是某个文件：整个工作区。");
    }
    if (!at.pointer().isEmpty()) {
      json.writeArrayPropertyStart("logicalLocations");
      json.writeStartObject();
      json.writeStringProperty("fullyQualifiedName", at.pointer());
      json.writeStringProperty("kind", "member");
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void physical(JsonGenerator json, Location at) {
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(at.path().orElseThrow()));
    json.writeStringProperty("uriBaseId", "%SRCROOT%");
    json.writeEndObject();
    if (at.line() > 0) {
      json.writeObjectPropertyStart("region");
      json.writeNumberProperty("startLine", at.line());
      json.writeNumberProperty("startColumn", at.column());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void suppression(JsonGenerator json, Waiver waiver) {
    String justification =
        lang == Lang.EN
            ? waiver.reason() + " (" + waiver.owner() + ", until " + waiver.expires() + ")"
            : waiver.reason() + "（" + waiver.owner() + "，有效至 " + waiver.expires() + "）";
    json.writeArrayPropertyStart("suppressions");
    json.writeStartObject();
    json.writeStringProperty("kind", "external");
    json.writeStringProperty("status", "accepted");
    json.writeStringProperty("justification", justification);
    if (waiver.location().path().isPresent()) {
      json.writeObjectPropertyStart("location");
      physical(json, waiver.location());
      json.writeEndObject();
    }
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("owner", waiver.owner());
    json.writeStringProperty("created", waiver.created().toString());
    json.writeStringProperty("expires", waiver.expires().toString());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void properties(JsonGenerator json, Finding finding) {
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("assayLevel", finding.level().word());
    if (finding.location().path().isEmpty()) {
      json.writeNullProperty("path");
    }
    finding.expected().ifPresent(text -> json.writeStringProperty("expected", text));
    finding.actual().ifPresent(text -> json.writeStringProperty("actual", text));
    json.writeStringProperty("remedy", finding.remedy().in(lang));
    json.writeEndObject();
  }

  /** RFC 3986: everything but unreserved characters and the slash is percent-encoded. */
  static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~/".indexOf(c) >= 0;
      if (plain) {
        uri.append(c);
      } else {
        uri.append(String.format(java.util.Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
