package dev.assay.report;

import dev.assay.model.Counts;
import dev.assay.model.Finding;
import dev.assay.model.Lang;
import dev.assay.model.Rule;
import dev.assay.model.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * SARIF 2.1.0 (OASIS, 2020). Kinds stay {@code fail} and {@code open}; where SARIF demands the
 * level {@code none} ours stands in {@code properties.assayLevel}. The time of the run is not
 * written: the same evidence gives the same bytes.
 */
public final class SarifReporter implements Reporter {
  /** Findings of this rule say that the tool itself stumbled. */
  private static final String RULE_ERROR = "core/rules-without-error";

  private final Lang lang;

  /** A reporter whose messages are in one language. */
  public SarifReporter(Lang lang) {
    this.lang = lang;
  }

  @Override
  public void write(Run run, int exitCode, OutputStream out) throws IOException {
    SarifRules rules = SarifRules.of(run, lang);
    SarifResults results = new SarifResults(rules, run.counts().known() > 0, lang);
    JsonFile.write(
        out,
        json -> {
          json.writeStringProperty(
              "$schema",
              "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
          json.writeStringProperty("version", "2.1.0");
          json.writeArrayPropertyStart("runs");
          json.writeStartObject();
          tool(json, run, rules);
          invocation(json, run, exitCode);
          json.writeObjectPropertyStart("automationDetails");
          json.writeStringProperty(
              "id", "assay/" + run.gate().map(gate -> gate.policy() + "/").orElse(""));
          json.writeEndObject();
          json.writeObjectPropertyStart("originalUriBaseIds");
          json.writeObjectPropertyStart("%SRCROOT%");
          message(json, "description", "The workspace that was verified.");
          json.writeEndObject();
          json.writeEndObject();
          json.writeStringProperty("columnKind", "unicodeCodePoints");
          json.writeArrayPropertyStart("results");
          run.findings().forEach(finding -> results.write(json, finding));
          json.writeEndArray();
          properties(json, run);
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  private static void tool(JsonGenerator json, Run run, SarifRules rules) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "Assay");
    json.writeStringProperty("version", run.version());
    json.writeStringProperty("organization", "Assay");
    json.writeArrayPropertyStart("rules");
    rules.write(json);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void invocation(JsonGenerator json, Run run, int exitCode) {
    List<Finding> stumbled =
        run.findings().stream().filter(each -> each.rule().equals(RULE_ERROR)).toList();
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty("executionSuccessful", stumbled.isEmpty());
    json.writeNumberProperty("exitCode", exitCode);
    json.writeArrayPropertyStart("toolExecutionNotifications");
    for (Finding finding : stumbled) {
      notification(json, "error", finding.message().in(lang), finding.rule());
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("toolConfigurationNotifications");
    for (Rule rule : run.plan().rules()) {
      rule.off().ifPresent(reason -> notification(json, "note", off(rule, reason), rule.id()));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private String off(Rule rule, String reason) {
    return lang == Lang.EN
        ? "rule " + rule.id() + " is switched off: " + reason
        : "规则 " + rule.id() + " 已关闭：" + reason;
  }

  /** The rule by its id alone: a consumer in wide use takes an index for one of notifications. */
  private static void notification(JsonGenerator json, String level, String text, String rule) {
    json.writeStartObject();
    json.writeStringProperty("level", level);
    message(json, "message", text);
    json.writeObjectPropertyStart("associatedRule");
    json.writeStringProperty("id", rule);
    json.writeEndObject();
    json.writeEndObject();
  }

  static void message(JsonGenerator json, String name, String text) {
    json.writeObjectPropertyStart(name);
    // SARIF 2.1.0 §3.11.6: brackets would make a link of what evidence says.
    json.writeStringProperty("text", text.replace("](", "\\]("));
    json.writeEndObject();
  }

  private static void properties(JsonGenerator json, Run run) {
    Counts counts = run.counts();
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("verdict", run.verdict().name());
    JsonFile.text(json, "asOf", run.asOf().map(Instant::toString));
    JsonFile.text(json, "commit", run.commit());
    json.writeBooleanProperty("dirty", run.dirty());
    json.writeNumberProperty("evidence", counts.evidence());
    json.writeNumberProperty("checks", counts.checks());
    JsonFile.levels(json, "fail", counts.fail());
    JsonFile.levels(json, "open", counts.open());
    json.writeNumberProperty("waived", counts.waived());
    json.writeNumberProperty("known", counts.known());
    json.writeEndObject();
  }
}
