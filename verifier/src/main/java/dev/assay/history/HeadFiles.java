package dev.assay.history;

import dev.assay.document.PathOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;

/** The committed files of the newest commit, found by path, by their bytes, and by their name. */
final class HeadFiles {
  /** A file without a byte is like any other, so that its bytes tell nothing. */
  private static final ObjectId EMPTY =
      ObjectId.fromString("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");

  private final NavigableMap<String, ObjectId> files;

  /** The composed form of those paths that are not committed in it. */
  private final NavigableSet<String> composed = new TreeSet<>(PathOrder.UTF_8);

  private Map<ObjectId, List<String>> byBytes;
  private Map<String, List<String>> byName;

  HeadFiles(NavigableMap<String, ObjectId> files) {
    this.files = files;
    for (String path : files.keySet()) {
      String form = NameForms.composed(path);
      if (!form.equals(path)) {
        composed.add(form);
      }
    }
  }

  /** Whether a path is committed: as a file, or as a folder that holds one. */
  boolean holds(String path) {
    String form = NameForms.composed(path);
    return holds(files.navigableKeySet(), path)
        || holds(files.navigableKeySet(), form)
        || holds(composed, form);
  }

  private static boolean holds(NavigableSet<String> paths, String path) {
    if (path.isEmpty() || path.equals(".")) {
      return !paths.isEmpty();
    }
    String below = paths.ceiling(path + "/");
    return paths.contains(path) || (below != null && below.startsWith(path + "/"));
  }

  /** Whether a path lies behind a committed link, or in another repository (a submodule). */
  boolean leadsTo(String path) {
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (files.containsKey(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  boolean isFile(String path) {
    return files.containsKey(path);
  }

  /** The file that holds the same bytes: of several, one of the same name or none. */
  Optional<String> same(ObjectId blob, String name) {
    if (byBytes == null) {
      byBytes = new HashMap<>();
      files.forEach((path, id) -> byBytes.computeIfAbsent(id, key -> new ArrayList<>(1)).add(path));
    }
    return pick(byBytes.getOrDefault(blob, List.of()), blob, name);
  }

  /** One of several files with the same bytes: the first of the name, or else the only one. */
  static Optional<String> pick(List<String> paths, ObjectId blob, String name) {
    Optional<String> namesake = paths.stream().filter(path -> name(path).equals(name)).findFirst();
    boolean only = paths.size() == 1 && !blob.equals(EMPTY);
    return namesake.isEmpty() && only ? Optional.of(paths.get(0)) : namesake;
  }

  /** The only file of a name. */
  Optional<String> only(String name) {
    if (byName == null) {
      byName = new HashMap<>();
      files
          .keySet()
          .forEach(path -> byName.computeIfAbsent(name(path), key -> new ArrayList<>(1)).add(path));
    }
    List<String> paths = byName.getOrDefault(name, List.of());
    return paths.size() == 1 ? Optional.of(paths.get(0)) : Optional.empty();
  }

  /** The last name of a path, composed. */
  static String name(String path) {
    return NameForms.composed(path.substring(path.lastIndexOf('/') + 1));
  }
}
