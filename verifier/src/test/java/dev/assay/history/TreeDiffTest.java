package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison by hand finds what JGit's own walk over trees finds. */
class TreeDiffTest {
  /** Names whose order depends on whether they are folders. */
  private static final List<String> NAMES =
      List.of("a", "a-b", "a.b", "a0", "b", "资料", "é", "A", "a/a", "a/a-b", "a.b/c", "b/c/d");

  private final InMemoryRepository repository;

  TreeDiffTest() {
    IsolatedGit.install();
    repository = new InMemoryRepository(new DfsRepositoryDescription("trees"));
  }

  private ObjectId tree(SplittableRandom random) throws IOException {
    Map<String, FileMode> files = new TreeMap<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      String path = NAMES.get(random.nextInt(NAMES.size()));
      boolean clash =
          files.keySet().stream()
              .anyMatch(each -> each.startsWith(path + "/") || path.startsWith(each + "/"));
      if (!clash) {
        List<FileMode> modes =
            List.of(
                FileMode.REGULAR_FILE,
                FileMode.REGULAR_FILE,
                FileMode.EXECUTABLE_FILE,
                FileMode.SYMLINK,
                FileMode.GITLINK);
        files.put(path, modes.get(random.nextInt(modes.size())));
      }
    }
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      for (Map.Entry<String, FileMode> file : files.entrySet()) {
        byte[] bytes = ("" + random.nextInt(2)).getBytes(StandardCharsets.UTF_8);
        DirCacheEntry entry = new DirCacheEntry(file.getKey());
        entry.setFileMode(file.getValue());
        entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, bytes));
        builder.add(entry);
      }
      builder.finish();
      ObjectId tree = index.writeTree(inserter);
      inserter.flush();
      return tree;
    }
  }

  private List<String> expected(ObjectId tree, List<ObjectId> others) throws IOException {
    List<String> found = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.addTree(tree);
      for (ObjectId other : others) {
        if (other.equals(ObjectId.zeroId())) {
          walk.addTree(new EmptyTreeIterator());
        } else {
          walk.addTree(other);
        }
      }
      while (walk.next()) {
        List<ObjectId> before = new ArrayList<>();
        for (int i = 1; i <= others.size(); i++) {
          before.add(walk.getObjectId(i));
        }
        found.add(walk.getPathString() + " " + walk.getObjectId(0) + " " + before);
      }
    }
    return found;
  }

  private List<String> found(ObjectId tree, List<ObjectId> others) throws IOException {
    List<String> found = new ArrayList<>();
    new TreeDiff(Trees.of(repository))
        .run(tree, others, (path, now, before) -> found.add(path + " " + now + " " + before));
    return found;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void itAgreesWithJGitOnAnyTrees(int parents) throws IOException {
    SplittableRandom random = new SplittableRandom(41 + parents);
    int differing = 0;
    for (int round = 0; round < 400; round++) {
      ObjectId tree = tree(random);
      List<ObjectId> others = new ArrayList<>();
      for (int i = 0; i < parents; i++) {
        int choice = random.nextInt(6);
        others.add(choice == 0 ? ObjectId.zeroId() : choice == 1 ? tree : tree(random));
      }
      List<String> expected = expected(tree, others);
      assertEquals(expected, found(tree, others), "round " + round);
      differing += expected.isEmpty() ? 0 : 1;
    }
    System.out.println("saw " + differing + " trees that differ from " + parents);
    assertTrue(differing > 200, "" + differing);
  }

  @Test
  void aFolderNobodyWantsIsNotReadAndADamagedOneIsSaid() throws IOException {
    ObjectId damaged;
    ObjectId root;
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      damaged =
          inserter.insert(Constants.OBJ_TREE, "100644 a\0short".getBytes(StandardCharsets.UTF_8));
      org.eclipse.jgit.lib.TreeFormatter formatter = new org.eclipse.jgit.lib.TreeFormatter();
      formatter.append("bad", FileMode.TREE, damaged);
      formatter.append("z", FileMode.REGULAR_FILE, damaged);
      root = inserter.insert(formatter);
      inserter.flush();
    }
    List<ObjectId> nothing = List.of(ObjectId.zeroId());
    assertEquals(
        "a tree is damaged",
        assertThrows(IOException.class, () -> found(root, nothing)).getMessage());
    List<String> paths = new ArrayList<>();
    TreeDiff.Visitor careful =
        new TreeDiff.Visitor() {
          @Override
          public boolean see(String path, ObjectId now, List<ObjectId> before) {
            return paths.add(path);
          }

          @Override
          public boolean enters(String folder) {
            return !folder.equals("bad");
          }
        };
    new TreeDiff(Trees.of(repository)).run(root, nothing, careful);
    assertEquals(List.of("z"), paths);
  }
}
