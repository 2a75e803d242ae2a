package dev.assay.evidence;

import dev.assay.model.Format;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the end of a file name says. */
final class Extension {
  private static final Map<String, Format> FORMATS =
      Map.ofEntries(
          Map.entry("env", Format.ENV),
          Map.entry("json", Format.JSON),
          Map.entry("jsonl", Format.JSONL),
          Map.entry("ndjson", Format.JSONL),
          Map.entry("yaml", Format.YAML),
          Map.entry("yml", Format.YAML),
          Map.entry("md", Format.MARKDOWN),
          Map.entry("markdown", Format.MARKDOWN),
          Map.entry("log", Format.LOG),
          Map.entry("md5", Format.CHECKSUMS),
          Map.entry("sha1", Format.CHECKSUMS),
          Map.entry("sha224", Format.CHECKSUMS),
          Map.entry("sha256", Format.CHECKSUMS),
          Map.entry("sha384", Format.CHECKSUMS),
          Map.entry("sha512", Format.CHECKSUMS),
          Map.entry("md5sum", Format.CHECKSUMS),
          Map.entry("sha1sum", Format.CHECKSUMS),
          Map.entry("sha256sum", Format.CHECKSUMS),
          Map.entry("sha512sum", Format.CHECKSUMS),
          Map.entry("md5sums", Format.CHECKSUMS),
          Map.entry("sha1sums", Format.CHECKSUMS),
          Map.entry("sha256sums", Format.CHECKSUMS),
          Map.entry("sha512sums", Format.CHECKSUMS),
          Map.entry("tar", Format.ARCHIVE),
          Map.entry("tgz", Format.ARCHIVE),
          Map.entry("zip", Format.ARCHIVE));

  private static final Set<String> BACKUPS = Set.of("bak", "orig", "old", "save");

  private Extension() {}

  /** The format a file of this name is written in; empty when the name does not say. */
  static Optional<Format> format(String path) {
    String extension = of(path);
    return extension.equals("gz") && path.toLowerCase(Locale.ROOT).endsWith(".tar.gz")
        ? Optional.of(Format.ARCHIVE)
        : Optional.ofNullable(FORMATS.get(extension));
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
