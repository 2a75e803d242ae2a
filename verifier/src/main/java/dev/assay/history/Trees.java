package dev.assay.history;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * The trees of a repository as their bytes; those asked for last are kept, because a commit's trees
 * are mostly those of its parent.
 */
final class Trees {
  private static final long KEPT = 32L << 20;

  /** No folder that people keep has a longer list. */
  private static final int LARGEST = 48 << 20;

  private static final byte[] EMPTY = {};

  private final ObjectReader reader;
  private final Map<ObjectId, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  Trees(ObjectReader reader) {
    this.reader = reader;
  }

  /** The bytes of a tree, not to be changed; none for the zero id. */
  byte[] bytes(ObjectId tree) throws IOException {
    if (tree.equals(ObjectId.zeroId())) {
      return EMPTY;
    }
    byte[] known = kept.get(tree);
    return known == null ? read(tree) : known;
  }

  private byte[] read(ObjectId tree) throws IOException {
    byte[] bytes;
    try {
      bytes = reader.open(tree, Constants.OBJ_TREE).getCachedBytes(LARGEST);
    } catch (LargeObjectException e) {
      throw new IOException("a folder's list is larger than 48 MiB", e);
    }
    kept.put(tree.copy(), bytes);
    size += bytes.length;
    for (var oldest = kept.entrySet().iterator(); size > KEPT && kept.size() > 8; ) {
      size -= oldest.next().getValue().length;
      oldest.remove();
    }
    return bytes;
  }

  /** The tree of a folder; the zero id where there is no such folder. */
  ObjectId folder(ObjectId root, String path) throws IOException {
    ObjectId at = root;
    for (String name : path.split("/", -1)) {
      if (!name.isEmpty()) {
        at = child(at, name);
      }
    }
    return at;
  }

  private ObjectId child(ObjectId tree, String name) throws IOException {
    byte[] asked = Constants.encode(name);
    for (TreeCursor each = new TreeCursor(bytes(tree)); !each.atEnd(); each.next()) {
      if (each.isFolder() && each.isNamed(asked)) {
        return each.id();
      }
    }
    return ObjectId.zeroId();
  }
}
