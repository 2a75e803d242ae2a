package dev.assay.plan;

import dev.assay.model.Keeping;
import dev.assay.model.Unit;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code history}: a folder, or a folder with how much evidence is kept below it. */
final class HistoryReader {
  private static final String FOLDER = "evidence/runs";
  private static final String FOREVER = "forever";
  private static final String NEVER = "never";
  private static final List<String> KEYS =
      List.of("folder", "keep-evidence", "max-bytes", "max-file");

  private HistoryReader() {}

  /** Checks keys and types. */
  static void check(Value value) {
    fields(value).forEach((key, each) -> each.text());
    Optional.ofNullable(fields(value).get("folder")).ifPresent(WorkspacePath::checkPlain);
  }

  /** Where the ledger lies. */
  static String folder(Optional<Value> history) {
    return Optional.ofNullable(fields(history).get("folder")).map(Value::text).orElse(FOLDER);
  }

  /** How much evidence is kept. */
  static Keeping keeping(Optional<Value> history) {
    Map<String, Value> fields = fields(history);
    Keeping usual = Keeping.DEFAULT;
    return new Keeping(
        Optional.ofNullable(fields.get("keep-evidence"))
            .map(HistoryReader::age)
            .orElse(usual.age()),
        Optional.ofNullable(fields.get("max-bytes"))
            .map(HistoryReader::bytes)
            .orElse(usual.maxBytes()),
        Optional.ofNullable(fields.get("max-file"))
            .map(HistoryReader::bytes)
            .orElse(usual.maxFile()));
  }

  /** The values that are written, by key; a plain text is the folder. */
  static Map<String, Value> fields(Optional<Value> history) {
    return history.map(HistoryReader::fields).orElse(Map.of());
  }

  private static Map<String, Value> fields(Value value) {
    if (!value.isObject()) {
      return Map.of("folder", value);
    }
    Fields fields = value.fields(KEYS.toArray(String[]::new));
    Map<String, Value> written = new TreeMap<>();
    KEYS.forEach(key -> fields.optional(key).ifPresent(each -> written.put(key, each)));
    return written;
  }

  private static Optional<Duration> age(Value value) {
    return switch (value.text()) {
      case FOREVER -> Optional.empty();
      case NEVER -> Optional.of(Duration.ZERO);
      default -> Optional.of(ExpectReader.age(value));
    };
  }

  private static long bytes(Value value) {
    return ParameterValue.of(value, Unit.BYTE)
        .number()
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }
}
