package dev.assay.verify;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The files that some files are joined with, in either direction. */
final class Partners {
  private Partners() {}

  /** The paths, what their links lead to, and whatever has a link that leads to one of them. */
  static Set<String> with(Collection<String> paths, List<Judged> judged) {
    Set<String> all = new TreeSet<>(paths);
    for (Judged each : judged) {
      if (paths.contains(each.path)) {
        all.addAll(each.partners.values());
      } else if (each.partners.values().stream().anyMatch(paths::contains)) {
        all.add(each.path);
      }
    }
    return all;
  }
}
