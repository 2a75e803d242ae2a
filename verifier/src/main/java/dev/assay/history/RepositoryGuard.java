package dev.assay.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at a repository before JGit does: whatever JGit would open must lie inside, must be a file,
 * and must not name a file outside.
 */
final class RepositoryGuard {
  /** No configuration that people write is longer. */
  private static final long MAX_CONFIG = 1 << 20;

  private static final List<String> FILES =
      List.of("HEAD", "config", "config.worktree", "packed-refs", "shallow");

  private RepositoryGuard() {}

  /** Returns when the repository may be opened. */
  static void check(GitFolder git) throws RepositoryProblem {
    for (Path folder : git.own().equals(git.common()) ? List.of(git.own()) : both(git)) {
      for (String name : FILES) {
        file(folder.resolve(name));
      }
      for (String name : List.of("config", "config.worktree")) {
        config(folder.resolve(name));
      }
      tree(folder.resolve("refs"));
    }
    head(git.own());
    tree(git.common().resolve("reftable"));
    tree(git.common().resolve("objects"));
    alternates(git.common().resolve("objects"));
  }

  private static List<Path> both(GitFolder git) {
    return List.of(git.own(), git.common());
  }

  private static void file(Path file) throws RepositoryProblem {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw RepositoryProblem.unreadable("`" + file.getFileName() + "`");
    }
  }

  /** A reference such as {@code ref: ../../secret} would make JGit read that file. */
  private static void head(Path folder) throws RepositoryProblem {
    String head =
        GitFolder.read(folder.resolve("HEAD"))
            .orElseThrow(() -> RepositoryProblem.unreadable("`HEAD`"));
    boolean reference = head.startsWith("ref: refs/") && !head.contains("..");
    boolean detached =
        head.length() == 40 && head.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    if (head.length() == 64 && !reference) {
      throw RepositoryProblem.unsupported("SHA-256");
    }
    if (!reference && !detached) {
      throw RepositoryProblem.unreadable("`HEAD`");
    }
  }

  /**
   * Refuses what makes one configuration open another file. Spaces do not matter, and neither does
   * where in a line a section starts.
   */
  private static void config(Path file) throws RepositoryProblem {
    Optional<String> text = text(file);
    if (text.isEmpty()) {
      return;
    }
    String packed = text.get().toLowerCase(Locale.ROOT).replaceAll("[\\s\\\\]", "");
    if (packed.contains("[include")) {
      throw RepositoryProblem.outside("`include` in `" + file.getFileName() + "`");
    }
    if (packed.contains("objectformat=sha256")) {
      throw RepositoryProblem.unsupported("SHA-256");
    }
  }

  private static Optional<String> text(Path file) throws RepositoryProblem {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      if (Files.size(file) > MAX_CONFIG) {
        throw RepositoryProblem.unreadable("`" + file.getFileName() + "`");
      }
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw RepositoryProblem.unreadable("`" + file.getFileName() + "`");
    }
  }

  /** Other folders with objects: none but those within. */
  private static void alternates(Path objects) throws RepositoryProblem {
    for (String line : text(objects.resolve("info/alternates")).orElse("").lines().toList()) {
      boolean inside = line.isBlank() || line.startsWith("#");
      try {
        inside |= objects.resolve(line).toRealPath().startsWith(objects.toRealPath());
      } catch (IOException | RuntimeException e) {
        // What is not there is not inside.
      }
      if (!inside) {
        throw RepositoryProblem.outside("`objects/info/alternates`");
      }
    }
  }

  /** Only folders and files: a link may lead anywhere, a FIFO blocks whoever opens it. */
  private static void tree(Path folder) throws RepositoryProblem {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    String name = "`" + folder.getFileName() + "`";
    boolean[] strange = {false};
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              strange[0] |= !attributes.isRegularFile();
              return strange[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw RepositoryProblem.unreadable(name);
    }
    if (strange[0]) {
      throw RepositoryProblem.outside("a link or special file below " + name);
    }
  }
}
