package dev.assay.history;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * The trees of a repository as their bytes; those asked for last are kept, because a commit's trees
 * are mostly those of its parent.
 */
final class Trees implements AutoCloseable {
  private static final long KEPT = 24L << 20;

  /** No folder that people keep has a longer list. */
  private static final int LARGEST = 48 << 20;

  private static final byte[] EMPTY = {};

  private final PackedTrees packed;
  private final ObjectReader reader;
  private final Map<ObjectId, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  private Trees(PackedTrees packed, ObjectReader reader) {
    this.packed = packed;
    this.reader = reader;
  }

  static Trees of(Repository repository) throws IOException {
    return new Trees(PackedTrees.of(repository), repository.newObjectReader());
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
    Optional<byte[]> plain = packed.bytes(tree);
    byte[] bytes = plain.isPresent() ? plain.get() : open(tree);
    kept.put(tree.copy(), bytes);
    size += bytes.length;
    for (var oldest = kept.entrySet().iterator(); size > KEPT && kept.size() > 8; ) {
      size -= oldest.next().getValue().length;
      oldest.remove();
    }
    return bytes;
  }

  private byte[] open(ObjectId tree) throws IOException {
    try {
      return reader.open(tree, Constants.OBJ_TREE).getCachedBytes(LARGEST);
    } catch (LargeObjectException e) {
      throw new IOException("a folder's list is larger than 48 MiB", e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    packed.close();
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
