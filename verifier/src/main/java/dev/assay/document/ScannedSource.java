package dev.assay.document;

import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Any tree without what a verification never looks at, by the rules of {@link DirectorySource}:
 * {@code .git}, {@code node_modules}, {@code target}, the sample folders of packs, what is excluded
 * and what the caller names.
 */
public final class ScannedSource implements Source {
  private final Source whole;
  private final List<Entry> entries;

  private ScannedSource(Source whole, List<Entry> entries) {
    this.whole = whole;
    this.entries = entries;
  }

  /**
   * A tree without them.
   *
   * @param exclude globs of relative paths, files or folders
   * @param skip exact relative paths, files or folders
   */
  public static ScannedSource of(Source whole, List<String> exclude, Set<String> skip) {
    Objects.requireNonNull(whole, "whole must not be null");
    Globs excluded = Globs.compile(exclude);
    Set<String> never = new HashSet<>(skip);
    for (Entry entry : whole.entries()) {
      String path = entry.path();
      if (path.equals("pack.yaml") || path.endsWith("/pack.yaml")) {
        never.add(path.substring(0, path.length() - "pack.yaml".length()) + "rules");
      }
    }
    List<Entry> kept =
        whole.entries().stream()
            .filter(entry -> !excluded.covers(entry.path()) && !below(entry.path(), never))
            .toList();
    return new ScannedSource(whole, kept);
  }

  private static boolean below(String path, Set<String> never) {
    List<String> names = Arrays.asList(path.split("/", -1));
    List<String> folders = names.subList(0, names.size() - 1);
    if (names.contains(".git") || folders.stream().anyMatch(DirectoryWalk.NEVER::contains)) {
      return true;
    }
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      if (never.contains(path.substring(0, at))) {
        return true;
      }
    }
    return never.contains(path);
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public InputStream open(String path) throws IOException {
    return whole.open(path);
  }
}
