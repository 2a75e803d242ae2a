package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitWitnessTest {
  @TempDir Path temp;
  private GitRepo repo;

  @BeforeEach
  void init() throws Exception {
    repo = GitRepo.init(temp.resolve("repo"));
  }

  @Test
  void withoutARepositoryThereIsNothingToAsk() throws Exception {
    Path plain = Files.createDirectories(temp.resolve("plain"));
    assertSame(Witness.NONE, GitRepo.witness(plain));
  }

  @Test
  void headIsNamedWithItsCommitterDate() throws Exception {
    String commit = repo.write("a.env", "k=v\n").commit();
    Witness witness = repo.witness();
    assertEquals(Optional.of(commit), witness.commit());
    assertEquals(Optional.of(GitRepo.COMMITTED), witness.committed());
    assertFalse(witness.dirty());
    assertEquals(Optional.empty(), witness.problem());
  }

  @Test
  void aRepositoryAboveTheWorkspaceCountsAndOnlyFilesBelowItDoes() throws Exception {
    String commit = repo.write("sub/a.env", "k=v\n").write("b.env", "k=v\n").commit();
    repo.write("b.env", "k=w\n");
    Witness below = GitRepo.witness(repo.root().resolve("sub"));
    assertEquals(Optional.of(commit), below.commit());
    assertFalse(below.dirty());
    repo.write("sub/a.env", "k=w\n");
    assertEquals(Optional.of("a.env"), GitRepo.witness(repo.root().resolve("sub")).difference());
  }

  @Test
  void aChangedFileOfTheSameSizeAndTimeIsDirty() throws Exception {
    repo.write("a.env", "k=v\n").commit();
    Path file = repo.root().resolve("a.env");
    var time = Files.getLastModifiedTime(file);
    repo.write("a.env", "k=w\n");
    Files.setLastModifiedTime(file, time);
    assertEquals(Optional.of("a.env"), repo.witness().difference());
  }

  @Test
  void aRemovedFileIsDirtyAndSoIsALinkInItsPlace() throws Exception {
    repo.write("a/a.env", "k=v\n").write("elsewhere.env", "k=v\n").commit();
    Files.delete(repo.root().resolve("a/a.env"));
    assertTrue(repo.witness().dirty());
    Files.createSymbolicLink(repo.root().resolve("a/a.env"), Path.of("../elsewhere.env"));
    assertTrue(repo.witness().dirty());
  }

  @Test
  void aFolderReplacedByALinkIsDirtyThoughItsFilesReadTheSame() throws Exception {
    repo.write("a/a.env", "k=v\n").commit();
    Files.move(repo.root().resolve("a"), temp.resolve("moved"));
    Files.createSymbolicLink(repo.root().resolve("a"), temp.resolve("moved"));
    assertTrue(repo.witness().dirty());
  }

  @Test
  void anUntrackedFileIsDirtyUnlessItIsIgnored() throws Exception {
    repo.write(".gitignore", "*.log\nout/\n").write("a.env", "k=v\n").commit();
    repo.write("x.log", "").write("deep/y.log", "").write("out/z.env", "");
    assertEquals(Optional.empty(), repo.witness().difference());
    repo.write("new.env", "");
    assertEquals(Optional.of("new.env"), repo.witness().difference());
  }

  @ParameterizedTest
  @CsvSource({
    "*.log, a/b.log, true",
    "*.log, b.log.env, false",
    "/b.log, b.log, true",
    "/b.log, a/b.log, false",
    "a/b, a/b, true",
    "a/b, x/a/b, false",
    "out/, out/x, true",
    "out/, a/out/x, true",
    "out/, out, false",
    "**/out, a/b/out, true",
    "a/**/out, a/out, true",
    "a/**/out, a/b/c/out, true",
    "a/**, a/b/c, true",
    "a?c, abc, true",
    "a?c, a/c, false",
    "a[b-d]c, acc, true",
    "a[!b-d]c, acc, false",
    "\\#a, #a, true",
    "a*b*c*d*e*f*g*h*, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, false"
  })
  void anIgnorePatternMeansWhatGitSays(String pattern, String path, boolean ignored)
      throws Exception {
    repo.write(".git/info/exclude", pattern + "\n");
    IgnoreRules rules = new IgnoreRules(GitFolder.above(repo.root()).orElseThrow());
    assertEquals(ignored, rules.ignores(path));
  }

  @Test
  void aLaterLineAndANearerFileTakeBackWhatIsIgnored() throws Exception {
    repo.write(".gitignore", "*.log\n!keep.log\n").write("a/.gitignore", "!mine.log\n");
    repo.write("b/.gitignore", "!b.log\n").append(".gitignore", "b/\n");
    IgnoreRules rules = new IgnoreRules(GitFolder.above(repo.root()).orElseThrow());
    assertTrue(rules.ignores("x.log"));
    assertFalse(rules.ignores("keep.log"));
    assertFalse(rules.ignores("a/mine.log"));
    assertTrue(rules.ignores("a/other.log"));
    assertTrue(rules.ignores("b/b.log"), "nothing below an ignored folder comes back");
  }

  @Test
  void crlfIsLfWhereGitWouldTakeItSo() throws Exception {
    repo.write("a.txt", "one\ntwo\n").write("b.bin", "one\ntwo\n").write("c.env", "k\n");
    repo.write(".gitattributes", "*.txt text\n*.bin -text\n").commit();
    repo.write("a.txt", "one\r\ntwo\r\n");
    assertFalse(repo.witness().dirty());
    repo.write("c.env", "k\r\n");
    assertEquals(Optional.of("c.env"), repo.witness().difference());
    repo.config("core", "autocrlf", "true");
    assertFalse(repo.witness().dirty());
    repo.write("b.bin", "one\r\ntwo\r\n");
    assertEquals(Optional.of("b.bin"), repo.witness().difference());
  }

  @Test
  void otherChangesShowBehindCrlf() throws Exception {
    repo.write(".gitattributes", "* text=auto\n").write("a.txt", "one\ntwo\n").commit();
    repo.write("a.txt", "one\r\ntwo!\r\n");
    assertTrue(repo.witness().dirty());
    repo.write("a.txt", "one\r\r\ntwo\n");
    assertTrue(repo.witness().dirty());
  }

  @Test
  void committedLinksAndModesDoNotMakeATreeDirty() throws Exception {
    repo.write("a.env", "k=v\n").write("d/x.env", "k=v\n");
    Files.createSymbolicLink(repo.root().resolve("l.env"), Path.of("a.env"));
    Files.createSymbolicLink(repo.root().resolve("ld"), Path.of("d"));
    repo.commit();
    assertTrue(repo.root().resolve("a.env").toFile().setExecutable(true));
    assertEquals(Optional.empty(), repo.witness().difference());
    Files.delete(repo.root().resolve("l.env"));
    Files.createSymbolicLink(repo.root().resolve("l.env"), Path.of("d/x.env"));
    assertEquals(Optional.of("l.env"), repo.witness().difference());
  }

  @Test
  void aPlantedFilterNeverRuns() throws Exception {
    Path ran = temp.resolve("ran");
    repo.write("a.env", "k=v\n").commit();
    repo.write(".gitattributes", "*.env filter=x\n").commit();
    try (Git git = Git.open(repo.root().toFile())) {
      var config = git.getRepository().getConfig();
      config.setString("filter", "x", "clean", "touch " + ran + "; cat");
      config.setString("filter", "x", "smudge", "touch " + ran + "; cat");
      config.setString("filter", "x", "process", "touch " + ran);
      config.setString("core", null, "fsmonitor", "touch " + ran);
      config.setString("core", null, "hooksPath", temp.toString());
      config.save();
    }
    repo.write("a.env", "k=w\n");
    Map<String, String> before = repositoryFiles();
    assertTrue(repo.witness().dirty());
    assertFalse(Files.exists(ran));
    assertEquals(before, repositoryFiles(), "nothing is written into the repository");
  }

  private Map<String, String> repositoryFiles() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(repo.root().resolve(".git"))) {
      for (Path file : all.toList()) {
        String content = Files.isRegularFile(file) ? BlobHash.of(file) : "";
        files.put(file + " " + Files.getLastModifiedTime(file), content);
      }
    }
    return files;
  }

  @Test
  void anUnbornBranchHasNoCommit() throws Exception {
    assertEquals(Optional.empty(), repo.witness().commit());
    assertFalse(repo.witness().dirty());
    assertTrue(repo.write("a.env", "").witness().dirty());
    assertEquals(Optional.empty(), repo.witness().problem());
  }

  @Test
  void aDetachedHeadIsACommit() throws Exception {
    String first = repo.write("a.env", "k=v\n").commit();
    repo.write("a.env", "k=w\n").commit();
    try (Git git = Git.open(repo.root().toFile())) {
      git.checkout().setName(first).call();
    }
    assertEquals(Optional.of(first), repo.witness().commit());
    assertFalse(repo.witness().dirty());
  }

  @Test
  void oddPathsAreCompared() throws Exception {
    repo.write("演练/报告 1.env", "k=v\n").write("a b/\"q\".env", "k=v\n").commit();
    assertFalse(repo.witness().dirty());
    repo.write("演练/报告 1.env", "k=w\n");
    assertEquals(Optional.of("演练/报告 1.env"), repo.witness().difference());
  }
}
