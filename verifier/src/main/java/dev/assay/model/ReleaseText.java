package dev.assay.model;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts that go with a release bundle, each in the only form in which we write it: from the
 * same facts the same bytes, so that a file can be proven to be what would be written again.
 */
public enum ReleaseText {
  /** {@code release_audit_summary.json}. */
  SUMMARY,
  /** {@code release_audit_summary.md}: the summary for people. */
  PAGE,
  /** {@code release_audit_index.jsonl}: the summary's one line for a list of releases. */
  INDEX,
  /** {@code <bundle>.sha256}, as {@code sha256sum} writes it. */
  SIDE_FILE;

  /** Version of the manifest inside a bundle of ours. */
  public static final String MANIFEST_SCHEMA = "assay-release-manifest/v1";

  /** The word a pack uses: {@code summary}, {@code side-file} … */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The canonical bytes of this text about a release: UTF-8, LF. */
  public byte[] of(Release release) {
    String text =
        switch (this) {
          case SUMMARY -> summary(release);
          case PAGE -> page(release);
          case INDEX -> index(release);
          case SIDE_FILE -> sideFile(release.bundleName(), release.sha256());
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The canonical side file of any file, with or without a manifest in it. */
  public static String sideFile(String name, String sha256) {
    return sha256 + "  " + name + "\n";
  }

  /**
   * The facts this text states, by the pointers under which a file of it states them, in the order
   * of the text.
   */
  public Map<String, Object> stated(Release release) {
    Map<String, Object> stated = new LinkedHashMap<>();
    switch (this) {
      case SUMMARY -> {
        facts(release).forEach((name, value) -> stated.put("/" + name, value));
        put("/components/", release.components(), stated);
      }
      case PAGE -> {
        facts(release).forEach((name, value) -> stated.put("/fields/" + name, value));
        put("/sections/Components/items/", release.components(), stated);
      }
      case INDEX -> line(release).forEach((name, value) -> stated.put("/0/" + name, value));
      case SIDE_FILE -> {
        stated.put("/entries/0/digest", release.sha256());
        stated.put("/entries/0/file", release.bundleName());
      }
    }
    return stated;
  }

  private static void put(String parent, List<String> items, Map<String, Object> stated) {
    for (int i = 0; i < items.size(); i++) {
      stated.put(parent + i, items.get(i));
    }
  }

  /**
   * The manifest that goes into a bundle of ours.
   *
   * @param root name of the archive's only top directory, which is the bundle's name
   */
  public static byte[] manifest(
      String root, String version, String builtAt, String commit, List<String> components) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("schema_version", MANIFEST_SCHEMA);
    members.put("generator", Release.GENERATOR);
    members.put("release_version", version);
    members.put("build_ts_utc", builtAt);
    members.put("git_commit", commit);
    members.put("bundle_name", root);
    members.put("components", components);
    return CanonicalJson.page(members).getBytes(StandardCharsets.UTF_8);
  }

  /** The nine facts summary and page share, in their order. */
  private static Map<String, Object> facts(Release release) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("bundle_name", release.bundleName());
    facts.put("bundle_size_bytes", release.bundleSize());
    facts.put("bundle_root_directory", release.root());
    facts.put("release_version", release.version());
    facts.put("build_ts_utc", release.builtAt());
    facts.put("git_commit", release.commit());
    facts.put("manifest_bundle_name", release.manifestName());
    facts.put("sha256", release.sha256());
    facts.put("component_count", release.componentCount());
    return facts;
  }

  private static String summary(Release release) {
    Map<String, Object> members = facts(release);
    members.put("components", release.components());
    if (release.ours()) {
      members.put("generator", Release.GENERATOR);
    }
    return CanonicalJson.page(members);
  }

  private static String index(Release release) {
    return CanonicalJson.line(line(release)) + "\n";
  }

  private static Map<String, Object> line(Release release) {
    Map<String, Object> members = new TreeMap<>();
    members.put("release_version", release.version());
    members.put("git_commit", release.commit());
    members.put("sha256", release.sha256());
    members.put("component_count", release.componentCount());
    members.put("bundle_name", release.bundleName());
    members.put("build_ts_utc", release.builtAt());
    return members;
  }

  private static String page(Release release) {
    StringBuilder page = new StringBuilder("# Release audit summary\n\n");
    facts(release)
        .forEach(
            (name, value) ->
                page.append("- ").append(name).append(": ").append(plain(value)).append('\n'));
    page.append("\n## Components\n\n");
    release.components().forEach(label -> page.append("- ").append(plain(label)).append('\n'));
    return page.toString();
  }

  /** A value on one line. */
  private static String plain(Object value) {
    return value.toString().replaceAll("[\\p{Cntrl}\u2028\u2029]", " ");
  }
}
