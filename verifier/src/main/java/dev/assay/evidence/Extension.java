package dev.assay.evidence;

import dev.assay.model.Format;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the end of a file name says. */
final class Extension {
  private static final Map<String, Format> FORMATS =
      Map.of(
          "env", Format.ENV,
          "json", Format.JSON,
          "jsonl", Format.JSONL,
          "ndjson", Format.JSONL,
          "yaml", Format.YAML,
          "yml", Format.YAML,
          "md", Format.MARKDOWN,
          "log", Format.LOG);

  private static final Set<String> BACKUPS = Set.of("bak", "orig", "old", "save");

  private Extension() {}

  /** The format a file of this name is written in; empty when the name does not say. */
  static Optional<Format> format(String path) {
    return Optional.ofNullable(FORMATS.get(of(path)));
  }

  /** The path without {@code .bak}, {@code ~} and their kin; empty when there is none. */
  static Optional<String> withoutBackup(String path) {
    if (path.endsWith("~")) {
      return Optional.of(path.substring(0, path.length() - 1));
    }
    String extension = of(path);
    return BACKUPS.contains(extension)
        ? Optional.of(path.substring(0, path.length() - extension.length() - 1))
        : Optional.empty();
  }

  private static String of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
