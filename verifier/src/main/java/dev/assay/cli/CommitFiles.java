package dev.assay.cli;

import dev.assay.history.CommitSource;
import dev.assay.history.UnknownRevision;
import dev.assay.plan.ConfigFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What commands read out of a commit besides evidence. */
final class CommitFiles {
  /** Source: {@link ConfigFile} takes no longer one. */
  private static final int MOST_BYTES = 1 << 20;

  private CommitFiles() {}

  /**
   * The commit that {@code --as-of} names.
   *
   * @throws Workspace.Problem when there is none
   */
  static Optional<CommitSource> open(Workspace workspace, Optional<String> revision)
      throws Workspace.Problem {
    try {
      return revision.isPresent()
          ? Optional.of(CommitSource.open(workspace.root(), revision.get()))
          : Optional.empty();
    } catch (UnknownRevision e) {
      throw new Workspace.Problem(
          "--as-of "
              + e.getMessage()
              + "; or write an RFC 3339 instant such as 2026-03-05T10:15:06Z");
    }
  }

  /**
   * A configuration file of a commit; empty when it has none.
   *
   * @param shown how people know the file, for messages
   * @throws Workspace.Problem when it is larger than 1 MiB or cannot be read
   */
  static Optional<ConfigFile> config(CommitSource commit, String path, String shown)
      throws Workspace.Problem {
    if (commit.entries().stream().noneMatch(entry -> entry.path().equals(path))) {
      return Optional.empty();
    }
    try (InputStream in = commit.open(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Workspace.Problem(shown + " is larger than 1 MiB");
      }
      return Optional.of(new ConfigFile(shown, bytes));
    } catch (IOException e) {
      throw new Workspace.Problem(shown + " cannot be read");
    }
  }
}
