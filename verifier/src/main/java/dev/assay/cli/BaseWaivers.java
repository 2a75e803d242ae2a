package dev.assay.cli;

import dev.assay.history.CommitSource;
import dev.assay.history.UnknownRevision;
import dev.assay.model.WaiverEntry;
import dev.assay.plan.ConfigFile;
import dev.assay.plan.Effective;
import dev.assay.plan.PlanRequest;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The waivers of a commit: a change that could bring its own would accept itself. */
final class BaseWaivers {
  private BaseWaivers() {}

  /**
   * Reads the files of a commit that hold waivers.
   *
   * @throws Workspace.Problem when there is no such commit, or a file in it is too large
   */
  static PlanRequest.Base read(Workspace workspace, String revision) throws Workspace.Problem {
    try (CommitSource commit = CommitSource.open(workspace.root(), revision)) {
      String config = below(workspace, workspace.config()).orElse(Workspace.CONFIG);
      String waivers = below(workspace, Optional.of(workspace.waivers())).orElse(Workspace.WAIVERS);
      return new PlanRequest.Base(
          revision, file(commit, revision, config), file(commit, revision, waivers));
    } catch (UnknownRevision e) {
      throw new Workspace.Problem("--waivers-from " + e.getMessage());
    }
  }

  private static Optional<String> below(Workspace workspace, Optional<Path> file) {
    return file.map(path -> path.toAbsolutePath().normalize())
        .filter(path -> path.startsWith(workspace.root()))
        .map(workspace::shown);
  }

  private static Optional<ConfigFile> file(CommitSource commit, String revision, String path)
      throws Workspace.Problem {
    return CommitFiles.config(commit, path, revision + ":" + path);
  }

  /** The workspace's own waivers that are not in force in the same words. */
  static List<WaiverEntry> differing(Effective effective) {
    Set<List<Object>> inForce = new HashSet<>();
    effective.plan().waivers().forEach(entry -> inForce.add(words(entry)));
    return effective.waivers().stream().filter(each -> !inForce.contains(words(each))).toList();
  }

  private static List<Object> words(WaiverEntry entry) {
    return List.of(
        entry.rule(),
        entry.fingerprint(),
        entry.path(),
        entry.owner(),
        entry.reason(),
        entry.created(),
        entry.expires(),
        entry.faults());
  }
}
