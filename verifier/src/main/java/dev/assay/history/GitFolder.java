package dev.assay.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a repository's parts lie.
 *
 * @param root of the working tree
 * @param own the folder of this working tree: {@code .git}, or for a linked worktree the one that
 *     {@code .git} names
 * @param common the folder with objects and branches; the same as {@code own} but for worktrees
 * @param bare whether there is no working tree: all three are the same folder then
 */
record GitFolder(Path root, Path own, Path common, boolean bare) {
  /** The longest file that names another one. */
  private static final int MAX_POINTER = 8192;

  /**
   * The nearest repository at or above a folder; empty when there is none.
   *
   * @throws RepositoryProblem when what looks like one is none that may be read
   */
  static Optional<GitFolder> above(Path folder) throws RepositoryProblem {
    if (isBare(folder)) {
      return Optional.of(new GitFolder(folder, folder, folder, true));
    }
    for (Path root = folder; root != null; root = root.getParent()) {
      Path git = root.resolve(".git");
      if (Files.isDirectory(git, LinkOption.NOFOLLOW_LINKS)) {
        if (Files.exists(git.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)) {
          return Optional.of(new GitFolder(root, git, git, false));
        }
      } else if (Files.isRegularFile(git, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(linked(root, git));
      } else if (Files.exists(git, LinkOption.NOFOLLOW_LINKS)) {
        throw RepositoryProblem.outside("`.git`");
      }
    }
    return Optional.empty();
  }

  /** Whether a folder is a repository itself rather than holding one. */
  private static boolean isBare(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
        && Files.isDirectory(folder.resolve("objects"), LinkOption.NOFOLLOW_LINKS)
        && Files.isDirectory(folder.resolve("refs"), LinkOption.NOFOLLOW_LINKS)
        && !Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * A linked worktree or a submodule. Anybody can write a file that names a folder; so the folder
   * must name the file in return, or belong to a repository that holds the file.
   */
  private static GitFolder linked(Path root, Path git) throws RepositoryProblem {
    String line = read(git).orElseThrow(() -> RepositoryProblem.unreadable("`.git`"));
    if (!line.startsWith("gitdir:")) {
      throw RepositoryProblem.unreadable("`.git`");
    }
    Path own = resolve(root, line.substring("gitdir:".length()).strip(), "`.git`");
    Optional<String> back = read(own.resolve("gitdir"));
    boolean named = back.isPresent() && isSame(own.resolve(back.get()), git);
    if (!named && !isSubmodule(root, own)) {
      throw RepositoryProblem.outside("`.git`");
    }
    Optional<String> common = read(own.resolve("commondir"));
    if (common.isEmpty()) {
      return new GitFolder(root, own, own, false);
    }
    Path folder = resolve(own, common.get(), "`commondir`");
    if (!own.startsWith(folder)) {
      throw RepositoryProblem.outside("`commondir`");
    }
    return new GitFolder(root, own, folder, false);
  }

  private static boolean isSubmodule(Path root, Path own) {
    for (Path above = root.getParent(); above != null; above = above.getParent()) {
      Path git = above.resolve(".git");
      if (own.startsWith(git.resolve("modules")) || isInLinked(above, git, own)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it belongs to a repository above that is itself a linked worktree or a submodule. */
  private static boolean isInLinked(Path root, Path git, Path own) {
    try {
      return Files.isRegularFile(git, LinkOption.NOFOLLOW_LINKS)
          && own.startsWith(linked(root, git).own().resolve("modules"));
    } catch (RepositoryProblem e) {
      return false;
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private static Path resolve(Path base, String named, String what) throws RepositoryProblem {
    try {
      return base.resolve(named).toRealPath();
    } catch (IOException | RuntimeException e) {
      throw RepositoryProblem.unreadable(what);
    }
  }

  /** The one line of a small regular file; empty when there is none. */
  static Optional<String> read(Path file) {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAX_POINTER) {
        return Optional.empty();
      }
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
