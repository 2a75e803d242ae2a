package dev.assay.history;

import dev.assay.model.Counts;
import dev.assay.model.RunRecord;
import dev.assay.model.Verdict;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Reads lines of a ledger to be shown, not proven: many at once, and what is equal in many lines
 * only once. {@link LineCodec} is the one that proves a line.
 */
final class RecordReader {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<ByteBuffer, Counts> counts = new HashMap<>();
  private final Map<ByteBuffer, Map<String, String>> maps = new HashMap<>();
  private final Map<String, Optional<Map<String, String>>> spilled = new HashMap<>();
  private final LedgerFiles files;

  RecordReader(LedgerFiles files) {
    this.files = files;
  }

  /** The record a line holds; empty for a repair and for what is no record. */
  Optional<RunRecord> read(byte[] line) {
    if (line.length + 1 > LineCodec.MAX_LINE) {
      return Optional.empty();
    }
    try (JsonParser parser = LineCodec.MAPPER.createParser(line)) {
      return new Line(line, parser).read();
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private final class Line {
    private final byte[] bytes;
    private final JsonParser parser;
    private final Map<String, String> said = new HashMap<>();
    private Optional<Counts> counted = Optional.empty();
    private Optional<Map<String, String>> packs = Optional.empty();
    private Optional<Map<String, String>> parameters = Optional.empty();

    Line(byte[] bytes, JsonParser parser) {
      this.bytes = bytes;
      this.parser = parser;
    }

    Optional<RunRecord> read() {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (key) {
          case "counts" -> counted = Optional.of(part(counts, LineCodec::counts));
          case "packs" -> packs = Optional.of(part(maps, node -> Map.copyOf(LineCodec.map(node))));
          case "parameters" ->
              parameters = Optional.of(part(maps, node -> Map.copyOf(LineCodec.map(node))));
          default -> {
            if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
              return Optional.empty();
            }
            if (value != JsonToken.VALUE_NULL) {
              said.put(key, parser.getString());
            }
          }
        }
      }
      return said.containsKey("seq") ? Optional.of(record()) : Optional.empty();
    }

    private RunRecord record() {
      return new RunRecord(
          Long.parseLong(text("seq")),
          text("run"),
          Optional.ofNullable(said.get("asOf")).map(Instant::parse),
          shared("commit"),
          Boolean.parseBoolean(text("dirty")),
          Verdict.valueOf(text("verdict")),
          counted.orElseThrow(IllegalArgumentException::new),
          shared("policy"),
          whole(packs),
          shared("evidenceSet").orElseThrow(IllegalArgumentException::new),
          whole(parameters),
          Integer.parseInt(text("waivers")),
          text("prev"),
          shared("results"));
    }

    private String text(String key) {
      return Optional.ofNullable(said.get(key)).orElseThrow(IllegalArgumentException::new);
    }

    private Optional<String> shared(String key) {
      return Optional.ofNullable(said.get(key)).map(text -> texts.computeIfAbsent(text, t -> t));
    }

    private Map<String, String> whole(Optional<Map<String, String>> part) {
      Map<String, String> read = part.orElseThrow(IllegalArgumentException::new);
      Optional<String> digest = Spill.digest(read);
      return digest
          .flatMap(name -> spilled.computeIfAbsent(name, RecordReader.this::stored))
          .orElse(read);
    }

    /** A part of the line, read only when no line had the same bytes there. */
    private <T> T part(Map<ByteBuffer, T> known, Function<JsonNode, T> read) {
      int start = (int) parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      int end = (int) parser.currentLocation().getByteOffset();
      T found = known.get(ByteBuffer.wrap(bytes, start, end - start));
      if (found == null) {
        byte[] own = Arrays.copyOfRange(bytes, start, end);
        found = read.apply(LineCodec.MAPPER.readTree(own));
        known.put(ByteBuffer.wrap(own), found);
      }
      return found;
    }
  }

  private Optional<Map<String, String>> stored(String digest) {
    try {
      return files
          .stored(digest)
          .map(bytes -> Map.copyOf(LineCodec.map(LineCodec.MAPPER.readTree(bytes))));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
