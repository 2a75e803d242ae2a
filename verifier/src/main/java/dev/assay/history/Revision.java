package dev.assay.history;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Finds the commit a revision names: {@code HEAD}, a hash, a tag, a branch, each with {@code ~n}
 * and {@code ^n} behind it. JGit's own way would also open reflogs, the configuration, and any file
 * of the repository whose name is asked for.
 */
final class Revision {
  private static final Pattern SYNTAX =
      Pattern.compile("([\\p{L}\\p{N}@._/+#-]{1,200})((?:[~^][0-9]{0,6}){0,40})");

  private static final Pattern STEP = Pattern.compile("([~^])([0-9]*)");
  private static final int DEEPEST = 5;

  private final Repository repository;
  private final GitFolder git;

  Revision(Repository repository, GitFolder git) {
    this.repository = repository;
    this.git = git;
  }

  /** The commit; empty when there is none of this name, or several. */
  Optional<RevCommit> find(String asked, RevWalk walk) throws IOException {
    Matcher syntax = SYNTAX.matcher(asked);
    if (!syntax.matches() || asked.startsWith("-") || asked.contains("..")) {
      return Optional.empty();
    }
    Optional<RevCommit> commit = base(syntax.group(1), walk);
    Matcher step = STEP.matcher(syntax.group(2));
    while (step.find() && commit.isPresent()) {
      int number = step.group(2).isEmpty() ? 1 : Integer.parseInt(step.group(2));
      commit =
          step.group(1).equals("~")
              ? ancestor(commit.get(), number, walk)
              : parent(commit.get(), number, walk);
    }
    return commit;
  }

  private Optional<RevCommit> base(String name, RevWalk walk) throws IOException {
    if (name.equals("HEAD") || name.equals("@")) {
      ObjectId head = repository.resolve("HEAD");
      return head == null ? Optional.empty() : Optional.of(walk.parseCommit(head));
    }
    if (ObjectId.isId(name)) {
      return commit(ObjectId.fromString(name), walk);
    }
    for (String folder : List.of("refs/tags/", "refs/heads/", "refs/remotes/")) {
      Optional<ObjectId> id = reference(folder + name, DEEPEST);
      if (id.isPresent()) {
        return commit(id.get(), walk);
      }
    }
    if (name.startsWith("refs/")) {
      Optional<ObjectId> id = reference(name, DEEPEST);
      return id.isPresent() ? commit(id.get(), walk) : Optional.empty();
    }
    return abbreviated(name.toLowerCase(Locale.ROOT), walk);
  }

  /** A reference may name another one, but none outside of {@code refs}. */
  private Optional<ObjectId> reference(String name, int deepest) throws IOException {
    if (deepest == 0 || !Repository.isValidRefName(name)) {
      return Optional.empty();
    }
    String text = GitFolder.read(git.common().resolve(name)).orElse("");
    if (text.startsWith("ref:")) {
      String other = text.substring("ref:".length()).strip();
      return other.startsWith("refs/") && !other.contains("..")
          ? reference(other, deepest - 1)
          : Optional.empty();
    }
    Ref reference = repository.exactRef(name);
    return Optional.ofNullable(reference).map(Ref::getObjectId);
  }

  private Optional<RevCommit> abbreviated(String digits, RevWalk walk) throws IOException {
    if (digits.length() < 4 || !AbbreviatedObjectId.isId(digits)) {
      return Optional.empty();
    }
    Collection<ObjectId> ids;
    try (ObjectReader reader = repository.newObjectReader()) {
      ids = reader.resolve(AbbreviatedObjectId.fromString(digits));
    }
    RevCommit found = null;
    for (ObjectId id : ids) {
      Optional<RevCommit> commit = commit(id, walk);
      if (commit.isPresent() && found != null) {
        return Optional.empty();
      }
      found = commit.orElse(found);
    }
    return Optional.ofNullable(found);
  }

  /** The commit an object is, or a tag stands for. */
  private static Optional<RevCommit> commit(ObjectId id, RevWalk walk) throws IOException {
    try {
      RevObject object = walk.peel(walk.parseAny(id));
      return object instanceof RevCommit commit ? Optional.of(commit) : Optional.empty();
    } catch (org.eclipse.jgit.errors.MissingObjectException e) {
      return Optional.empty();
    }
  }

  private static Optional<RevCommit> ancestor(RevCommit commit, int generations, RevWalk walk)
      throws IOException {
    RevCommit at = commit;
    for (int i = 0; i < generations; i++) {
      if (at.getParentCount() == 0) {
        return Optional.empty();
      }
      at = walk.parseCommit(at.getParent(0));
    }
    return Optional.of(at);
  }

  private static Optional<RevCommit> parent(RevCommit commit, int number, RevWalk walk)
      throws IOException {
    if (number == 0) {
      return Optional.of(commit);
    }
    return number > commit.getParentCount()
        ? Optional.empty()
        : Optional.of(walk.parseCommit(commit.getParent(number - 1)));
  }
}
