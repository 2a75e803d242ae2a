package dev.assay.report;

import static dev.assay.report.JsonFile.number;
import static dev.assay.report.JsonFile.text;

import dev.assay.model.Counts;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.Gate;
import dev.assay.model.Lang;
import dev.assay.model.Location;
import dev.assay.model.Pack;
import dev.assay.model.Run;
import dev.assay.model.Waiver;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/** The report {@code assay-report/v1}: keys are added over time, never renamed. */
public final class JsonReporter implements Reporter {
  private final Lang lang;

  /** A reporter whose messages are in one language. */
  public JsonReporter(Lang lang) {
    this.lang = lang;
  }

  @Override
  public void write(Run run, int exitCode, OutputStream out) throws IOException {
    JsonFile.write(out, json -> members(json, run, exitCode));
  }

  private void members(JsonGenerator json, Run run, int exitCode) {
    head(json, run, exitCode);
    counts(json, run.counts());
    json.writeArrayPropertyStart("evidence");
    run.evidence().forEach(evidence -> evidence(json, evidence));
    json.writeEndArray();
    json.writeArrayPropertyStart("findings");
    run.findings().forEach(finding -> finding(json, finding));
    json.writeEndArray();
    new JsonClaims(json, lang).write(run);
    run.gate().ifPresent(gate -> gate(json, gate));
  }

  private static void head(JsonGenerator json, Run run, int exitCode) {
    json.writeStringProperty("schema", "assay-report/v1");
    json.writeObjectPropertyStart("tool");
    json.writeStringProperty("name", "assay");
    json.writeStringProperty("version", run.version());
    json.writeEndObject();
    text(json, "asOf", run.asOf().map(Instant::toString));
    text(json, "commit", run.commit());
    json.writeBooleanProperty("dirty", run.dirty());
    json.writeArrayPropertyStart("packs");
    for (Pack pack : run.plan().packs()) {
      json.writeStartObject();
      json.writeStringProperty("name", pack.name());
      json.writeStringProperty("version", pack.version());
      json.writeStringProperty("digest", pack.digest());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("off");
    run.plan().rules().stream()
        .filter(rule -> rule.off().isPresent())
        .forEach(
            rule -> {
              json.writeStartObject();
              json.writeStringProperty("rule", rule.id());
              json.writeStringProperty("reason", rule.off().orElseThrow());
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeStringProperty("verdict", run.verdict().name());
    json.writeNumberProperty("exitCode", exitCode);
  }

  private static void counts(JsonGenerator json, Counts counts) {
    json.writeObjectPropertyStart("counts");
    json.writeNumberProperty("evidence", counts.evidence());
    json.writeNumberProperty("unrecognised", counts.unrecognised());
    json.writeNumberProperty("rules", counts.rules());
    json.writeNumberProperty("checks", counts.checks());
    JsonFile.levels(json, "fail", counts.fail());
    JsonFile.levels(json, "open", counts.open());
    json.writeNumberProperty("waived", counts.waived());
    json.writeNumberProperty("known", counts.known());
    json.writeEndObject();
  }

  private static void evidence(JsonGenerator json, Evidence evidence) {
    json.writeStartObject();
    json.writeStringProperty("path", evidence.path());
    json.writeStringProperty("kind", evidence.kind());
    text(json, "run", evidence.run());
    text(json, "sha256", evidence.sha256());
    json.writeNumberProperty("bytes", evidence.bytes());
    json.writeStringProperty("verdict", evidence.verdict().name());
    json.writeEndObject();
  }

  private void finding(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("kind", finding.kind().word());
    json.writeStringProperty("level", finding.level().word());
    Location at = finding.location();
    text(json, "path", at.path());
    number(json, "line", at.line());
    number(json, "column", at.column());
    json.writeStringProperty("pointer", at.pointer());
    json.writeStringProperty("message", finding.message().in(lang));
    text(json, "expected", finding.expected());
    text(json, "actual", finding.actual());
    json.writeStringProperty("remedy", finding.remedy().in(lang));
    json.writeStringProperty("fingerprint", finding.fingerprint());
    json.writeName("waiver");
    if (finding.waiver().isEmpty()) {
      json.writeNull();
    } else {
      waiver(json, finding.waiver().get());
    }
    json.writeBooleanProperty("known", finding.known());
    json.writeEndObject();
  }

  private static void waiver(JsonGenerator json, Waiver waiver) {
    json.writeStartObject();
    json.writeStringProperty("owner", waiver.owner());
    json.writeStringProperty("reason", waiver.reason());
    json.writeStringProperty("created", waiver.created().toString());
    json.writeStringProperty("expires", waiver.expires().toString());
    text(json, "path", waiver.location().path());
    number(json, "line", waiver.location().line());
    json.writeEndObject();
  }

  private void gate(JsonGenerator json, Gate gate) {
    json.writeObjectPropertyStart("gate");
    json.writeStringProperty("policy", gate.policy());
    text(json, "title", gate.title());
    json.writeArrayPropertyStart("conditions");
    for (Gate.Condition condition : gate.conditions()) {
      json.writeStartObject();
      json.writeStringProperty("id", condition.id());
      json.writeStringProperty("asks", condition.asks().in(lang));
      json.writeStringProperty("required", condition.required());
      json.writeStringProperty("found", condition.found());
      text(json, "margin", condition.margin().map(margin -> margin.in(lang)));
      json.writeStringProperty("outcome", condition.outcome().word());
      text(json, "way", condition.way().map(way -> way.in(lang)));
      text(json, "path", condition.location().path());
      number(json, "line", condition.location().line());
      json.writeArrayPropertyStart("evidence");
      condition.evidence().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
