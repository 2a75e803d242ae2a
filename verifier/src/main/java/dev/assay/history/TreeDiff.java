package dev.assay.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * Finds the files in which a tree differs from others, in the order of their paths. A folder that
 * is the same in all is not entered.
 */
final class TreeDiff {
  /** A small pack can hold trees of more names than anybody has time for. */
  private static final long MOST = 20_000_000;

  private static final ObjectId NONE = ObjectId.zeroId();

  private final Trees trees;
  private byte[] path = new byte[256];
  private long met;

  /** Is shown each file that differs. */
  interface Visitor {
    /**
     * Sees one.
     *
     * @param now zero when the first tree has no such file
     * @param before one id for each other tree, zero where there is no such file
     * @return whether to go on
     */
    boolean see(String path, ObjectId now, List<ObjectId> before);

    /** Whether a folder, {@code ""} for the root, is to be entered. */
    default boolean enters(String folder) {
      return true;
    }
  }

  TreeDiff(Trees trees) {
    this.trees = trees;
  }

  /**
   * Compares.
   *
   * @param tree its id; zero for none
   * @param others at least one
   */
  void run(ObjectId tree, List<ObjectId> others, Visitor visitor) throws IOException {
    ObjectId[] roots = new ObjectId[1 + others.size()];
    roots[0] = tree;
    for (int i = 1; i < roots.length; i++) {
      roots[i] = others.get(i - 1);
    }
    if (visitor.enters("") && !others.stream().allMatch(tree::equals)) {
      folder(roots, 0, visitor);
    }
  }

  private boolean folder(ObjectId[] folders, int prefix, Visitor visitor) throws IOException {
    TreeCursor[] cursors = new TreeCursor[folders.length];
    for (int i = 0; i < cursors.length; i++) {
      cursors[i] = new TreeCursor(trees.bytes(folders[i]));
    }
    while (true) {
      if (cursors.length == 2) {
        cursors[0].skipSame(cursors[1]); // most of two trees is the same
      }
      TreeCursor least = least(cursors);
      if (least == null) {
        return true;
      }
      boolean[] here = new boolean[cursors.length];
      boolean same = true;
      for (int i = 0; i < cursors.length; i++) {
        here[i] = !cursors[i].atEnd() && cursors[i].compareName(least) == 0;
        same &= here[i] && cursors[i].isSame(least);
      }
      if (!same && !entry(cursors, here, least, prefix, visitor)) {
        return false;
      }
      for (int i = 0; i < cursors.length; i++) {
        if (here[i]) {
          cursors[i].next();
        }
      }
    }
  }

  /** The path up to an end. */
  private String text(int end) {
    for (int i = 0; i < end; i++) {
      if (path[i] < 0) {
        return RawParseUtils.decode(StandardCharsets.UTF_8, path, 0, end);
      }
    }
    return new String(path, 0, end, StandardCharsets.ISO_8859_1);
  }

  private static TreeCursor least(TreeCursor[] cursors) {
    TreeCursor least = null;
    for (TreeCursor each : cursors) {
      if (!each.atEnd() && (least == null || each.compareName(least) < 0)) {
        least = each;
      }
    }
    return least;
  }

  private boolean entry(
      TreeCursor[] cursors, boolean[] here, TreeCursor least, int prefix, Visitor visitor)
      throws IOException {
    if (++met > MOST) {
      throw new IOException("more than " + MOST + " changes");
    }
    ObjectId[] ids = new ObjectId[cursors.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = here[i] ? cursors[i].id() : NONE;
    }
    if (prefix + least.nameLength() + 1 > path.length) {
      path = Arrays.copyOf(path, 2 * (prefix + least.nameLength() + 1));
    }
    int end = least.copyName(path, prefix);
    String shown = text(end);
    if (least.isFolder()) {
      path[end] = '/';
      return !visitor.enters(shown) || folder(ids, end + 1, visitor);
    }
    List<ObjectId> before = ids.length == 2 ? List.of(ids[1]) : List.of(ids).subList(1, ids.length);
    return visitor.see(shown, ids[0], before);
  }
}
