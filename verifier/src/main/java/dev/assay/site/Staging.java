package dev.assay.site;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * New files of a site beside its old ones, until all are made and allowed: then they take their
 * places. A file whose bytes are there already is left alone, whatever its time says.
 */
final class Staging {
  /** The folder inside the site; one that a killed program left behind is cleared away. */
  static final String NAME = ".assay-new";

  private final Path out;
  private final Path waiting;
  private final boolean fresh;
  private final Set<Path> safe = ConcurrentHashMap.newKeySet();
  private final Set<Path> made = ConcurrentHashMap.newKeySet();

  private Staging(Path out, boolean fresh) {
    this.out = out;
    this.fresh = fresh;
    waiting = out.resolve(NAME);
  }

  /** Begins in a folder, which is made when it is not there. */
  static Staging in(Path out) throws IOException {
    boolean fresh = !Files.exists(out);
    Files.createDirectories(out);
    Staging staging = new Staging(out, fresh);
    staging.clear();
    return staging;
  }

  /** Takes a file; from several threads at once. */
  void put(String path, byte[] content) throws IOException {
    Path target = out.resolve(path);
    if (safe.add(target.getParent())) {
      refuseLinks(target.getParent());
    }
    if (fresh || !same(target, content)) {
      Path file = waiting.resolve(path);
      if (!made.contains(file.getParent())) {
        Files.createDirectories(file.getParent());
        made.add(file.getParent());
      }
      Files.write(file, content);
    }
  }

  private static boolean same(Path target, byte[] content) throws IOException {
    return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
        && Files.size(target) == content.length
        && Arrays.equals(Files.readAllBytes(target), content);
  }

  /** Puts all files in their places. */
  void publish() throws IOException {
    if (Files.isDirectory(waiting, LinkOption.NOFOLLOW_LINKS)) {
      merge(waiting, out);
    }
    clear();
  }

  /** Moves what is in one folder into another: a folder that is not there yet as a whole. */
  private void merge(Path from, Path to) throws IOException {
    List<Path> children;
    try (Stream<Path> inside = Files.list(from)) {
      children = inside.sorted().toList();
    }
    for (Path each : children) {
      Path target = to.resolve(each.getFileName().toString());
      if (Files.isDirectory(each) && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        refuseLinks(target);
        merge(each, target);
      } else {
        move(each, target);
      }
    }
  }

  private static void move(Path file, Path target) throws IOException {
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Forgets all files; the site is as it was. */
  void discard() throws IOException {
    clear();
    if (fresh) {
      try {
        Files.deleteIfExists(out);
      } catch (DirectoryNotEmptyException e) {
        // Somebody else has begun to use it.
      }
    }
  }

  private void clear() throws IOException {
    if (!Files.isDirectory(waiting, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(waiting)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** A link on the way would lead out of the site. */
  private void refuseLinks(Path folder) throws IOException {
    for (Path each = folder; !each.equals(out); each = each.getParent()) {
      if (Files.isSymbolicLink(each)) {
        throw new SiteRefused(each + " is a link; a site is written through folders only");
      }
    }
  }
}
