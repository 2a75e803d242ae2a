package dev.assay.history;

import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * One commit of a walk over the history.
 *
 * @param number 0 for the newest; parents come after their children
 * @param boundary whether a shallow clone cut its parents off: then all its files are {@code
 *     changes}, and nobody knows which of them it changed
 * @param changes in the order of the paths in the tree
 */
record Step(
    int number,
    ObjectId commit,
    List<ObjectId> parents,
    boolean boundary,
    List<FileChange> changes) {
  private static final int SHORT = 12;

  /** A commit as people read it. */
  static String shown(ObjectId commit) {
    return commit.name().substring(0, SHORT);
  }
}
