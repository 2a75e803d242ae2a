package dev.assay.document;

import dev.assay.model.Grounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows a path name by name; where a name is not there, one that is like it will do. */
final class GroundsSearch {
  /** No file system opens a longer path. */
  static final int LONGEST = 4096;

  /** Links that turn in loops make more ways than can be gone. */
  private static final int MOST_STEPS = 10_000;

  private static final Grounds.Place MISSING =
      new Grounds.Place(Grounds.Type.MISSING, Optional.empty());
  private static final Grounds.Place OUTSIDE =
      new Grounds.Place(Grounds.Type.OUTSIDE, Optional.empty());

  private final List<String> names;
  private int steps;

  /** What was found at the end of a way, and the names that led there. */
  private record End(Grounds.Type type, List<String> names) {
    boolean there() {
      return type == Grounds.Type.FILE || type == Grounds.Type.FOLDER;
    }
  }

  private GroundsSearch(List<String> names) {
    this.names = names;
  }

  /** Looks for a path as {@link dev.assay.model.Grounds#find} says. */
  static Grounds.Place find(Spot root, String path) {
    if (path.length() > LONGEST || path.indexOf('\0') >= 0) {
      return MISSING;
    }
    Optional<List<String>> names = names(path);
    if (names.isEmpty()) {
      return OUTSIDE;
    }
    End end = new GroundsSearch(names.get()).from(root, List.of());
    if (end.type() == Grounds.Type.FILE && (path.endsWith("/") || path.endsWith("/."))) {
      return MISSING;
    }
    return end.there() && !end.names().equals(names.get())
        ? new Grounds.Place(Grounds.Type.OTHER_CASE, Optional.of(String.join("/", end.names())))
        : new Grounds.Place(end.type(), Optional.empty());
  }

  /** The names of a path without {@code .} and {@code ..}; empty when it leaves the root. */
  static Optional<List<String>> names(String path) {
    boolean drive =
        path.length() > 2 && path.charAt(1) == ':' && "/\\".indexOf(path.charAt(2)) >= 0;
    if (path.startsWith("/") || (drive && Character.isLetter(path.charAt(0)))) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        if (names.isEmpty()) {
          return Optional.empty();
        }
        names.remove(names.size() - 1);
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return Optional.of(names);
  }

  private End from(Spot spot, List<String> way) {
    Grounds.Type type = spot.type();
    if (way.size() == names.size() || type == Grounds.Type.OUTSIDE) {
      return new End(type, way);
    }
    End best = new End(Grounds.Type.MISSING, way);
    if (type != Grounds.Type.FOLDER || ++steps > MOST_STEPS) {
      return best;
    }
    for (String name : spot.names().like(names.get(way.size()))) {
      List<String> further = new ArrayList<>(way);
      further.add(name);
      End end = from(spot.child(name), further);
      if (end.there()) {
        return end;
      }
      best = best.type() == Grounds.Type.MISSING ? end : best;
    }
    return best;
  }
}
