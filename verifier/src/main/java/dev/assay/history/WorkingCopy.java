package dev.assay.history;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** The files of a workspace as they lie there, beside the commit it stands on. */
interface WorkingCopy {
  /** No working copy: a commit is judged, or the repository has none. */
  WorkingCopy NONE = new WorkingCopy() {};

  /** Whether a file is still the committed one. */
  default boolean isCommitted(String path, ObjectId blob) {
    return true;
  }

  /** The bytes git would store; empty when there is no such file. */
  default Optional<byte[]> bytes(String path) throws IOException {
    return Optional.empty();
  }

  /** The scanned files. */
  default List<String> paths() {
    return List.of();
  }

  /** Whether somebody told git not to see a file or folder that is not committed. */
  default boolean isIgnored(String path) {
    return false;
  }
}
