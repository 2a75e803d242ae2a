package dev.assay.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares a site, or only its manifest, with the one that would be written now. */
public final class SiteChecker {
  private SiteChecker() {}

  /** How a path differs. */
  public enum Kind {
    /** It should be there. */
    MISSING,
    /** It should not be there. */
    EXTRA,
    /** Its bytes are others. */
    CHANGED,
    /** It was made from recorded runs that are not there any more; the path says how many. */
    HISTORY
  }

  /** One difference. */
  public record Difference(Kind kind, String path) {}

  /**
   * The differences, sorted by path; none when all bytes are the same.
   *
   * @param existing a folder made by {@link SiteWriter}, or a {@code manifest.json} of one
   * @throws IOException when there is no such thing or it cannot be read
   */
  public static List<Difference> check(SiteInput input, Path existing) throws IOException {
    return Files.isDirectory(existing) ? folder(input, existing) : manifest(input, existing);
  }

  private static List<Difference> folder(SiteInput input, Path folder) throws IOException {
    List<Difference> found = Collections.synchronizedList(new ArrayList<>());
    SiteManifest manifest =
        SiteWriter.plan(input).make((path, bytes) -> compare(folder, path, bytes, found));
    compare(folder, SiteManifest.NAME, manifest.bytes(), found);
    Path stated = folder.resolve(SiteManifest.NAME);
    if (Files.isRegularFile(stated)) {
      try {
        history(SiteManifest.parse(stated.toString(), Files.readString(stated)), input, found);
      } catch (SiteRefused e) {
        // A manifest that is none of ours differs already.
      }
    }
    Set<String> known = new TreeSet<>(manifest.files().keySet());
    known.add(SiteManifest.NAME);
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(each -> !Files.isDirectory(each))
          .map(each -> folder.relativize(each).toString().replace('\\', '/'))
          .filter(each -> !known.contains(each))
          .forEach(each -> found.add(new Difference(Kind.EXTRA, each)));
    }
    return sorted(found);
  }

  private static void compare(Path folder, String path, byte[] bytes, List<Difference> found)
      throws IOException {
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file)) {
      found.add(new Difference(Kind.MISSING, path));
    } else if (Files.size(file) != bytes.length
        || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      found.add(new Difference(Kind.CHANGED, path));
    }
  }

  private static void history(SiteManifest stated, SiteInput input, List<Difference> found) {
    Continuity.lost(stated.history(), input.past())
        .map(lost -> new Difference(Kind.HISTORY, SiteManifest.NAME + ": " + lost))
        .ifPresent(found::add);
  }

  private static List<Difference> manifest(SiteInput input, Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    SiteManifest stated = SiteManifest.parse(file.toString(), text);
    SiteManifest made = SiteWriter.plan(input).make((path, bytes) -> {});
    List<Difference> found = new ArrayList<>();
    history(stated, input, found);
    for (Map.Entry<String, SiteManifest.Entry> each : made.files().entrySet()) {
      SiteManifest.Entry other = stated.files().get(each.getKey());
      if (other == null) {
        found.add(new Difference(Kind.MISSING, each.getKey()));
      } else if (!other.equals(each.getValue())) {
        found.add(new Difference(Kind.CHANGED, each.getKey()));
      }
    }
    for (String path : stated.files().keySet()) {
      if (!made.files().containsKey(path)) {
        found.add(new Difference(Kind.EXTRA, path));
      }
    }
    if (!Arrays.equals(made.bytes(), text.getBytes(StandardCharsets.UTF_8))) {
      found.add(new Difference(Kind.CHANGED, SiteManifest.NAME));
    }
    return sorted(found);
  }

  private static List<Difference> sorted(List<Difference> found) {
    return found.stream()
        .sorted(java.util.Comparator.comparing(Difference::path).thenComparing(Difference::kind))
        .toList();
  }
}
