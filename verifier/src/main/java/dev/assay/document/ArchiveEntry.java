package dev.assay.document;

import java.util.Locale;
import java.util.Map;

/**
 * One member of an archive.
 *
 * @param path without {@code ./} before and {@code /} behind it
 * @param bytes of a file; 0 of anything else
 * @param link the target of a link as it was written; empty when it is none
 * @param digests lower-case hex by algorithm, of files alone
 */
record ArchiveEntry(String path, Type type, long bytes, String link, Map<String, String> digests) {

  /** What a member is. */
  enum Type {
    FILE,
    DIRECTORY,
    SYMLINK,
    HARDLINK,
    DEVICE,
    FIFO,
    /** Sparse files, volume labels and what else a format has. */
    OTHER;

    /** The word in the tree. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
