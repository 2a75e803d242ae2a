package dev.assay.model;

import java.util.List;
import java.util.function.Function;

/**
 * The readings of a workspace, made one after the other while they are used, so that bytes are read
 * once and a document can be let go as soon as it was judged.
 */
public interface Readings {
  /**
   * Reads every file and applies {@code work} to its reading in the thread that read it.
   *
   * @param work must be thread-safe
   * @return the results sorted by the UTF-8 bytes of the path, whatever the number of threads
   */
  <T> List<T> map(Function<Reading, T> work);
}
