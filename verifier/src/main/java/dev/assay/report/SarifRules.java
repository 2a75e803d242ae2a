package dev.assay.report;

import dev.assay.model.Finding;
import dev.assay.model.Lang;
import dev.assay.model.Rule;
import dev.assay.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** The rules that answered, and those that were switched off: sorted by id, each with its help. */
final class SarifRules {
  private final Map<String, Integer> index = new TreeMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Lang lang;

  private SarifRules(Lang lang) {
    this.lang = lang;
  }

  static SarifRules of(Run run, Lang lang) {
    Map<String, Rule> used = new TreeMap<>();
    for (Finding finding : run.findings()) {
      run.plan().rule(finding.rule()).ifPresent(rule -> used.put(rule.id(), rule));
    }
    run.plan().rules().stream()
        .filter(rule -> rule.off().isPresent())
        .forEach(rule -> used.put(rule.id(), rule));
    SarifRules all = new SarifRules(lang);
    used.forEach(
        (id, rule) -> {
          all.index.put(id, all.rules.size());
          all.rules.add(rule);
        });
    return all;
  }

  Optional<Integer> index(String id) {
    return Optional.ofNullable(index.get(id));
  }

  void write(JsonGenerator json) {
    for (Rule rule : rules) {
      json.writeStartObject();
      json.writeStringProperty("id", rule.id());
      json.writeStringProperty("name", camel(rule.name()));
      if (!rule.formerly().isEmpty()) {
        json.writeArrayPropertyStart("deprecatedIds");
        rule.formerly().forEach(json::writeString);
        json.writeEndArray();
      }
      SarifReporter.message(json, "shortDescription", rule.title().in(lang));
      SarifReporter.message(json, "fullDescription", rule.why().in(lang));
      help(json, rule);
      json.writeObjectPropertyStart("defaultConfiguration");
      json.writeStringProperty("level", rule.level().word());
      json.writeBooleanProperty("enabled", rule.off().isEmpty());
      json.writeEndObject();
      properties(json, rule);
      json.writeEndObject();
    }
  }

  private void help(JsonGenerator json, Rule rule) {
    String why = rule.why().in(lang);
    String remedy = rule.remedy().in(lang);
    boolean english = lang == Lang.EN;
    json.writeObjectPropertyStart("help");
    json.writeStringProperty(
        "text",
        (english ? "Why: " : "原因：") + why + "\n" + (english ? "What to do: " : "办法：") + remedy);
    json.writeStringProperty(
        "markdown",
        (english ? "**Why:** " : "**原因：**")
            + MarkdownText.escape(why)
            + "\n\n"
            + (english ? "**What to do:** " : "**办法：**")
            + MarkdownText.escape(remedy));
    json.writeEndObject();
  }

  private static void properties(JsonGenerator json, Rule rule) {
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("source", rule.source());
    rule.severity().ifPresent(severity -> json.writeStringProperty("severity", severity));
    if (rule.exitCode().isPresent()) {
      json.writeNumberProperty("exitCode", rule.exitCode().getAsInt());
    }
    json.writeArrayPropertyStart("tags");
    json.writeString(rule.pack());
    json.writeEndArray();
    json.writeEndObject();
  }

  /** SARIF wants a name in Pascal case: {@code rto-within-limit} is {@code RtoWithinLimit}. */
  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("-", -1)) {
      if (!word.isEmpty()) {
        camel.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return camel.toString();
  }
}
