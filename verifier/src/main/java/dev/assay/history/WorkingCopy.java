package dev.assay.history;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** The files of a workspace as they lie there, beside the commit it stands on. */
interface WorkingCopy {
  /** No working copy: a commit is judged, or the repository has none. */
  WorkingCopy NONE =
      new WorkingCopy() {
        @Override
        public boolean isCommitted(String path, ObjectId blob) {
          return true;
        }

        @Override
        public Optional<byte[]> bytes(String path) {
          return Optional.empty();
        }

        @Override
        public List<String> paths() {
          return List.of();
        }

        @Override
        public boolean isIgnored(String path) {
          return false;
        }
      };

  /** Whether a file is still the committed one. */
  boolean isCommitted(String path, ObjectId blob);

  /** The bytes git would store; empty when there is no such file. */
  Optional<byte[]> bytes(String path) throws IOException;

  /** The scanned files. */
  List<String> paths();

  /** Whether somebody told git not to see a file or folder that is not committed. */
  boolean isIgnored(String path);
}
