package dev.assay.document;

import dev.assay.model.Anomaly;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one pass over an archive found.
 *
 * @param format {@code tar.gz}, {@code tar} or {@code zip}; empty when it is none of them
 * @param bytes of the file
 * @param sha256 of the file; empty when there was more of it than is read
 * @param kept bytes of inner documents and lists by path
 * @param tooLarge inner documents and lists that were not kept
 * @param whole whether it was read to its end
 */
record ArchiveContents(
    String format,
    long bytes,
    Optional<String> sha256,
    List<ArchiveEntry> entries,
    Map<String, byte[]> kept,
    Set<String> tooLarge,
    List<Anomaly> anomalies,
    boolean whole) {

  /** The first names of all paths, sorted. */
  static Set<String> roots(List<ArchiveEntry> entries) {
    Set<String> roots = new TreeSet<>(PathOrder.UTF_8);
    for (ArchiveEntry entry : entries) {
      int slash = entry.path().indexOf('/');
      roots.add(slash < 0 ? entry.path() : slash == 0 ? "/" : entry.path().substring(0, slash));
    }
    return roots;
  }

  /** The only top-level folder; empty when there is none. */
  static String root(List<ArchiveEntry> entries) {
    Set<String> roots = roots(entries);
    if (roots.size() != 1) {
      return "";
    }
    String root = roots.iterator().next();
    boolean folder =
        !root.equals("/")
            && entries.stream()
                .filter(entry -> entry.path().equals(root))
                .allMatch(entry -> entry.type() == ArchiveEntry.Type.DIRECTORY);
    return folder ? root : "";
  }

  /**
   * The folder that members are named below: the only top-level one, else the one that is named
   * like the archive, so that what was laid beside it does not hide what the archive is; empty when
   * there is neither.
   */
  static String base(List<ArchiveEntry> entries, String stem) {
    String root = root(entries);
    boolean named =
        entries.stream().map(ArchiveEntry::path).anyMatch(path -> path.startsWith(stem + "/"));
    return root.isEmpty() && named ? stem : root;
  }
}
