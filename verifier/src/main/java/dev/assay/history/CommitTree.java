package dev.assay.history;

import dev.assay.document.PathOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** Reads what a commit holds below a folder. */
final class CommitTree {
  /** More than people track; a small pack can hold a tree of more names than there is memory. */
  static final int MOST = 1_000_000;

  /** The longest path anything opens. */
  private static final int LONGEST_TARGET = 4096;

  private CommitTree() {}

  /**
   * One tracked file or link.
   *
   * @param target of a symbolic link, as written
   */
  record File(ObjectId blob, long size, boolean executable, Optional<String> target) {}

  /** The tracked files and links by path; the folder's name is cut off. */
  static NavigableMap<String, File> read(Repository repository, ObjectId tree, String folder)
      throws IOException {
    TreeMap<String, File> files = new TreeMap<>(PathOrder.UTF_8);
    String prefix = folder.isEmpty() ? "" : folder + "/";
    try (ObjectReader reader = repository.newObjectReader();
        TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      if (!folder.isEmpty()) {
        walk.setFilter(PathFilter.create(folder));
      }
      while (walk.next()) {
        String path = walk.getPathString();
        FileMode mode = walk.getFileMode(0);
        if (mode == FileMode.GITLINK || !path.startsWith(prefix)) {
          continue;
        }
        check(path, files.size());
        files.put(path.substring(prefix.length()), file(reader, walk.getObjectId(0), mode));
      }
    }
    return files;
  }

  private static File file(ObjectReader reader, ObjectId blob, FileMode mode) throws IOException {
    long size = reader.getObjectSize(blob, Constants.OBJ_BLOB);
    if (mode != FileMode.SYMLINK) {
      return new File(blob, size, mode == FileMode.EXECUTABLE_FILE, Optional.empty());
    }
    String target =
        size > LONGEST_TARGET
            ? "/"
            : new String(
                reader.open(blob, Constants.OBJ_BLOB).getBytes(LONGEST_TARGET),
                StandardCharsets.UTF_8);
    return new File(blob, size, false, Optional.of(target));
  }

  /** A tree that git itself would refuse is not read. */
  private static void check(String path, int count) throws IOException {
    for (String name : path.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..") || name.equals(".git")) {
        throw new IOException("a tree must not hold the name '" + name + "'");
      }
    }
    if (count >= MOST) {
      throw new IOException("the commit has more than " + MOST + " files");
    }
  }
}
