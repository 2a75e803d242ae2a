package dev.assay.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows the links of an archive, through one another too, as an unpacked tree would. */
final class ArchiveLinks {
  /** Links followed on one way: what Linux follows. */
  private static final int HOPS = 40;

  private static final int LONGEST = 4_096;
  private static final int DEEPEST = 100;

  private final List<ArchiveEntry> entries;
  private final String root;
  private final Map<String, String> symlinks = new HashMap<>();

  /** Steps left for all links together; whoever needs more is not followed. */
  private int steps = 1_000_000;

  /**
   * @param root the only top-level folder; empty when there is none
   */
  ArchiveLinks(List<ArchiveEntry> entries, String root) {
    this.entries = entries;
    this.root = root;
    for (ArchiveEntry entry : entries) {
      if (entry.type() == ArchiveEntry.Type.SYMLINK) {
        symlinks.put(entry.path(), entry.link());
      }
    }
  }

  /** The links that lead out of the root, nowhere but outside, or round in a circle. */
  List<ArchiveEntry> outside() {
    Set<String> before = new HashSet<>();
    List<ArchiveEntry> outside = new ArrayList<>();
    for (ArchiveEntry entry : entries) {
      boolean leaves =
          switch (entry.type()) {
            case SYMLINK -> leaves(folder(entry.path()), entry.link());
            case HARDLINK -> {
              String target = ArchivePaths.plain(entry.link());
              // What the archive does not hold before the link would be taken from the disk.
              yield !before.contains(target) || leaves(new ArrayList<>(), entry.link());
            }
            default -> false;
          };
      if (leaves) {
        outside.add(entry);
      }
      before.add(entry.path());
    }
    return outside;
  }

  private static List<String> folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? new ArrayList<>() : ArchivePaths.parts(path.substring(0, slash));
  }

  private boolean leaves(List<String> from, String target) {
    List<String> at = new ArrayList<>(from);
    Deque<String> way = new ArrayDeque<>();
    if (!push(way, target) || from.size() > DEEPEST) {
      return true;
    }
    int hops = 0;
    while (!way.isEmpty()) {
      String part = way.pop();
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (steps <= 0 || at.size() > DEEPEST) {
        return true;
      }
      if (part.equals("..")) {
        if (at.isEmpty()) {
          return true;
        }
        at.remove(at.size() - 1);
        continue;
      }
      at.add(part);
      String link = symlinks.get(String.join("/", at));
      if (link != null) {
        at.remove(at.size() - 1);
        if (++hops > HOPS || !push(way, link)) {
          return true;
        }
      }
    }
    return !root.isEmpty() && (at.isEmpty() || !at.get(0).equals(root));
  }

  /** Puts a target's parts before the rest of the way; false when it cannot be followed. */
  private boolean push(Deque<String> way, String target) {
    boolean usable =
        !target.isEmpty()
            && target.length() <= LONGEST
            && !ArchivePaths.absolute(target)
            && target.indexOf('\\') < 0
            && target.indexOf('\uFFFD') < 0
            && !target.matches("[A-Za-z]:.*");
    if (usable) {
      List<String> parts = ArchivePaths.parts(target);
      steps -= parts.size();
      for (int i = parts.size() - 1; i >= 0; i--) {
        way.push(parts.get(i));
      }
    }
    return usable;
  }
}
