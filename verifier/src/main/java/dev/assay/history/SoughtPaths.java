package dev.assay.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Paths looked for in what commits changed until they are found, in either Unicode form. */
final class SoughtPaths {
  private final Map<String, List<String>> sought = new HashMap<>();

  /** How many of them lie below each folder. */
  private final Map<String, Integer> below = new HashMap<>();

  /**
   * @param paths files and folders, relative to the workspace; {@code .} is the workspace
   */
  SoughtPaths(Set<String> paths) {
    for (String path : paths) {
      String form = form(path);
      sought.computeIfAbsent(form, key -> new ArrayList<>(1)).add(path);
      count(form, 1);
    }
  }

  private static String form(String path) {
    return path.equals(".") ? "" : NameForms.composed(path);
  }

  private void count(String form, int more) {
    for (int end = form.indexOf('/'); end >= 0; end = form.indexOf('/', end + 1)) {
      below.merge(form.substring(0, end), more, Integer::sum);
    }
    below.merge("", more, Integer::sum);
  }

  /** Looks for a path no longer. */
  void found(String path) {
    String form = form(path);
    List<String> same = sought.getOrDefault(form, List.of());
    if (same.contains(path)) {
      count(form, -1);
      if (same.size() == 1) {
        sought.remove(form);
      } else {
        same.remove(path);
      }
    }
  }

  /** Whether a folder, {@code ""} for the root, is or holds or lies in one that is looked for. */
  boolean mayBeIn(String folder) {
    if (sought.isEmpty()) {
      return false;
    }
    String form = form(folder);
    return below.getOrDefault(form, 0) > 0 || !of(form).isEmpty();
  }

  /** Those that are a file, or a folder above it. */
  List<String> of(String file) {
    String form = form(file);
    List<String> found = null;
    for (int end = 0; end >= 0; end = end == form.length() ? -1 : next(form, end)) {
      List<String> here = sought.get(form.substring(0, end));
      if (here != null) {
        found = found == null ? new ArrayList<>() : found;
        found.addAll(here);
      }
    }
    return found == null ? List.of() : found;
  }

  private static int next(String path, int end) {
    int slash = path.indexOf('/', end + 1);
    return slash < 0 ? path.length() : slash;
  }
}
