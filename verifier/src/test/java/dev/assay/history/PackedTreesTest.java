package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of a pack by hand is what JGit reads. */
class PackedTreesTest {
  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void make() throws Exception {
    assumeTrue(MadeHistory.possible(), "git is there");
    folder = temp.resolve("repo");
    new MadeHistory(300, 400, 20, 6).in(folder);
  }

  private Repository open() throws Exception {
    return Head.open(GitFolder.above(folder.toRealPath()).orElseThrow());
  }

  private static Set<ObjectId> trees(Repository repository) throws IOException {
    Set<ObjectId> trees = new LinkedHashSet<>();
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk tree = new TreeWalk(repository)) {
      walk.markStart(walk.parseCommit(repository.resolve("HEAD")));
      for (RevCommit commit : walk) {
        trees.add(commit.getTree().copy());
        tree.reset(commit.getTree());
        while (tree.next()) {
          if (tree.isSubtree()) {
            trees.add(tree.getObjectId(0));
            tree.enterSubtree();
          }
        }
      }
    }
    return trees;
  }

  /** How trees were stored: as an import leaves them, by offset, by name of the base, singly. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "repack -adfq",
        "-c repack.useDeltaBaseOffset=false repack -adfq",
        "repack -adfq --depth=4095 --window=50",
        "-c pack.compression=0 repack -adfFq",
        "-c pack.indexVersion=1 repack -adfq"
      })
  void everyTreeOfEveryPackIsTheSame(String repack) throws Exception {
    if (!repack.isEmpty()) {
      MadeHistory.git(folder, repack.split(" ", -1));
    }
    try (Repository repository = open();
        ObjectReader reader = repository.newObjectReader();
        PackedTrees packed = PackedTrees.of(repository)) {
      Set<ObjectId> trees = trees(repository);
      for (ObjectId tree : trees) {
        Optional<byte[]> bytes = packed.bytes(tree);
        assertTrue(bytes.isPresent(), tree.name());
        assertArrayEquals(reader.open(tree, Constants.OBJ_TREE).getBytes(), bytes.get());
      }
      assertEquals(Optional.empty(), packed.bytes(repository.resolve("HEAD")));
      assertEquals(Optional.empty(), packed.bytes(repository.resolve("HEAD:assay.yaml")));
      assertEquals(Optional.empty(), packed.bytes(ObjectId.zeroId()));
      System.out.println("saw " + trees.size() + " packed trees");
      assertTrue(trees.size() > 1000, "" + trees.size());
    }
  }

  @Test
  void aDamagedPackIsLeftToJGit() throws Exception {
    Set<ObjectId> trees;
    try (Repository repository = open()) {
      trees = trees(repository);
    }
    SplittableRandom random = new SplittableRandom(7);
    Path pack;
    try (Stream<Path> files = Files.list(folder.resolve(".git/objects/pack"))) {
      pack = files.filter(each -> each.toString().endsWith(".pack")).findFirst().orElseThrow();
    }
    assertTrue(pack.toFile().setWritable(true));
    try (RandomAccessFile file = new RandomAccessFile(pack.toFile(), "rw")) {
      for (int i = 0; i < 2000; i++) {
        file.seek(12 + random.nextLong(file.length() - 32));
        file.write(random.nextInt());
      }
    }
    int unread = 0;
    try (Repository repository = open();
        PackedTrees packed = PackedTrees.of(repository)) {
      for (ObjectId tree : trees) {
        unread += packed.bytes(tree).isEmpty() ? 1 : 0;
      }
    }
    assertTrue(unread > 10, "" + unread);
  }
}
