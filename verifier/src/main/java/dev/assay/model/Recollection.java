package dev.assay.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What git remembers of files and commits that documents speak of. What was not asked, or is not
 * known, is absent.
 *
 * @param tracking how git stands to a path; of a missing one only that it is committed
 * @param changes the last commit that changed a path (of a folder: anything below it); none for a
 *     file that differs from what is committed
 * @param gone what became of a path that was there once; absent: it never was
 * @param commits what a name of a commit (hex digits as they were cited) leads to
 * @param shallow whether history is cut off, so that what is absent may have been
 */
public record Recollection(
    Map<String, Tracking> tracking,
    Map<String, Change> changes,
    Map<String, Gone> gone,
    Map<String, Cited> commits,
    boolean shallow) {
  /** Nothing at all. */
  public static final Recollection NOTHING =
      new Recollection(Map.of(), Map.of(), Map.of(), Map.of(), false);

  public Recollection {
    tracking = Map.copyOf(tracking);
    changes = Map.copyOf(changes);
    gone = Map.copyOf(gone);
    commits = Map.copyOf(commits);
  }

  /**
   * What is to be remembered. Paths are relative to the workspace; a folder goes without a slash.
   *
   * @param paths that exist
   * @param missing paths that do not
   * @param commits 7 to 40 lower-case hex digits
   */
  public record Sought(Set<String> paths, Set<String> missing, Set<String> commits) {
    public Sought {
      paths = Set.copyOf(paths);
      missing = Set.copyOf(missing);
      commits = Set.copyOf(commits);
    }
  }

  /** How git stands to a path. */
  public enum Tracking {
    TRACKED,
    UNTRACKED,
    /** Somebody told git not to see it. */
    IGNORED
  }

  /**
   * A commit that changed something.
   *
   * @param commit 40 hex digits
   * @param authored with the author's own offset
   */
  public record Change(String commit, Instant committed, Instant authored, ZoneOffset offset) {
    public Change {
      Objects.requireNonNull(commit, "commit must not be null");
    }
  }

  /**
   * A path that is there no more.
   *
   * @param commit that removed it
   * @param to where the same bytes, or else the only file of the same name, stand now
   */
  public record Gone(Change commit, Optional<String> to) {}

  /**
   * A commit that a text names.
   *
   * @param commits the full names of those that fit: none is unknown, several are ambiguous
   * @param ancestor whether it is HEAD or behind it
   * @param behind how many commits of the workspace's history are not in it
   */
  public record Cited(
      List<String> commits, Optional<Instant> committed, boolean ancestor, int behind) {
    public Cited {
      commits = List.copyOf(commits);
    }
  }
}
