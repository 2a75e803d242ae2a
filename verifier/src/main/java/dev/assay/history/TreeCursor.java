package dev.assay.history;

import java.io.IOException;
import java.util.Arrays;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/** Goes through the entries of one tree: {@code mode SP name NUL id}, sorted by name. */
final class TreeCursor {
  private static final int ID = 20;

  private final byte[] tree;
  private int start;
  private int mode;
  private int name;

  /** Where the name ends; beyond the tree when there is no entry left. */
  private int end;

  TreeCursor(byte[] tree) throws IOException {
    this.tree = tree;
    read(0);
  }

  private void read(int entry) throws IOException {
    start = entry;
    int at = start;
    if (at == tree.length) {
      end = tree.length;
      return;
    }
    int octal = 0;
    while (at < tree.length && tree[at] != ' ') {
      octal = (octal << 3) + (tree[at] - '0');
      at++;
    }
    mode = octal;
    name = ++at;
    while (at < tree.length && tree[at] != 0) {
      at++;
    }
    end = at;
    if (end + ID >= tree.length || end == name) {
      throw new IOException("a tree is damaged");
    }
  }

  boolean atEnd() {
    return end == tree.length;
  }

  void next() throws IOException {
    read(end + 1 + ID);
  }

  /** Goes, together with another one, over the entries that are the same in both. */
  void skipSame(TreeCursor other) throws IOException {
    int same =
        Arrays.mismatch(tree, start, tree.length, other.tree, other.start, other.tree.length);
    int differs = same < 0 ? tree.length : start + same;
    int from = start;
    while (!atEnd() && end + 1 + ID <= differs) {
      next();
    }
    other.read(other.start + start - from);
  }

  boolean isFolder() {
    return (mode & FileMode.TYPE_MASK) == FileMode.TYPE_TREE;
  }

  ObjectId id() {
    return ObjectId.fromRaw(tree, end + 1);
  }

  boolean isNamed(byte[] asked) {
    return Arrays.equals(tree, name, end, asked, 0, asked.length);
  }

  /** Whether both have the same mode and id, whatever their names. */
  boolean isSame(TreeCursor other) {
    return mode == other.mode
        && Arrays.equals(
            tree, end + 1, end + 1 + ID, other.tree, other.end + 1, other.end + 1 + ID);
  }

  /** Compares names as git sorts them: a folder's as if a slash stood behind it. */
  int compareName(TreeCursor other) {
    int length = Math.min(end - name, other.end - other.name);
    int differs =
        Arrays.mismatch(tree, name, name + length, other.tree, other.name, other.name + length);
    if (differs >= 0) {
      return Byte.toUnsignedInt(tree[name + differs])
          - Byte.toUnsignedInt(other.tree[other.name + differs]);
    }
    return at(length) - other.at(length);
  }

  /** The byte of the name at a place, and what stands for its end. */
  private int at(int place) {
    if (name + place < end) {
      return Byte.toUnsignedInt(tree[name + place]);
    }
    return isFolder() ? '/' : 0;
  }

  /** Copies the name to a place in a path; returns the end of it. */
  int copyName(byte[] path, int at) {
    System.arraycopy(tree, name, path, at, end - name);
    return at + end - name;
  }

  int nameLength() {
    return end - name;
  }
}
