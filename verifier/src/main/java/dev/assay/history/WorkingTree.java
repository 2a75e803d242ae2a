package dev.assay.history;

import dev.assay.model.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Compares the files of a workspace with those of a commit, byte by byte. */
final class WorkingTree {
  private final GitFolder git;
  private final LineEnds lineEnds;
  private final Map<String, Head.Type> committed = new HashMap<>();
  private final Map<String, Boolean> folders = new HashMap<>();

  WorkingTree(GitFolder git, LineEnds lineEnds) {
    this.git = git;
    this.lineEnds = lineEnds;
  }

  /** Whether a committed file is still what it was. */
  boolean isUnchanged(String path, Head.Type type, String blob) {
    committed.put(path, type);
    return type == Head.Type.SUBMODULE || isSame(path, type, blob);
  }

  /**
   * The first scanned file that is neither committed nor ignored; asked after all committed ones.
   *
   * @param prefix of the workspace in the repository, {@code ""} or ending in a slash
   */
  Optional<String> untracked(Source scanned, String prefix) {
    IgnoreRules ignore = new IgnoreRules(git);
    return scanned.entries().stream()
        .filter(entry -> entry.type() != Source.Type.UNREADABLE_DIRECTORY)
        .map(entry -> prefix + entry.path())
        .filter(path -> !committed.containsKey(path))
        .filter(path -> !isBelowCommittedLink(path) && !ignore.ignores(path))
        .findFirst();
  }

  private boolean isSame(String path, Head.Type type, String blob) {
    try {
      Path file = git.root().resolve(path);
      if (!file.equals(file.normalize())
          || !file.startsWith(git.root())
          || !isFolder(PatternFiles.parent(path))) {
        return false;
      }
      if (type == Head.Type.LINK && Files.isSymbolicLink(file)) {
        String target = Files.readSymbolicLink(file).toString();
        return BlobHash.of(target.getBytes(StandardCharsets.UTF_8)).equals(blob);
      }
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isSame(file, path, blob);
    } catch (IOException | RuntimeException e) {
      // A file that cannot be read cannot be shown to be the committed one.
      return false;
    }
  }

  private boolean isSame(Path file, String path, String blob) throws IOException {
    if (BlobHash.of(file).equals(blob)) {
      return true;
    }
    return switch (lineEnds.of(path)) {
      case AS_THEY_ARE -> false;
      case TEXT -> BlobHash.ofText(file).equals(blob);
      case TEXT_UNLESS_BINARY -> !BlobHash.looksBinary(file) && BlobHash.ofText(file).equals(blob);
    };
  }

  /** Whether a folder is one, all the way down: through a link another tree would be read. */
  private boolean isFolder(String path) {
    if (path.isEmpty()) {
      return true;
    }
    Boolean known = folders.get(path);
    if (known == null) {
      known =
          isFolder(PatternFiles.parent(path))
              && Files.isDirectory(git.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
      folders.put(path, known);
    }
    return known;
  }

  /** Files behind a committed link, or in another repository, are compared where they are. */
  private boolean isBelowCommittedLink(String path) {
    for (String above = PatternFiles.parent(path);
        !above.isEmpty();
        above = PatternFiles.parent(above)) {
      Head.Type type = committed.getOrDefault(above, Head.Type.FILE);
      if (type != Head.Type.FILE) {
        return true;
      }
    }
    return false;
  }
}
