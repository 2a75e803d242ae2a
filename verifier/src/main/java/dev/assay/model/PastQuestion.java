package dev.assay.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A question about what became of files in the history of a workspace. Patterns are those of {@link
 * GlobSyntax}, paths are relative to the workspace.
 */
public sealed interface PastQuestion {
  /**
   * Does each version of a file begin with the bytes of the one before?
   *
   * @param paths patterns of the files
   * @param files further files, by their exact paths
   * @param fixed whether a file may not even grow
   */
  record AppendOnly(List<String> paths, Set<String> files, boolean fixed) implements PastQuestion {
    public AppendOnly {
      paths = List.copyOf(paths);
      files = Set.copyOf(files);
    }
  }

  /**
   * Does a change of one thing come with a change of others, in the same commit or the same merge?
   *
   * @param change patterns of what draws others with it
   * @param with patterns, each of which must match something that changed too
   * @param except patterns of paths that draw nothing with them
   * @param since a day ({@code yyyy-mm-dd}, UTC, committer date) or a commit, itself left out;
   *     empty: the whole history
   * @param excused commits, by at least 7 digits
   */
  record CoChange(
      List<String> change,
      List<String> with,
      List<String> except,
      Optional<String> since,
      List<String> excused)
      implements PastQuestion {
    public CoChange {
      change = List.copyOf(change);
      with = List.copyOf(with);
      except = List.copyOf(except);
      excused = List.copyOf(excused);
      Objects.requireNonNull(since, "since must not be null");
    }
  }

  /** What does git remember of these files and commits? Never breached. */
  record Recall(Recollection.Sought sought) implements PastQuestion {
    public Recall {
      Objects.requireNonNull(sought, "sought must not be null");
    }
  }

  /**
   * Are the inputs of evidence what they were when the evidence was last committed?
   *
   * @param evidence patterns of evidence files
   * @param files further evidence files, by their exact paths
   * @param inputs patterns of what the evidence depends on
   * @param each whether every file must be fresh; else one of them will do
   */
  record Freshness(List<String> evidence, Set<String> files, List<String> inputs, boolean each)
      implements PastQuestion {
    public Freshness {
      evidence = List.copyOf(evidence);
      files = Set.copyOf(files);
      inputs = List.copyOf(inputs);
    }
  }
}
