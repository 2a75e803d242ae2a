package dev.assay.history;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.FindingKind;
import dev.assay.model.Level;
import dev.assay.model.Operator;
import dev.assay.model.RoadmapItem;
import dev.assay.model.RunResults;
import dev.assay.model.RunResults.Accepted;
import dev.assay.model.RunResults.Item;
import dev.assay.model.RunResults.Result;
import dev.assay.model.RunResults.Said;
import dev.assay.model.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a run found, as bytes and back: findings, claims, items and waivers, one a line, so that git
 * stores two runs as their difference. The rules stand in a file of their own, see {@link
 * RulesFile}.
 */
final class ResultsFile {
  /** Schema id of the file. */
  static final String SCHEMA = "assay-run-results/v1";

  private ResultsFile() {}

  /**
   * The file's bytes.
   *
   * @param rules digest that names the file of the rules
   * @param masked digest of the kept text by that of the file, where secrets were taken out
   */
  static byte[] encode(RunResults results, String rules, Map<String, String> masked) {
    JsonRows rows = new JsonRows(SCHEMA);
    rows.field("tool", results.tool());
    rows.field("rules", rules);
    rows.field("left", results.left());
    rows.rows("findings", results.findings(), ResultsFile::row);
    rows.rows("claims", results.claims(), ResultsFile::row);
    rows.rows("items", results.items(), ResultsFile::row);
    rows.rows("waivers", results.waivers(), ResultsFile::row);
    rows.texts("settings", results.settings());
    rows.texts("masked", masked);
    return rows.bytes();
  }

  /** The digest of the rules that a file names; empty when it names none. */
  static Optional<String> rules(JsonNode file) {
    JsonNode rules = file.path("rules");
    return rules.isString()
        ? Optional.of(rules.stringValue()).filter(Digest::isSha256)
        : Optional.empty();
  }

  /** What a file says; a RuntimeException tells the caller that it says nothing. */
  static RunResults decode(JsonNode file, RulesFile.Rules rules) {
    JsonRows.check(file, SCHEMA);
    return new RunResults(
        file.required("tool").stringValue(),
        JsonRows.list(file.required("findings"), ResultsFile::result),
        file.required("left").intValue(),
        JsonRows.list(file.required("claims"), ResultsFile::said),
        JsonRows.list(file.required("items"), ResultsFile::item),
        rules.rules(),
        rules.limits(),
        JsonRows.list(file.required("waivers"), ResultsFile::accepted),
        LineCodec.map(file.required("settings")));
  }

  private static ObjectNode row(Result result) {
    ObjectNode node = LineCodec.MAPPER.createObjectNode();
    node.put("rule", result.rule());
    node.put("kind", result.kind().word());
    node.put("level", result.level().word());
    result.path().ifPresent(path -> node.put("path", path));
    if (result.line() > 0) {
      node.put("line", result.line());
    }
    if (!result.pointer().isEmpty()) {
      node.put("pointer", result.pointer());
    }
    node.put("en", result.message().en());
    node.put("zh-CN", result.message().zh());
    result.expected().ifPresent(text -> node.put("expected", text));
    result.actual().ifPresent(text -> node.put("actual", text));
    node.put("fingerprint", result.fingerprint());
    if (result.waived()) {
      node.put("waived", true);
    }
    if (result.known()) {
      node.put("known", true);
    }
    return node;
  }

  private static Result result(JsonNode row) {
    String kind = row.required("kind").stringValue();
    return new Result(
        row.required("rule").stringValue(),
        kind.equals(FindingKind.OPEN.word()) ? FindingKind.OPEN : FindingKind.FAIL,
        JsonRows.word(row.required("level"), Level.class),
        JsonRows.text(row, "path"),
        row.path("line").asInt(0),
        JsonRows.text(row, "pointer").orElse(""),
        new Text(row.required("en").stringValue(), row.required("zh-CN").stringValue()),
        JsonRows.text(row, "expected"),
        JsonRows.text(row, "actual"),
        row.required("fingerprint").stringValue(),
        row.has("waived"),
        row.has("known"));
  }

  private static ObjectNode row(Said said) {
    ObjectNode node = LineCodec.MAPPER.createObjectNode();
    node.put("id", said.id());
    node.put("state", said.state().word());
    node.put("said", said.said());
    said.value().ifPresent(value -> node.put("value", value.toPlainString()));
    if (said.limit().isPresent()) {
      Claim.Limit limit = said.limit().get();
      ObjectNode bound = node.putObject("limit");
      bound.put("rule", limit.rule());
      bound.put("parameter", limit.parameter());
      bound.put("operator", limit.operator().symbol());
      bound.put("value", limit.value().toPlainString());
      bound.put("outcome", limit.outcome().word());
    }
    return node;
  }

  private static Said said(JsonNode row) {
    JsonNode limit = row.path("limit");
    return new Said(
        row.required("id").stringValue(),
        JsonRows.word(row.required("state"), ClaimState.class),
        row.required("said").stringValue(),
        JsonRows.text(row, "value").map(BigDecimal::new),
        limit.isObject() ? Optional.of(limit(limit)) : Optional.empty());
  }

  private static Claim.Limit limit(JsonNode limit) {
    String outcome = limit.required("outcome").stringValue();
    return new Claim.Limit(
        limit.required("rule").stringValue(),
        limit.required("parameter").stringValue(),
        Operator.ofSymbol(limit.required("operator").stringValue()).orElseThrow(),
        new BigDecimal(limit.required("value").stringValue()),
        java.util.Arrays.stream(FindingKind.values())
            .filter(each -> each.word().equals(outcome))
            .findFirst()
            .orElseThrow());
  }

  private static ObjectNode row(Item item) {
    ObjectNode node = LineCodec.MAPPER.createObjectNode();
    node.put("path", item.path());
    node.put("id", item.id());
    item.said().ifPresent(said -> node.put("said", said.word()));
    node.put("derived", item.derived().word());
    return node;
  }

  private static Item item(JsonNode row) {
    JsonNode said = row.path("said");
    return new Item(
        row.required("path").stringValue(),
        row.required("id").stringValue(),
        said.isString()
            ? Optional.of(JsonRows.word(said, RoadmapItem.Status.class))
            : Optional.empty(),
        JsonRows.word(row.required("derived"), RoadmapItem.State.class));
  }

  private static ObjectNode row(Accepted waiver) {
    ObjectNode node = LineCodec.MAPPER.createObjectNode();
    waiver.rule().ifPresent(rule -> node.put("rule", rule));
    waiver.fingerprint().ifPresent(print -> node.put("fingerprint", print));
    waiver.path().ifPresent(path -> node.put("path", path));
    node.put("owner", waiver.owner());
    node.put("reason", waiver.reason());
    node.put("created", waiver.created().toString());
    node.put("expires", waiver.expires().toString());
    return node;
  }

  private static Accepted accepted(JsonNode row) {
    return new Accepted(
        JsonRows.text(row, "rule"),
        JsonRows.text(row, "fingerprint"),
        JsonRows.text(row, "path"),
        row.required("owner").stringValue(),
        row.required("reason").stringValue(),
        LocalDate.parse(row.required("created").stringValue()),
        LocalDate.parse(row.required("expires").stringValue()));
  }
}
