package dev.assay.history;

import dev.assay.model.Counts;
import dev.assay.model.RunRecord;
import dev.assay.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A ledger line as bytes and back. A record has exactly one spelling: what does not spell itself
 * the same again was not written by this codec and is no record.
 */
final class LineCodec {
  /** The longest line, its line feed included. Source: the contract, "at most 2 KB". */
  static final int MAX_LINE = 2048;

  /** The version of the line format. */
  static final int VERSION = 1;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxNumberLength(20)
                          .maxStringLength(1 << 20)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private LineCodec() {}

  /** The bytes of a record's line, without line feed. */
  static byte[] encode(RunRecord record) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("v", VERSION);
    node.put("seq", record.seq());
    node.put("run", record.run());
    put(node, "asOf", record.asOf().map(Instant::toString));
    put(node, "commit", record.commit());
    node.put("dirty", record.dirty());
    node.put("verdict", record.verdict().name());
    node.set("counts", counts(record.counts()));
    put(node, "policy", record.policy());
    node.set("packs", map(record.packs()));
    node.put("evidenceSet", record.evidenceSet());
    record.results().ifPresent(digest -> node.put("results", digest));
    node.set("parameters", map(record.parameters()));
    node.put("waivers", record.waivers());
    node.put("prev", record.prev());
    return bytes(node);
  }

  /** The bytes of a repair's line, without line feed. */
  static byte[] encode(Repair repair) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("v", VERSION);
    ObjectNode named = node.putObject("repair");
    named.put("offset", repair.offset());
    named.put("bytes", repair.bytes());
    named.put("sha256", repair.sha256());
    named.put("after", repair.after());
    node.put("prev", repair.prev());
    return bytes(node);
  }

  /** The bytes of a sorted object of texts. */
  static byte[] encode(Map<String, String> texts) {
    return bytes(map(texts));
  }

  /** What a line says; never throws. */
  static LedgerLine decode(byte[] line) {
    try {
      if (MAPPER.readTree(line) instanceof ObjectNode node) {
        LedgerLine read =
            node.has("repair")
                ? new LedgerLine.Mended(repair(node))
                : new LedgerLine.Entry(record(node));
        if (Arrays.equals(line, encode(read))) {
          return read;
        }
      }
    } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
      // Not a line of ours; which of the many ways it is not does not help anybody.
    }
    return new LedgerLine.Unknown(LedgerProblem.Code.NO_RECORD);
  }

  private static byte[] encode(LedgerLine line) {
    return line instanceof LedgerLine.Entry entry
        ? encode(entry.record())
        : encode(((LedgerLine.Mended) line).repair());
  }

  /** Through a string, because a lone surrogate is replaced there and thrown at elsewhere. */
  private static byte[] bytes(ObjectNode node) {
    return MAPPER.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
  }

  private static RunRecord record(ObjectNode node) {
    return new RunRecord(
        node.required("seq").longValue(),
        node.required("run").stringValue(),
        text(node, "asOf").map(Instant::parse),
        text(node, "commit"),
        node.required("dirty").booleanValue(),
        Verdict.valueOf(node.required("verdict").stringValue()),
        counts(node.required("counts")),
        text(node, "policy"),
        map(node.required("packs")),
        node.required("evidenceSet").stringValue(),
        map(node.required("parameters")),
        node.required("waivers").intValue(),
        node.required("prev").stringValue(),
        node.has("results")
            ? Optional.of(node.required("results").stringValue())
            : Optional.empty());
  }

  private static Repair repair(ObjectNode node) {
    JsonNode named = node.required("repair");
    return new Repair(
        named.required("offset").longValue(),
        named.required("bytes").longValue(),
        named.required("sha256").stringValue(),
        named.required("after").stringValue(),
        node.required("prev").stringValue());
  }

  private static ObjectNode counts(Counts counts) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("evidence", counts.evidence());
    node.put("unrecognised", counts.unrecognised());
    node.put("rules", counts.rules());
    node.put("checks", counts.checks());
    node.set("fail", levels(counts.fail()));
    node.set("open", levels(counts.open()));
    node.put("waived", counts.waived());
    if (counts.known() > 0) {
      node.put("known", counts.known());
    }
    return node;
  }

  /** The counts of a line. */
  static Counts counts(JsonNode node) {
    return new Counts(
        node.required("evidence").intValue(),
        node.required("unrecognised").intValue(),
        node.required("rules").intValue(),
        node.required("checks").longValue(),
        levels(node.required("fail")),
        levels(node.required("open")),
        node.required("waived").intValue(),
        node.has("known") ? node.required("known").intValue() : 0);
  }

  private static ObjectNode levels(Counts.Levels levels) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("error", levels.error());
    node.put("warning", levels.warning());
    node.put("note", levels.note());
    return node;
  }

  private static Counts.Levels levels(JsonNode node) {
    return new Counts.Levels(
        node.required("error").intValue(),
        node.required("warning").intValue(),
        node.required("note").intValue());
  }

  private static ObjectNode map(Map<String, String> texts) {
    ObjectNode node = MAPPER.createObjectNode();
    new TreeMap<>(texts).forEach(node::put);
    return node;
  }

  /** An object of texts, or nothing else: a JacksonException tells the caller. */
  static Map<String, String> map(JsonNode node) {
    Map<String, String> texts = new TreeMap<>();
    node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().stringValue()));
    return texts;
  }

  private static Optional<String> text(ObjectNode node, String key) {
    JsonNode value = node.required(key);
    return value.isNull() ? Optional.empty() : Optional.of(value.stringValue());
  }

  private static void put(ObjectNode node, String key, Optional<String> value) {
    value.ifPresentOrElse(text -> node.put(key, text), () -> node.putNull(key));
  }
}
