package dev.assay.history;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/**
 * The commit a working tree stands on, and its files.
 *
 * @param commit 40 hex digits
 */
record Head(String commit, Instant committed, ObjectId tree) {
  /** What a tree holds under a path. */
  enum Type {
    FILE,
    LINK,
    /** Another repository; its files are its own. */
    SUBMODULE
  }

  /** Is shown a tree's files one by one. */
  interface Visitor {
    /**
     * Sees one file.
     *
     * @param path relative to the repository
     * @param blob 40 hex digits
     * @return whether to go on
     */
    boolean visit(String path, Type type, String blob);
  }

  /** The commit; empty when nothing was committed yet. */
  static Optional<Head> of(Repository repository) throws IOException {
    ObjectId id = repository.resolve("HEAD");
    if (id == null) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(repository)) {
      return Optional.of(of(walk.parseCommit(id)));
    }
  }

  static Head of(RevCommit commit) {
    return new Head(
        commit.name(), commit.getCommitterIdent().getWhenAsInstant(), commit.getTree().getId());
  }

  /** Opens a repository that {@link RepositoryGuard} let pass; the caller closes it. */
  static Repository open(GitFolder git) throws IOException {
    IsolatedGit.install();
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder()
            .setGitDir(git.own().toFile())
            .setGitCommonDir(git.common().toFile())
            .setMustExist(true);
    return (git.bare() ? builder.setBare() : builder.setWorkTree(git.root().toFile())).build();
  }

  /**
   * Shows the files below a folder in the tree's order. None is kept: a small pack can hold a tree
   * of more files than there is memory for.
   *
   * @param folder {@code ""} for all
   */
  void walk(Repository repository, String folder, Visitor visitor) throws IOException {
    try (ObjectReader reader = repository.newObjectReader();
        TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      if (!folder.isEmpty()) {
        walk.setFilter(PathFilter.create(folder));
      }
      boolean more = true;
      while (more && walk.next()) {
        String blob = walk.getObjectId(0).name();
        more = visitor.visit(walk.getPathString(), type(walk.getFileMode(0)), blob);
      }
    }
  }

  private static Type type(FileMode mode) {
    if (mode == FileMode.SYMLINK) {
      return Type.LINK;
    }
    return mode == FileMode.GITLINK ? Type.SUBMODULE : Type.FILE;
  }
}
