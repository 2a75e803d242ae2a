package dev.assay.document;

import dev.assay.model.Source;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One walk over a directory tree. A link to a folder of the tree is followed once and never into a
 * folder it lies in; a link to a file of the tree is a file whose {@code detail} is the real path.
 */
final class DirectoryWalk {
  static final Set<String> NEVER = Set.of(".git", "node_modules", "target");

  private final Path root;
  private final Globs exclude;
  private final Set<String> skip;
  private final List<Source.Entry> found = new ArrayList<>();
  private final Deque<Folder> open = new ArrayDeque<>();

  /** Folders that links led to; each is entered through a link only once. */
  private final Set<Path> linked = new HashSet<>();

  DirectoryWalk(Path root, Globs exclude, Set<String> skip) {
    this.root = root;
    this.exclude = exclude;
    this.skip = skip;
  }

  /**
   * A folder to be listed.
   *
   * @param path relative, empty for the root
   * @param real the real path relative to the root when a link led here
   */
  private record Folder(Path directory, String path, Optional<String> real) {
    String child(String name) {
      return path.isEmpty() ? name : path + "/" + name;
    }

    String realChild(String name) {
      return real.map(folder -> folder.isEmpty() ? name : folder + "/" + name).orElse("");
    }
  }

  List<Source.Entry> entries() {
    open.push(new Folder(root, "", Optional.empty()));
    while (!open.isEmpty()) {
      list(open.pop());
    }
    found.sort(Comparator.comparing(Source.Entry::path, PathOrder.UTF_8));
    return List.copyOf(found);
  }

  private void list(Folder folder) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.directory())) {
      stream.forEach(children::add);
    } catch (IOException | DirectoryIteratorException e) {
      String path = folder.path().isEmpty() ? "." : folder.path();
      found.add(new Source.Entry(path, Source.Type.UNREADABLE_DIRECTORY, -1, reason(e)));
      return;
    }
    // Only the order in which links are met matters, and it must not depend on the file system.
    children.sort(Comparator.comparing(Path::toString, PathOrder.UTF_8));
    boolean pack = children.stream().anyMatch(child -> child.endsWith("pack.yaml"));
    for (Path child : children) {
      Optional<String> name = FileNames.of(child);
      if (name.isEmpty()) {
        String path = folder.child(child.getFileName().toString());
        found.add(new Source.Entry(path, Source.Type.OTHER, -1, "its name is not UTF-8"));
      } else {
        visit(folder, child, name.get(), pack);
      }
    }
  }

  private void visit(Folder folder, Path child, String name, boolean pack) {
    String path = folder.child(name);
    if (skip.contains(path) || exclude.matches(path) || name.equals(".git")) {
      return;
    }
    BasicFileAttributes attributes;
    try {
      attributes =
          Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      // Listed a moment ago: opening it will say what happened to it.
      found.add(new Source.Entry(path, Source.Type.FILE, -1, ""));
      return;
    }
    if (attributes.isSymbolicLink()) {
      link(folder, child, path, name, pack);
    } else if (attributes.isDirectory()) {
      if (!NEVER.contains(name) && !(pack && name.equals("rules"))) {
        Optional<String> real = folder.real().map(r -> folder.realChild(name));
        open.push(new Folder(child, path, real));
      }
    } else if (attributes.isRegularFile()) {
      found.add(
          new Source.Entry(path, Source.Type.FILE, attributes.size(), folder.realChild(name)));
    } else {
      found.add(new Source.Entry(path, Source.Type.OTHER, -1, "not a regular file"));
    }
  }

  private void link(Folder folder, Path link, String path, String name, boolean pack) {
    Path real;
    BasicFileAttributes attributes;
    Path realRoot;
    try {
      realRoot = root.toRealPath();
      real = link.toRealPath();
      attributes = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      dangling(link, path);
      return;
    }
    if (!real.startsWith(realRoot)) {
      found.add(new Source.Entry(path, Source.Type.LINK_OUTSIDE, -1, target(link)));
      return;
    }
    String target = realRoot.relativize(real).toString();
    if (attributes.isDirectory()) {
      directoryLink(folder, link, path, name, pack, real, target);
    } else if (attributes.isRegularFile()) {
      found.add(new Source.Entry(path, Source.Type.FILE, attributes.size(), target));
    } else {
      found.add(new Source.Entry(path, Source.Type.OTHER, -1, "not a regular file"));
    }
  }

  private void directoryLink(
      Folder folder, Path link, String path, String name, boolean pack, Path real, String target) {
    if (loop(folder, real)) {
      found.add(new Source.Entry(path, Source.Type.LINK_OUTSIDE, -1, target(link)));
      return;
    }
    boolean hidden = NEVER.contains(name) || (pack && name.equals("rules"));
    for (Path each : Path.of(target)) {
      hidden |= NEVER.contains(each.toString()) || each.toString().equals(".git");
    }
    if (!hidden && !skip.contains(target) && !exclude.covers(target) && linked.add(real)) {
      open.push(new Folder(real, path, Optional.of(target)));
    }
  }

  /** Whether a link's target is a folder the link itself lies in. */
  private boolean loop(Folder folder, Path real) {
    try {
      return folder.directory().toRealPath().startsWith(real);
    } catch (IOException e) {
      return true;
    }
  }

  /** A link to nothing: a missing file of the tree, unless it points out of it or to itself. */
  private void dangling(Path link, String path) {
    String target = target(link);
    Path aim = link.resolveSibling(target).normalize();
    boolean inside = aim.startsWith(root) && !aim.equals(link) && !Files.isSymbolicLink(aim);
    found.add(
        new Source.Entry(path, inside ? Source.Type.FILE : Source.Type.LINK_OUTSIDE, -1, target));
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static String reason(Exception e) {
    Throwable cause = e instanceof DirectoryIteratorException ? e.getCause() : e;
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    return cause instanceof NoSuchFileException || cause instanceof NotDirectoryException
        ? "no such directory"
        : "cannot be listed";
  }
}
