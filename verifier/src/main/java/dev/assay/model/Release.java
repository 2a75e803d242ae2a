package dev.assay.model;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The facts of a release bundle that its audit trail repeats (seed 004): what is true of the file
 * itself, and what the manifest inside says.
 *
 * @param bundleName file name, e.g. {@code x-v1.4.0.tar.gz}
 * @param bundleSize bytes of the file
 * @param root the only directory at the top of the archive
 * @param version {@code vX.Y.Z} or a UTC stamp, as the manifest says it
 * @param builtAt RFC 3339 instant, as the manifest says it
 * @param commit 12 hex digits or {@code unknown}, as the manifest says it
 * @param manifestName the bundle's name as the manifest says it, without {@code .tar.gz}
 * @param sha256 64 lower-case hex digits of the file
 * @param components labels, in the manifest's order
 * @param ours whether a tool of ours made the bundle: the summary then says so too
 */
public record Release(
    String bundleName,
    long bundleSize,
    String root,
    String version,
    String builtAt,
    String commit,
    String manifestName,
    String sha256,
    List<String> components,
    boolean ours) {
  /** What {@code generator} says in a manifest or summary of ours. */
  public static final String GENERATOR = "assay";

  private static final Pattern VERSION =
      Pattern.compile(
          "v(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){2}([.-][0-9A-Za-z]{1,40}){0,9}");

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  public Release {
    Objects.requireNonNull(bundleName, "bundleName must not be null");
    Objects.requireNonNull(root, "root must not be null");
    Objects.requireNonNull(version, "version must not be null");
    Objects.requireNonNull(builtAt, "builtAt must not be null");
    Objects.requireNonNull(commit, "commit must not be null");
    Objects.requireNonNull(manifestName, "manifestName must not be null");
    Objects.requireNonNull(sha256, "sha256 must not be null");
    components = List.copyOf(components);
  }

  /**
   * The facts of an archive with a release manifest; empty when one is missing or no such value.
   */
  public static Optional<Release> of(Tree archive) {
    return read(
        archive,
        List.of(
            "name",
            "root",
            "manifest/release_version",
            "manifest/build_ts_utc",
            "manifest/git_commit",
            "manifest/bundle_name",
            "sha256"),
        "bytes",
        "manifest/components");
  }

  /**
   * What a side file needs to know of any archive: its name and digest; the rest is empty where
   * there is no manifest to say it.
   */
  public static Optional<Release> ofFile(Tree archive) {
    Optional<Release> whole = of(archive);
    Optional<String> name = archive.at("name").flatMap(Release::string);
    Optional<String> sha256 = archive.at("sha256").flatMap(Release::string);
    if (whole.isPresent() || name.isEmpty() || sha256.isEmpty()) {
      return whole;
    }
    return Optional.of(
        new Release(name.get(), 0, "", "", "", "", "", sha256.get(), List.of(), ours(archive)));
  }

  /** The facts an audit summary states; empty when one is missing or no such value. */
  public static Optional<Release> ofSummary(Tree summary) {
    return read(
        summary,
        List.of(
            "bundle_name",
            "bundle_root_directory",
            "release_version",
            "build_ts_utc",
            "git_commit",
            "manifest_bundle_name",
            "sha256"),
        "bundle_size_bytes",
        "components");
  }

  /** Whether a tool of ours made the bundle or summary: its generator says so. */
  public static boolean ours(Tree tree) {
    return Stream.of("generator", "manifest/generator")
        .map(tree::text)
        .flatMap(Optional::stream)
        .anyMatch(GENERATOR::equals);
  }

  /**
   * Whether a text is a release version: {@code vX.Y.Z} with groups of letters and digits behind it
   * ({@code v1.4.0-rc.1}), or a UTC stamp {@code YYYYMMDDTHHMMSSZ} that exists (seed 004).
   */
  public static boolean isVersion(String text) {
    if (VERSION.matcher(text).matches()) {
      return true;
    }
    try {
      return STAMP.parse(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** How many components there are. */
  public int componentCount() {
    return components.size();
  }

  private static Optional<Release> read(
      Tree tree, List<String> names, String size, String components) {
    List<String> said =
        names.stream()
            .map(tree::at)
            .flatMap(Optional::stream)
            .map(Release::string)
            .flatMap(Optional::stream)
            .toList();
    Optional<Long> bytes =
        tree.scalar(size)
            .map(Node.Scalar::value)
            .filter(Long.class::isInstance)
            .map(Long.class::cast);
    Optional<List<String>> labels = strings(tree, components);
    if (said.size() < names.size() || bytes.isEmpty() || labels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Release(
            said.get(0),
            bytes.get(),
            said.get(1),
            said.get(2),
            said.get(3),
            said.get(4),
            said.get(5),
            said.get(6),
            labels.get(),
            ours(tree)));
  }

  private static Optional<String> string(Node node) {
    return node instanceof Node.Scalar scalar && scalar.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  private static Optional<List<String>> strings(Tree tree, String pointer) {
    if (!(tree.at(pointer).orElse(null) instanceof Node.Array array)) {
      return Optional.empty();
    }
    List<String> texts =
        array.items().stream().map(Release::string).flatMap(Optional::stream).toList();
    return texts.size() == array.items().size() ? Optional.of(texts) : Optional.empty();
  }
}
