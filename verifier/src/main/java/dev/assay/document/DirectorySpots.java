package dev.assay.document;

import dev.assay.model.Grounds;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places below a directory. Names are compared with those that are listed, so that case counts
 * on every file system. A listing is kept; nothing is opened. Thread-safe.
 */
final class DirectorySpots {
  /** What is kept of all listings together. */
  private static final int MOST = 1_000_000;

  private final Path root;
  private final Map<Path, FolderNames> listed = new HashMap<>();
  private int kept;

  /**
   * @param root a real path
   */
  DirectorySpots(Path root) {
    this.root = root;
  }

  /** What a link, or the last of several, leads to: a real path, or no place of ours. */
  record At(DirectorySpots all, Path path, Grounds.Type type) implements Spot {
    @Override
    public FolderNames names() {
      return all.names(path);
    }

    @Override
    public At child(String name) {
      return all.at(path.resolve(name));
    }
  }

  At root() {
    return new At(this, root, Files.isDirectory(root) ? Grounds.Type.FOLDER : Grounds.Type.MISSING);
  }

  /**
   * What lies at a path.
   *
   * @param path a child of a real folder below the root
   */
  At at(Path path) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!attributes.isSymbolicLink()) {
        return new At(
            this, path, attributes.isDirectory() ? Grounds.Type.FOLDER : Grounds.Type.FILE);
      }
    } catch (IOException e) {
      return new At(this, path, Grounds.Type.MISSING);
    }
    try {
      Path real = path.toRealPath();
      if (!real.startsWith(root)) {
        return new At(this, path, Grounds.Type.OUTSIDE);
      }
      return new At(this, real, Files.isDirectory(real) ? Grounds.Type.FOLDER : Grounds.Type.FILE);
    } catch (IOException e) {
      return new At(this, path, leaves(path) ? Grounds.Type.OUTSIDE : Grounds.Type.MISSING);
    }
  }

  /** Whether a link to nothing would lead out. */
  private boolean leaves(Path link) {
    try {
      Path target = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
      return !target.startsWith(root);
    } catch (IOException e) {
      return false;
    }
  }

  synchronized FolderNames names(Path folder) {
    FolderNames names = listed.get(folder);
    if (names == null) {
      names = list(folder);
      if (kept > MOST) {
        listed.clear();
        kept = 0;
      }
      kept += 1 + names.size();
      listed.put(folder, names);
    }
    return names;
  }

  private static FolderNames list(Path folder) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        FileNames.of(child).ifPresent(names::add);
        if (names.size() >= MOST) {
          break;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // What cannot be listed is as if it were empty.
    }
    return new FolderNames(names);
  }
}
