package dev.assay.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Paths that are looked for among those a commit changed; a name counts in either Unicode form. */
final class SoughtPaths {
  /** The workspace itself. */
  private static final Set<String> WHOLE = Set.of("", ".");

  /** What is remembered of paths that were met; a history can hold more than there is memory. */
  private static final int MOST_KNOWN = 500_000;

  private final Map<String, List<String>> sought = new HashMap<>();
  private final Map<String, List<String>> known = new HashMap<>();
  private final List<String> whole;

  /**
   * @param paths files and folders, relative to the workspace
   */
  SoughtPaths(Set<String> paths) {
    for (String path : paths) {
      sought.computeIfAbsent(NameForms.composed(path), key -> new ArrayList<>()).add(path);
    }
    whole = paths.stream().filter(WHOLE::contains).toList();
  }

  boolean isEmpty() {
    return sought.isEmpty();
  }

  /** Those that are a file, or a folder above it. */
  List<String> of(String file) {
    List<String> met = known.get(file);
    if (met == null) {
      met = find(NameForms.composed(file));
      if (known.size() < MOST_KNOWN) {
        known.put(file, met);
      }
    }
    return met;
  }

  private List<String> find(String file) {
    List<String> found = new ArrayList<>(whole);
    for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
      found.addAll(sought.getOrDefault(file.substring(0, end), List.of()));
    }
    found.addAll(sought.getOrDefault(file, List.of()));
    return found.isEmpty() ? List.of() : found;
  }
}
