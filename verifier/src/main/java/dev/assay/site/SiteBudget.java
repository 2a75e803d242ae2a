package dev.assay.site;

import dev.assay.model.Plan;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a site may weigh, all languages and the manifest together. */
final class SiteBudget {
  private static final int MOST_PARTS = 3;
  private final Plan.Site limits;

  SiteBudget(Plan.Site limits) {
    this.limits = limits;
  }

  /** Whether so many bytes may be written. */
  boolean allows(long bytes) {
    return bytes <= limits.maxBytes();
  }

  static long bytes(SiteManifest manifest) {
    return manifest.files().values().stream().mapToLong(SiteManifest.Entry::bytes).sum()
        + manifest.bytes().length;
  }

  /** What is too much, where it lies, and the way out; empty when all is within its budget. */
  Optional<String> exceeded(SiteManifest manifest) {
    long bytes = bytes(manifest);
    int files = manifest.files().size() + 1;
    if (bytes > limits.maxBytes()) {
      return Optional.of(
          text("bytes", bytes, limits.maxBytes(), "maxBytes", manifest, SiteManifest.Entry::bytes));
    }
    return files > limits.maxFiles()
        ? Optional.of(text("files", files, limits.maxFiles(), "maxFiles", manifest, each -> 1L))
        : Optional.empty();
  }

  private static String text(
      String what,
      long is,
      long may,
      String setting,
      SiteManifest manifest,
      java.util.function.ToLongFunction<SiteManifest.Entry> size) {
    Map<String, Long> parts = new TreeMap<>();
    manifest
        .files()
        .forEach((path, entry) -> parts.merge(part(path), size.applyAsLong(entry), Long::sum));
    String most =
        parts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_PARTS)
            .map(each -> each.getKey() + " " + Words.count(each.getValue()))
            .collect(Collectors.joining(", "));
    return "the site would have "
        + Words.count(is)
        + " "
        + what
        + ", more than "
        + Words.count(may)
        + "; most of them: "
        + most
        + ". Nothing was changed. Set site."
        + setting
        + " in assay.yaml, or leave evidence out with exclude";
  }

  /** The first folder of a path, the same for every language. */
  private static String part(String path) {
    String own = path.startsWith("zh-CN/") ? path.substring("zh-CN/".length()) : path;
    int slash = own.indexOf('/');
    return slash < 0 ? "the root" : own.substring(0, slash + 1);
  }
}
