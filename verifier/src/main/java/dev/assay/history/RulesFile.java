package dev.assay.history;

import dev.assay.model.Level;
import dev.assay.model.Operator;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunResults;
import dev.assay.model.RunResults.RuleVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules a run asked, as bytes and back. It is as long as the packs and changes only with them:
 * all runs between two changes name the same file.
 */
final class RulesFile {
  /** Schema id of the file. */
  static final String SCHEMA = "assay-run-rules/v1";

  private RulesFile() {}

  /** Rules by id, and how parameters bound values. */
  record Rules(Map<String, RuleVersion> rules, Map<String, Operator> limits) {
    Rules {
      rules = Map.copyOf(rules);
      limits = Map.copyOf(limits);
    }
  }

  /** The file's bytes. */
  static byte[] encode(RunResults results) {
    JsonRows rows = new JsonRows(SCHEMA);
    rows.rows("rules", List.copyOf(new TreeMap<>(results.rules()).entrySet()), RulesFile::row);
    Map<String, String> limits = new TreeMap<>();
    results.limits().forEach((id, operator) -> limits.put(id, operator.symbol()));
    rows.texts("limits", limits);
    return rows.bytes();
  }

  /** What a file says; a RuntimeException tells the caller that it says nothing. */
  static Rules decode(JsonNode file) {
    JsonRows.check(file, SCHEMA);
    Map<String, RuleVersion> rules = new HashMap<>();
    for (JsonNode row : file.required("rules")) {
      rules.put(row.required("id").stringValue(), version(row));
    }
    Map<String, Operator> limits = new HashMap<>();
    LineCodec.map(file.required("limits"))
        .forEach((id, symbol) -> limits.put(id, Operator.ofSymbol(symbol).orElseThrow()));
    return new Rules(rules, limits);
  }

  private static ObjectNode row(Map.Entry<String, RuleVersion> rule) {
    RuleVersion version = rule.getValue();
    ObjectNode node = LineCodec.MAPPER.createObjectNode();
    node.put("id", rule.getKey());
    node.put("level", version.level().word());
    if (version.off()) {
      node.put("off", true);
    }
    node.put("digest", version.digest());
    list(node, "parameters", version.parameters());
    list(node, "outside", version.outside().stream().map(Cause::word).toList());
    list(node, "formerly", version.formerly());
    return node;
  }

  private static void list(ObjectNode node, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode list = node.putArray(key);
      texts.forEach(list::add);
    }
  }

  private static RuleVersion version(JsonNode row) {
    return new RuleVersion(
        JsonRows.word(row.required("level"), Level.class),
        row.has("off"),
        row.required("digest").stringValue(),
        JsonRows.list(row.path("parameters"), JsonNode::stringValue),
        JsonRows.list(row.path("outside"), each -> JsonRows.word(each, Cause.class)),
        JsonRows.list(row.path("formerly"), JsonNode::stringValue));
  }
}
