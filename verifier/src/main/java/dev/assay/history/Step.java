package dev.assay.history;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** One commit of a walk over the history. */
final class Step {
  private static final int SHORT = 12;

  private final int number;
  private final ObjectId commit;
  private final List<ObjectId> parents;
  private final boolean boundary;
  private final List<FileChange> changes;
  private final Reader reader;
  private List<FileChange> everything;

  /** Finds all that a commit changed. */
  interface Reader {
    List<FileChange> read() throws IOException;
  }

  Step(
      int number,
      ObjectId commit,
      List<ObjectId> parents,
      boolean boundary,
      List<FileChange> changes,
      Reader reader) {
    this.number = number;
    this.commit = commit;
    this.parents = parents;
    this.boundary = boundary;
    this.changes = changes;
    this.reader = reader;
  }

  /** 0 for the newest; parents come after their children. */
  int number() {
    return number;
  }

  ObjectId commit() {
    return commit;
  }

  List<ObjectId> parents() {
    return parents;
  }

  /**
   * Whether a shallow clone cut its parents off: then all its files are {@link #changes}, and
   * nobody knows which of them it changed.
   */
  boolean boundary() {
    return boundary;
  }

  /** What it changed in the folders that somebody asks about, in the order of the paths. */
  List<FileChange> changes() {
    return changes;
  }

  /** What it changed anywhere; costs the reading of its trees. */
  List<FileChange> everything() throws IOException {
    if (everything == null) {
      everything = reader.read();
    }
    return everything;
  }

  /** A commit as people read it. */
  static String shown(ObjectId commit) {
    return commit.name().substring(0, SHORT);
  }
}
