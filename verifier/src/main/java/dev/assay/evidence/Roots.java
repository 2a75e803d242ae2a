package dev.assay.evidence;

import dev.assay.document.Globs;
import java.util.ArrayList;
import java.util.List;

/** The declared places of evidence: folders, files and globs; none declared: everywhere. */
final class Roots {
  private final List<String> places = new ArrayList<>();
  private final Globs globs;

  Roots(List<String> roots) {
    List<String> patterns = new ArrayList<>();
    for (String root : roots) {
      String plain = root.startsWith("./") ? root.substring(2) : root;
      if (plain.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0)) {
        patterns.add(plain);
      } else {
        places.add(plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain);
      }
    }
    globs = Globs.compile(patterns);
  }

  /** Whether a path itself is a declared place. */
  boolean names(String path) {
    return places.contains(path);
  }

  /** Whether any place is declared. */
  boolean declared() {
    return !places.isEmpty() || !globs.isEmpty();
  }

  /** Whether a path lies in a declared place. */
  boolean hold(String path) {
    if (!declared() || globs.covers(path)) {
      return true;
    }
    for (String place : places) {
      boolean below = path.startsWith(place) && path.startsWith("/", place.length());
      if (below || path.equals(place) || place.isEmpty() || place.equals(".")) {
        return true;
      }
    }
    return false;
  }
}
