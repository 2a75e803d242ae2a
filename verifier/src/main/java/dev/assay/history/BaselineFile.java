package dev.assay.history;

import dev.assay.document.PathOrder;
import dev.assay.model.Baseline;
import dev.assay.model.FindingKind;
import dev.assay.model.Level;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file {@code assay-baseline/v1}: one finding a line, sorted, so that two branches can be
 * merged and a diff shows what left.
 */
public final class BaselineFile {
  private static final String SCHEMA = "assay-baseline/v1";

  /** More than a workspace can have findings worth keeping. */
  private static final int MOST_BYTES = 64 << 20;

  private static final Set<String> KEYS = Set.of("rule", "kind", "level", "fingerprint");
  private static final Comparator<Baseline.Entry> ORDER =
      Comparator.comparing(Baseline.Entry::rule, PathOrder.UTF_8)
          .thenComparing(Baseline.Entry::fingerprint)
          .thenComparing(Baseline.Entry::kind)
          .thenComparing(Baseline.Entry::level);

  private BaselineFile() {}

  /** The bytes of a baseline: the same for the same findings. */
  public static byte[] bytes(Baseline baseline) {
    StringBuilder out =
        new StringBuilder("{\n  \"schema\": \"" + SCHEMA + "\",\n  \"findings\": [");
    List<Baseline.Entry> entries = baseline.entries().stream().sorted(ORDER).toList();
    for (int i = 0; i < entries.size(); i++) {
      out.append(i == 0 ? "\n    " : ",\n    ").append(line(entries.get(i)));
    }
    out.append(entries.isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Baseline.Entry entry) {
    ObjectNode node = LineCodec.MAPPER.createObjectNode();
    node.put("rule", entry.rule());
    node.put("kind", entry.kind().word());
    node.put("level", entry.level().word());
    node.put("fingerprint", entry.fingerprint());
    return LineCodec.MAPPER.writeValueAsString(node);
  }

  /**
   * Reads one.
   *
   * @param shown the path as people know it
   * @throws BadBaseline when it cannot be read or is none
   */
  public static Baseline read(Path file, String shown) throws BadBaseline {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new BadBaseline(shown, ": is larger than 64 MiB");
      }
      return new Baseline(shown, entries(LineCodec.MAPPER.readTree(bytes), shown));
    } catch (JacksonException e) {
      throw new BadBaseline(shown, place(e) + "is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BadBaseline(shown, ": cannot be read");
    }
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? ": "
        : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr() + ": ";
  }

  private static Set<Baseline.Entry> entries(JsonNode root, String shown) throws BadBaseline {
    boolean ours =
        root instanceof ObjectNode object
            && object.path("schema").asString("").equals(SCHEMA)
            && object.path("findings") instanceof ArrayNode;
    if (!ours) {
      throw new BadBaseline(shown, ": is no baseline (\"schema\": \"" + SCHEMA + "\")");
    }
    Set<Baseline.Entry> entries = new HashSet<>();
    int index = 0;
    for (JsonNode item : root.path("findings")) {
      entries.add(entry(item, shown, index++));
    }
    return entries;
  }

  private static Baseline.Entry entry(JsonNode item, String shown, int index) throws BadBaseline {
    boolean whole =
        item instanceof ObjectNode object
            && object.propertyNames().stream().allMatch(KEYS::contains)
            && KEYS.stream().allMatch(key -> object.path(key).isString());
    try {
      if (whole) {
        FindingKind kind = FindingKind.valueOf(upper(item.path("kind").asString()));
        Level level = Level.valueOf(upper(item.path("level").asString()));
        if (kind == FindingKind.FAIL || kind == FindingKind.OPEN) {
          return new Baseline.Entry(
              item.path("fingerprint").asString(), item.path("rule").asString(), kind, level);
        }
      }
    } catch (IllegalArgumentException e) {
      // Account below: no kind or level of this name.
    }
    throw new BadBaseline(shown, "#/findings/" + index + ": is no finding");
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
