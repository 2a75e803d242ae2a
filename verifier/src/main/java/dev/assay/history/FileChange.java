package dev.assay.history;

import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What a commit did to one file.
 *
 * @param path relative to the workspace
 * @param now zero when the file is not there
 * @param before one id per parent, zero where the file was not there; empty in a first commit
 */
record FileChange(String path, ObjectId now, List<ObjectId> before) {
  private static final ObjectId NONE = ObjectId.zeroId();

  FileChange {
    before = List.copyOf(before);
  }

  boolean present() {
    return !now.equals(NONE);
  }

  /** Whether no parent had it. */
  boolean added() {
    return present() && before.stream().allMatch(NONE::equals);
  }

  /** Whether every parent had it, and the commit has not. */
  boolean removed() {
    return !present() && before.stream().noneMatch(NONE::equals);
  }

  /** Whether the commit did it itself: a merge that took the file of one parent did not. */
  boolean own() {
    return !before.contains(now);
  }

  /** Whether a parent had the file, by its number. */
  boolean had(int parent) {
    return !before.get(parent).equals(NONE);
  }
}
