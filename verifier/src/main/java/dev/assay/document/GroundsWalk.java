package dev.assay.document;

import dev.assay.model.Grounds;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Lists the files below a directory, evidence or not. A linked folder is not entered: its files are
 * found where they are.
 */
final class GroundsWalk {
  /** More than people keep in a workspace. */
  private static final int MOST = 1_000_000;

  private final DirectorySpots spots;
  private final List<String> found = new ArrayList<>();
  private final Deque<Folder> open = new ArrayDeque<>();
  private int seen;

  private record Folder(Path directory, String prefix) {}

  GroundsWalk(DirectorySpots spots) {
    this.spots = spots;
  }

  /** The paths of regular files and of links to such, sorted. */
  List<String> files() {
    open.push(new Folder(spots.root().path(), ""));
    while (!open.isEmpty() && seen < MOST) {
      list(open.pop());
    }
    found.sort(PathOrder.UTF_8);
    return List.copyOf(found);
  }

  private void list(Folder folder) {
    List<Folder> below = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.directory())) {
      for (Path child : stream) {
        if (++seen > MOST) {
          break;
        }
        Optional<String> name = FileNames.of(child);
        if (name.isPresent()) {
          visit(child, folder.prefix() + name.get(), name.get(), below);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // What cannot be listed is as if it were empty.
    }
    below.forEach(open::push);
  }

  private void visit(Path child, String path, String name, List<Folder> below) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isDirectory() && !DirectoryWalk.NEVER.contains(name)) {
        below.add(new Folder(child, path + "/"));
      } else if (attributes.isRegularFile()
          || (attributes.isSymbolicLink() && spots.at(child).type() == Grounds.Type.FILE)) {
        found.add(path);
      }
    } catch (IOException e) {
      // Gone since it was listed.
    }
  }
}
