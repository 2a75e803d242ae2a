package dev.assay.history;

import dev.assay.document.Globs;
import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import dev.assay.model.Witness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * A history that somebody described commit by commit: a real repository in memory, so that what is
 * asked of it takes the same way as any other. For samples of rules.
 */
public final class DescribedHistory implements Witness {
  private final InMemoryRepository repository;
  private final Map<String, ObjectId> commits = new HashMap<>();
  private final Map<String, Map<String, ObjectId>> trees = new HashMap<>();
  private Globs ignored = Globs.compile(List.of());
  private ObjectId head;
  private Instant committed;

  /**
   * One commit.
   *
   * @param id by which others name it as a parent
   * @param parents ids of earlier commits; none in a first commit
   * @param offset of its author and committer
   * @param files the files it changes, as text; empty where it removes one
   */
  public record Commit(
      String id,
      List<String> parents,
      Instant time,
      ZoneOffset offset,
      Map<String, Optional<String>> files) {
    public Commit {
      parents = List.copyOf(parents);
      files = Map.copyOf(files);
    }
  }

  private DescribedHistory() {
    IsolatedGit.install();
    repository = new InMemoryRepository(new DfsRepositoryDescription("described"));
  }

  /**
   * Makes the commits; the last one is the head.
   *
   * @throws IllegalArgumentException when a parent is no earlier commit
   */
  public static DescribedHistory of(List<Commit> commits) throws IOException {
    DescribedHistory history = new DescribedHistory();
    for (Commit commit : commits) {
      history.add(commit);
    }
    return history;
  }

  /** The same, where git was told not to see some paths. */
  public DescribedHistory ignoring(List<String> globs) {
    ignored = Globs.compile(globs);
    return this;
  }

  /** Files that are as they were committed. */
  private record Described(Globs ignored) implements WorkingCopy {
    @Override
    public boolean isIgnored(String path) {
      return ignored.covers(path) || ignored.covers(path + "/.");
    }
  }

  private void add(Commit commit) throws IOException {
    Map<String, ObjectId> files = new TreeMap<>();
    CommitBuilder builder = new CommitBuilder();
    for (String parent : commit.parents()) {
      if (!commits.containsKey(parent)) {
        throw new IllegalArgumentException("'" + parent + "' must be an earlier commit");
      }
      builder.addParentId(commits.get(parent));
    }
    if (!commit.parents().isEmpty()) {
      files.putAll(trees.get(commit.parents().get(0)));
    }
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      for (Map.Entry<String, Optional<String>> file : new TreeMap<>(commit.files()).entrySet()) {
        files.remove(file.getKey());
        if (file.getValue().isPresent()) {
          byte[] bytes = file.getValue().get().getBytes(StandardCharsets.UTF_8);
          files.put(file.getKey(), inserter.insert(Constants.OBJ_BLOB, bytes));
        }
      }
      PersonIdent somebody = new PersonIdent("a", "a@example.org", commit.time(), commit.offset());
      builder.setTreeId(tree(files, inserter));
      builder.setAuthor(somebody);
      builder.setCommitter(somebody);
      builder.setMessage(commit.id());
      head = inserter.insert(builder);
      inserter.flush();
    }
    committed = commit.time();
    commits.put(commit.id(), head);
    trees.put(commit.id(), files);
  }

  private static ObjectId tree(Map<String, ObjectId> files, ObjectInserter inserter)
      throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    files.forEach(
        (path, blob) -> {
          DirCacheEntry entry = new DirCacheEntry(path);
          entry.setFileMode(FileMode.REGULAR_FILE);
          entry.setObjectId(blob);
          builder.add(entry);
        });
    builder.finish();
    return index.writeTree(inserter);
  }

  /**
   * The hash of a described commit.
   *
   * @throws IllegalArgumentException when none has this id
   */
  public String hash(String id) {
    if (!commits.containsKey(id)) {
      throw new IllegalArgumentException("no commit '" + id + "' is described");
    }
    return commits.get(id).name();
  }

  @Override
  public Optional<String> commit() {
    return Optional.ofNullable(head).map(ObjectId::name);
  }

  @Override
  public Optional<Instant> committed() {
    return Optional.ofNullable(committed);
  }

  @Override
  public boolean dirty() {
    return false;
  }

  @Override
  public Map<PastQuestion, PastAnswer> past(List<PastQuestion> questions) {
    if (head == null || questions.isEmpty()) {
      return Map.of();
    }
    CoChangeSearch.Commits named =
        name -> commits.values().stream().filter(id -> id.name().startsWith(name)).findFirst();
    return new Past(repository, named, head, "", new Described(ignored)).ask(questions);
  }
}
