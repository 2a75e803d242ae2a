package dev.assay.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object whose lists stand one element a line. */
final class JsonRows {
  private final StringBuilder out;

  JsonRows(String schema) {
    out = new StringBuilder("{\"schema\":\"" + schema + "\"");
  }

  void field(String name, String value) {
    out.append(",\"").append(name).append("\":");
    out.append(LineCodec.MAPPER.writeValueAsString(value));
  }

  void field(String name, int value) {
    out.append(",\"").append(name).append("\":").append(value);
  }

  <T> void rows(String name, List<T> all, Function<T, ObjectNode> row) {
    out.append(",\n\"").append(name).append("\":[");
    String separator = "\n";
    for (T each : all) {
      out.append(separator).append(LineCodec.MAPPER.writeValueAsString(row.apply(each)));
      separator = ",\n";
    }
    out.append("]");
  }

  void texts(String name, Map<String, String> all) {
    ObjectNode node = LineCodec.MAPPER.createObjectNode();
    new TreeMap<>(all).forEach(node::put);
    out.append(",\n\"").append(name).append("\":");
    out.append(LineCodec.MAPPER.writeValueAsString(node));
  }

  byte[] bytes() {
    return out.append("\n}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Throws when the file is of another schema. */
  static void check(JsonNode file, String schema) {
    if (!file.required("schema").stringValue().equals(schema)) {
      throw new IllegalArgumentException("not " + schema);
    }
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> row) {
    List<T> all = new ArrayList<>();
    for (JsonNode each : array) {
      all.add(row.apply(each));
    }
    return all;
  }

  static Optional<String> text(JsonNode row, String key) {
    JsonNode value = row.path(key);
    return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
  }

  /** The constant that a lower-case word names. */
  static <E extends Enum<E>> E word(JsonNode value, Class<E> of) {
    return Enum.valueOf(of, value.stringValue().toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
