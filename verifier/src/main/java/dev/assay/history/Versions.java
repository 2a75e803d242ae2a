package dev.assay.history;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;

/** The contents of committed files by their id; those asked for last are kept. */
final class Versions {
  /** JGit would write a larger file into the repository while it puts it together. */
  static final long LARGEST = 48L << 20;

  private static final long KEPT = 64L << 20;

  /** All bytes that are read for one run; beyond it the history counts as unreadable. */
  private static final long MOST = 8L << 30;

  private final Repository repository;
  private final Map<ObjectId, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long size;
  private long read;

  Versions(Repository repository) {
    this.repository = repository;
  }

  /** The bytes of a version; not to be changed. */
  byte[] bytes(ObjectId blob) throws IOException {
    byte[] known = kept.get(blob);
    if (known != null) {
      return known;
    }
    ObjectLoader loader = repository.open(blob, Constants.OBJ_BLOB);
    if (loader.getSize() > LARGEST) {
      throw new IOException("a version is larger than 48 MiB");
    }
    read += loader.getSize();
    if (read > MOST) {
      throw new IOException("the versions together are larger than 8 GiB");
    }
    byte[] bytes = loader.getBytes((int) LARGEST);
    kept.put(blob.copy(), bytes);
    size += bytes.length;
    for (var oldest = kept.entrySet().iterator(); size > KEPT && kept.size() > 2; ) {
      size -= oldest.next().getValue().length;
      oldest.remove();
    }
    return bytes;
  }
}
