package dev.assay.document;

import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything below a directory but {@code .git} and what the caller names: what a person packing it
 * expects to be in the box. No link is followed: each is an entry {@link Source.Type#LINK_OUTSIDE}.
 * Empty directories are no entries. The walk is made once.
 */
public final class WholeTree implements Source {
  private final Path root;
  private final List<Entry> entries;

  private WholeTree(Path root, List<Entry> entries) {
    this.root = root;
    this.entries = List.copyOf(entries);
  }

  /**
   * Walks a directory.
   *
   * @param skip exact relative paths of files or folders
   * @throws UnnameableFileException when this Java cannot say the name of a file
   */
  public static WholeTree of(Path directory, Set<String> skip) {
    Path root = directory.toAbsolutePath().normalize();
    List<Entry> found = new ArrayList<>();
    list(root, "", skip, found);
    found.sort(Comparator.comparing(Entry::path, PathOrder.UTF_8));
    return new WholeTree(root, found);
  }

  private static void list(Path folder, String above, Set<String> skip, List<Entry> found) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (IOException | DirectoryIteratorException e) {
      String path = above.isEmpty() ? "." : above.substring(0, above.length() - 1);
      found.add(new Entry(path, Type.UNREADABLE_DIRECTORY, -1, "cannot be listed"));
      return;
    }
    for (Path child : children) {
      Optional<String> name = FileNames.of(child);
      String path = above + name.orElse(child.getFileName().toString());
      if (name.isEmpty()) {
        found.add(new Entry(path, Type.OTHER, -1, "its name is not UTF-8"));
      } else if (!name.get().equals(".git") && !skip.contains(path)) {
        visit(child, path, skip, found);
      }
    }
  }

  private static void visit(Path child, String path, Set<String> skip, List<Entry> found) {
    try {
      BasicFileAttributes what =
          Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (what.isSymbolicLink()) {
        String target = Files.readSymbolicLink(child).toString();
        found.add(new Entry(path, Type.LINK_OUTSIDE, -1, target));
      } else if (what.isDirectory()) {
        list(child, path + "/", skip, found);
      } else if (what.isRegularFile()) {
        found.add(new Entry(path, Type.FILE, what.size(), ""));
      } else {
        found.add(new Entry(path, Type.OTHER, -1, "not a regular file"));
      }
    } catch (IOException e) {
      // Listed a moment ago: opening it will say what happened to it.
      found.add(new Entry(path, Type.FILE, -1, ""));
    }
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public InputStream open(String path) throws IOException {
    Path file = root.resolve(path);
    if (!file.normalize().equals(file) || !file.startsWith(root)) {
      throw new NoSuchFileException(path, null, "not below the directory");
    }
    if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .isRegularFile()) {
      throw new IOException("not a regular file");
    }
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }
}
