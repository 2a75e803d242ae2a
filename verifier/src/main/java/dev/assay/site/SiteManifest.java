package dev.assay.site;

import dev.assay.model.Pack;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a site consists of, as the file {@code manifest.json} at its root: every other file with its
 * digest, and where all of it came from. One file a line, so that ours can be told from any other.
 */
final class SiteManifest {
  static final String NAME = "manifest.json";
  static final String SCHEMA = "assay-site-manifest/v1";

  private static final Pattern LINE =
      Pattern.compile(
          "    \"([A-Za-z0-9._/-]{1,400})\": \\{\"sha256\": \"([0-9a-f]{64})\", \"bytes\": ([0-9]{1,18})\\},?");

  private static final Pattern HISTORY =
      Pattern.compile(
          "\n  \"history\": \\{\"runs\": ([0-9]{1,9}), \"head\": (?:null|\"([0-9a-f]{64})\")},\n");

  private final SortedMap<String, Entry> files;
  private final String text;

  /** One file. */
  record Entry(String sha256, long bytes) {}

  private SiteManifest(Map<String, Entry> files, String text) {
    this.files = new TreeMap<>(files);
    this.text = text;
  }

  static SiteManifest of(SiteInput input, Frame frame, Map<String, Entry> files) {
    SortedMap<String, Entry> sorted = new TreeMap<>(files);
    StringBuilder json = new StringBuilder(128 * files.size() + 1024);
    json.append("{\n  \"schema\": ").append(quote(SCHEMA)).append(",\n");
    json.append("  \"tool\": {\"name\": \"assay\", \"version\": ")
        .append(quote(input.run().version()))
        .append("},\n");
    json.append("  \"commit\": ").append(orNull(input.run().commit().orElse(null))).append(",\n");
    json.append("  \"dirty\": ").append(input.run().dirty()).append(",\n");
    String asOf = input.run().asOf().map(Object::toString).orElse(null);
    json.append("  \"asOf\": ").append(orNull(asOf)).append(",\n");
    json.append("  \"packs\": [").append(packs(input.run().plan().packs())).append("],\n");
    Continuity.History history = Continuity.of(input.past());
    json.append("  \"history\": {\"runs\": ").append(history.runs()).append(", \"head\": ");
    json.append(orNull(history.head().orElse(null))).append("},\n");
    json.append("  \"report\": ")
        .append(orNull(frame.root().map(hex -> "sha256:" + hex).orElse(null)))
        .append(",\n");
    json.append("  \"root\": ").append(quote(root(sorted))).append(",\n");
    json.append("  \"files\": {\n");
    String comma = "";
    for (Map.Entry<String, Entry> each : sorted.entrySet()) {
      json.append(comma).append("    ").append(quote(each.getKey()));
      json.append(": {\"sha256\": ").append(quote(each.getValue().sha256()));
      json.append(", \"bytes\": ").append(each.getValue().bytes()).append('}');
      comma = ",\n";
    }
    json.append("\n  }\n}\n");
    return new SiteManifest(sorted, json.toString());
  }

  private static String packs(List<Pack> packs) {
    return packs.stream()
        .sorted(Comparator.comparing(Pack::name))
        .map(
            each ->
                "{\"name\": " + quote(each.name()) + ", \"digest\": " + quote(each.digest()) + "}")
        .collect(java.util.stream.Collectors.joining(", "));
  }

  /** SHA-256 over the sorted lines {@code path NUL sha256 LF}. */
  private static String root(SortedMap<String, Entry> files) {
    StringBuilder lines = new StringBuilder();
    files.forEach(
        (path, entry) -> lines.append(path).append('\0').append(entry.sha256()).append('\n'));
    return "sha256:" + Digest.of(lines.toString());
  }

  /**
   * Reads a manifest this program wrote.
   *
   * @throws SiteRefused when it is not one, or names a path that leaves the folder
   */
  static SiteManifest parse(String name, String text) throws SiteRefused {
    if (!text.startsWith("{\n  \"schema\": \"" + SCHEMA + "\",\n")) {
      throw new SiteRefused(name + " is no manifest of a site made by assay");
    }
    Map<String, Entry> files = new TreeMap<>();
    int begin = text.indexOf("  \"files\": {\n");
    if (begin < 0) {
      throw new SiteRefused(name + " lists no files");
    }
    for (String line : text.substring(begin).split("\n", -1)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        String path = matcher.group(1);
        if (path.startsWith("/") || List.of(path.split("/", -1)).contains("..")) {
          throw new SiteRefused(name + " names '" + path + "', which leaves the folder");
        }
        files.put(path, new Entry(matcher.group(2), Long.parseLong(matcher.group(3))));
      }
    }
    return new SiteManifest(files, text);
  }

  /** The recorded runs it was made from; empty when it was written before manifests said so. */
  Optional<Continuity.History> history() {
    Matcher matcher = HISTORY.matcher(text.substring(0, text.indexOf("  \"files\": {\n")));
    return matcher.find()
        ? Optional.of(
            new Continuity.History(
                Integer.parseInt(matcher.group(1)), Optional.ofNullable(matcher.group(2))))
        : Optional.empty();
  }

  SortedMap<String, Entry> files() {
    return files;
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The digest over all files. */
  String root() {
    return root(files);
  }

  private static String orNull(String value) {
    return value == null ? "null" : quote(value);
  }

  private static String quote(String value) {
    return Json.quote(value);
  }
}
