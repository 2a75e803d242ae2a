package dev.assay.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The files of a tree: a directory, a commit, a folder of resources. Paths are relative, with
 * {@code /}, never {@code ..}. Thread-safe.
 */
public interface Source {
  /** Every entry that may be scanned, sorted by the UTF-8 bytes of the path. */
  List<Entry> entries();

  /**
   * Opens a file; the caller closes it. Never follows a link out of the tree, never blocks on a
   * FIFO.
   *
   * @throws IOException when there is no such file or it cannot be read
   */
  InputStream open(String path) throws IOException;

  /**
   * One thing in the tree.
   *
   * @param size in bytes, as the tree says; −1 when unknown
   * @param detail target of a link, reason of a problem; else empty
   */
  record Entry(String path, Type type, long size, String detail) {}

  /** What an entry is. */
  enum Type {
    FILE,
    /** A FIFO, socket or device: never opened. */
    OTHER,
    /** A link that leaves the tree or turns in a loop: never followed. */
    LINK_OUTSIDE,
    /** A directory that cannot be listed. */
    UNREADABLE_DIRECTORY
  }
}
