package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Witness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryGuardTest {
  @TempDir Path temp;
  private GitRepo repo;
  private String commit;

  @BeforeEach
  void init() throws Exception {
    repo = GitRepo.init(temp.resolve("repo"));
    commit = repo.write("a.env", "k=v\n").commit();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[include]\n\tpath = /etc/hostname\n",
        "[INCLUDE]\npath=../x\n",
        "  [ include ]\npath=../x\n",
        "[core] [include] path=../x\n",
        "[includeIf \"gitdir:/\"]\n\tpath = ../x\n",
        "[incl\\\nude]\npath=../x\n"
      })
  void aConfigurationThatIncludesAnotherFileIsNotOpened(String lines) throws Exception {
    repo.append(".git/config", lines);
    refused("include");
  }

  @Test
  void anIncludeOfAFifoDoesNotBlock() throws Exception {
    Path fifo = temp.resolve("fifo");
    assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
    repo.append(".git/config", "[include]\npath=" + fifo + "\n");
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused("include"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "config", "packed-refs", "refs/heads/main"})
  void aFifoInTheRepositoryDoesNotBlock(String name) throws Exception {
    Path file = repo.root().resolve(".git").resolve(name);
    Files.deleteIfExists(file);
    assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused(""));
  }

  @Test
  void alternatesOutsideAreNotRead() throws Exception {
    GitRepo other = GitRepo.init(temp.resolve("other"));
    repo.write(".git/objects/info/alternates", other.root().resolve(".git/objects") + "\n");
    refused("alternates");
  }

  @Test
  void objectsBehindALinkAreNotRead() throws Exception {
    Path objects = repo.root().resolve(".git/objects");
    Files.move(objects, temp.resolve("objects"));
    Files.createSymbolicLink(objects, temp.resolve("objects"));
    refused("objects");
  }

  @Test
  void aLinkAsGitFolderIsNotFollowed() throws Exception {
    Path git = repo.root().resolve(".git");
    Files.move(git, temp.resolve("moved"));
    Files.createSymbolicLink(git, temp.resolve("moved"));
    refused(".git");
  }

  @Test
  void aReferenceToAFileOutsideIsNotRead() throws Exception {
    repo.write(".git/HEAD", "ref: refs/../../../secret\n");
    refused("HEAD");
  }

  @Test
  void aDamagedRepositoryIsAProblemAndNeverThrown() throws Exception {
    for (String head : new String[] {"", "garbage", "ref: ", "0".repeat(40), "f".repeat(40)}) {
      repo.write(".git/HEAD", head);
      Witness witness = repo.witness();
      assertEquals(Optional.empty(), witness.commit(), head);
      witness.dirty();
    }
  }

  @Test
  void aTreeThatCannotBeReadIsNotCalledClean() throws Exception {
    Witness witness = repo.witness();
    Path objects = repo.root().resolve(".git/objects");
    Files.move(objects, temp.resolve("objects"));
    Files.createDirectories(objects);
    assertTrue(witness.dirty());
  }

  @Test
  void aRepositoryOfSha256IsAProblem() throws Exception {
    repo.append(".git/config", "[extensions]\n\tobjectFormat = sha256\n");
    refused("SHA-256");
  }

  @Test
  void aBareRepositoryAroundTheWorkspaceIsNone() throws Exception {
    Path bare = temp.resolve("bare.git");
    Files.move(repo.root().resolve(".git"), bare);
    Path inside = Files.createDirectories(bare.resolve("sub"));
    assertEquals(Optional.empty(), GitRepo.witness(inside).commit());
  }

  @Test
  void aLinkedWorktreeCountsWhenItsRepositoryKnowsIt() throws Exception {
    Path tree = Files.createDirectories(temp.resolve("tree")).toRealPath();
    Path own = Files.createDirectories(repo.root().resolve(".git/worktrees/tree"));
    Files.writeString(tree.resolve(".git"), "gitdir: " + own + "\n");
    Files.writeString(own.resolve("gitdir"), tree.resolve(".git") + "\n");
    Files.writeString(own.resolve("commondir"), "../..\n");
    Files.writeString(own.resolve("HEAD"), commit + "\n");
    Files.writeString(tree.resolve("a.env"), "k=v\n");
    Witness witness = GitRepo.witness(tree);
    assertEquals(Optional.of(commit), witness.commit());
    assertFalse(witness.dirty());
    Files.writeString(tree.resolve("a.env"), "k=w\n");
    assertTrue(GitRepo.witness(tree).dirty());
  }

  @Test
  void aGitFileThatPointsAtAForeignRepositoryIsNotFollowed() throws Exception {
    Path tree = Files.createDirectories(temp.resolve("tree"));
    Files.writeString(tree.resolve(".git"), "gitdir: " + repo.root().resolve(".git") + "\n");
    assertTrue(GitRepo.witness(tree).problem().isPresent());
    assertEquals(Optional.empty(), GitRepo.witness(tree).commit());
  }

  @Test
  void aSubmoduleReadsTheFolderItsParentKeepsForIt() throws Exception {
    Path module = Files.createDirectories(repo.root().resolve("sub"));
    Path own = repo.root().resolve(".git/modules/sub");
    GitRepo other = GitRepo.init(temp.resolve("other"));
    String inner = other.write("b.env", "k=v\n").commit();
    Files.createDirectories(own.getParent());
    Files.move(other.root().resolve(".git"), own);
    Files.writeString(module.resolve(".git"), "gitdir: ../.git/modules/sub\n");
    Files.writeString(module.resolve("b.env"), "k=v\n");
    assertEquals(Optional.of(inner), GitRepo.witness(module).commit());
    assertFalse(GitRepo.witness(module).dirty());
  }

  private void refused(String reason) {
    Witness witness = repo.witness();
    assertEquals(Optional.empty(), witness.commit());
    String said = witness.problem().orElseThrow().en();
    assertTrue(said.contains(reason), said);
  }
}
