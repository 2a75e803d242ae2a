package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import dev.assay.model.Recollection;
import dev.assay.model.Recollection.Tracking;
import dev.assay.model.Witness;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about history, put to repositories on disk. */
class PastOfRepositoryTest {
  private static final PastQuestion LEDGER =
      new PastQuestion.AppendOnly(List.of("runs/*"), Set.of(), false);
  private static final PastQuestion DRILLS =
      new PastQuestion.Freshness(List.of("drills/*"), Set.of(), List.of("src/**"), false);

  @TempDir Path temp;
  private GitRepo repo;

  @BeforeEach
  void init() throws Exception {
    repo = GitRepo.init(temp.resolve("repo"));
  }

  private static PastAnswer ask(Witness witness, PastQuestion question) {
    return witness.past(List.of(question)).get(question);
  }

  private static List<String> said(PastAnswer answer) {
    return answer.breaches().stream().map(each -> each.path() + ": " + each.what().en()).toList();
  }

  @Test
  void theWorkingCopyMustExtendTheLastCommit() throws Exception {
    repo.write("runs/a", "one\ntwo\n").commit();
    repo.write("runs/a", "one\ntwo\nthree\n");
    assertEquals(List.of(), said(ask(repo.witness(), LEDGER)));
    repo.write("runs/a", "one\nTWO\n");
    assertEquals(
        List.of("runs/a: the working copy has another line 2"), said(ask(repo.witness(), LEDGER)));
    Files.delete(repo.root().resolve("runs/a"));
    assertEquals(
        List.of("runs/a: the file is gone from the working tree"),
        said(ask(repo.witness(), LEDGER)));
  }

  @Test
  void lineEndsThatGitConvertsAreNoRewrite() throws Exception {
    repo.write(".gitattributes", "* text\n").write("runs/a", "one\ntwo\n").commit();
    repo.write("runs/a", "one\r\ntwo\r\nthree\r\n");
    assertEquals(List.of(), said(ask(repo.witness(), LEDGER)));
  }

  @Test
  void aShallowCloneIsOpenAndStillNamesWhatItSees() throws Exception {
    repo.write("runs/a", "one\n").write("drills/r", "1").write("src/a", "1").commit();
    String second = repo.write("runs/a", "one\ntwo\n").commit();
    repo.write("src/b", "1").commit();
    assertEquals(Optional.empty(), ask(repo.witness(), LEDGER).hidden());
    repo.write(".git/shallow", second + "\n");
    PastAnswer ledger = ask(repo.witness(), LEDGER);
    assertTrue(ledger.hidden().orElseThrow().en().contains("shallow"));
    assertTrue(ledger.hidden().orElseThrow().en().contains(second.substring(0, 12)));
    PastAnswer drills = ask(repo.witness(), DRILLS);
    assertEquals(1, drills.breaches().size());
    repo.write("runs/a", "two\n").commit();
    assertEquals(1, ask(repo.witness(), LEDGER).breaches().size());
    assertTrue(ask(repo.witness(), LEDGER).hidden().isPresent());
  }

  @Test
  void aWorkspaceBelowTheRootSeesItsOwnPaths() throws Exception {
    repo.write("sub/runs/a", "one\n").write("runs/a", "one\n").commit();
    repo.write("sub/runs/a", "two\n").commit();
    Witness below = GitRepo.witness(repo.root().resolve("sub"));
    assertEquals(1, ask(below, LEDGER).breaches().size());
    assertEquals("runs/a", ask(below, LEDGER).breaches().get(0).path());
    assertEquals(1, ask(below, LEDGER).asked());
  }

  @Test
  void whatGitIsToldNotToSeeIsIgnoredAndTheRestUntracked() throws Exception {
    repo.write(".gitignore", "build/\n*.log\n").write("sub/a", "1").commit();
    repo.write("sub/build/x/y", "1").write("sub/b.log", "1").write("sub/new/c", "1");
    Recollection recalled =
        recall(
            GitRepo.witness(repo.root().resolve("sub")),
            Set.of("a", "build", "build/x", "build/x/y", "b.log", "new", "new/c", "../a", "\0"),
            Set.of());
    assertEquals(
        Map.of(
            "a", Tracking.TRACKED,
            "build", Tracking.IGNORED,
            "build/x", Tracking.IGNORED,
            "build/x/y", Tracking.IGNORED,
            "b.log", Tracking.IGNORED,
            "new", Tracking.UNTRACKED,
            "new/c", Tracking.UNTRACKED,
            "../a", Tracking.UNTRACKED,
            "\0", Tracking.UNTRACKED),
        recalled.tracking());
    assertFalse(recalled.shallow());
  }

  @Test
  void aCommitJudgedForItselfRemembersItsOwnTreeAndAShallowCloneSaysSo() throws Exception {
    String first = repo.write("a", "1").write("b", "1").commit();
    Files.delete(repo.root().resolve("b"));
    String second = repo.write("a", "2").write("c", "1").commit();
    try (CommitSource commit = CommitSource.open(repo.root(), first)) {
      Recollection then =
          recall(GitWitness.at(repo.root(), commit), Set.of("a", "b", "c"), Set.of(second));
      assertEquals(
          Map.of("a", Tracking.TRACKED, "b", Tracking.TRACKED, "c", Tracking.UNTRACKED),
          then.tracking());
      assertEquals(first, then.changes().get("a").commit());
      assertFalse(then.commits().get(second).ancestor());
      assertEquals(0, then.commits().get(second).behind());
    }
    repo.write(".git/shallow", second + "\n");
    Recollection cut =
        recall(repo.witness(), Set.of("a"), Set.of(first.substring(0, 9), "abcdef1"));
    assertTrue(cut.shallow());
    assertEquals(Map.of(), cut.changes());
    assertEquals(List.of(first), cut.commits().get(first.substring(0, 9)).commits());
    assertEquals(List.of(), cut.commits().get("abcdef1").commits());
  }

  @Test
  void blobsAreNoCommits() throws Exception {
    repo.write("a", "1").commit();
    String blob = BlobHash.of("1".getBytes(StandardCharsets.UTF_8));
    Recollection recalled = recall(repo.witness(), Set.of(), Set.of(blob, blob.substring(0, 8)));
    assertEquals(List.of(), recalled.commits().get(blob).commits());
    assertEquals(List.of(), recalled.commits().get(blob.substring(0, 8)).commits());
  }

  @Test
  void datesThatNoCalendarKnowsAreNoError() throws Exception {
    String first = repo.write("a", "1").commit();
    String tree;
    try (Git git = Git.open(repo.root().toFile())) {
      var repository = git.getRepository();
      tree = repository.resolve(first + "^{tree}").name();
      String raw =
          "tree " + tree + "\nauthor a <b> 99999999999999 +9900\ncommitter a <b> -5 x\n\nm\n";
      try (var inserter = repository.newObjectInserter()) {
        var id =
            inserter.insert(
                org.eclipse.jgit.lib.Constants.OBJ_COMMIT, raw.getBytes(StandardCharsets.UTF_8));
        inserter.flush();
        Files.writeString(repo.root().resolve(".git/refs/heads/main"), id.name() + "\n");
      }
    }
    Recollection.Change change = recall(repo.witness(), Set.of("a"), Set.of()).changes().get("a");
    assertEquals(java.time.ZoneOffset.UTC, change.offset());
    assertEquals(9999, change.authored().atOffset(change.offset()).getYear());
  }

  private static Recollection recall(Witness witness, Set<String> paths, Set<String> commits) {
    PastQuestion question =
        new PastQuestion.Recall(new Recollection.Sought(paths, Set.of(), commits));
    return ask(witness, question).recalled();
  }

  @Test
  void freshEvidenceThatIsNotCommittedYetCounts() throws Exception {
    repo.write("drills/1", "1").write("src/a", "1").commit();
    repo.write("src/a", "2").commit();
    assertEquals(1, ask(repo.witness(), DRILLS).breaches().size());
    repo.write("drills/2", "1");
    assertEquals(List.of(), said(ask(repo.witness(), DRILLS)));
  }

  @Test
  void nothingIsExecutedThoughTheRepositoryAsksForIt() throws Exception {
    Path bait = temp.resolve("bait");
    String script = "#!/bin/sh\ntouch '" + bait + "'\n";
    repo.write(".gitattributes", "* filter=bait diff=bait merge=bait\n");
    repo.write("runs/a", "one\n").commit();
    repo.write("runs/a", "one\ntwo\n").commit();
    Path tool = temp.resolve("tool");
    Files.writeString(tool, script);
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    String config =
        """
        [filter "bait"]
        clean = %s
        smudge = %s
        required = true
        [diff "bait"]
        textconv = %s
        [core]
        fsmonitor = %s
        sshCommand = %s
        """;
    Files.writeString(
        repo.root().resolve(".git/config"),
        Files.readString(repo.root().resolve(".git/config")) + config.replace("%s", "" + tool));
    for (String hook : List.of("post-checkout", "pre-commit", "post-index-change")) {
      Path file = repo.root().resolve(".git/hooks/" + hook);
      Files.createDirectories(file.getParent());
      Files.copy(tool, file);
    }
    repo.write("runs/a", "one\nTWO\n");
    assertEquals(1, ask(repo.witness(), LEDGER).breaches().size());
    assertTrue(repo.witness().dirty());
    assertFalse(Files.exists(bait));
  }

  @Test
  void aLargeFileBehindItsPointerIsCleanWhenSizeAndDigestAgree() throws Exception {
    byte[] content = "the large file\n".getBytes(StandardCharsets.UTF_8);
    String pointer =
        "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize %d\n"
            .formatted(Digest.sha256(content), content.length);
    repo.write("big.bin", pointer).commit();
    assertFalse(repo.witness().dirty());
    Files.write(repo.root().resolve("big.bin"), content);
    assertFalse(repo.witness().dirty());
    content[0] = 'T';
    Files.write(repo.root().resolve("big.bin"), content);
    assertTrue(repo.witness().dirty());
  }

  @Test
  void aNameInTheOtherUnicodeFormIsTheSameFile() throws Exception {
    String nfc = "r\u00e9sultats/\u00e9t\u00e9.env";
    String nfd = Normalizer.normalize(nfc, Normalizer.Form.NFD);
    repo.write(nfc, "k=v\n").commit();
    Files.delete(repo.root().resolve(nfc));
    Files.delete(repo.root().resolve(nfc).getParent());
    repo.write(nfd, "k=v\n");
    assertEquals(Optional.empty(), repo.witness().difference());
    repo.write(nfd, "k=w\n");
    assertTrue(repo.witness().dirty());
  }

  @Test
  void aSubmoduleOfALinkedWorktreeIsReadAndAForeignFolderIsNot() throws Exception {
    repo.write("a", "1").commit();
    Path tree = Files.createDirectories(temp.resolve("tree")).toRealPath();
    Path own = repo.root().resolve(".git/worktrees/tree");
    Files.createDirectories(own);
    Files.writeString(own.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(own.resolve("commondir"), "../..\n");
    Files.writeString(own.resolve("gitdir"), tree.resolve(".git") + "\n");
    Files.writeString(tree.resolve(".git"), "gitdir: " + own + "\n");
    Files.writeString(tree.resolve("a"), "1");
    assertEquals(Optional.empty(), GitRepo.witness(tree).problem());
    assertEquals(repo.witness().commit(), GitRepo.witness(tree).commit());
    Path sub = Files.createDirectories(tree.resolve("sub"));
    Path module = own.resolve("modules/sub");
    try (Git git = Git.init().setDirectory(sub.toFile()).setGitDir(module.toFile()).call()) {
      Files.writeString(sub.resolve("b"), "1");
      git.add().addFilepattern("b").call();
      git.commit().setMessage("m").setAuthor("a", "a@example.org").setSign(false).call();
    }
    Files.deleteIfExists(module.resolve("gitdir"));
    Files.writeString(sub.resolve(".git"), "gitdir: " + module + "\n");
    assertTrue(GitRepo.witness(sub).commit().isPresent());
    Path foreign = Files.createDirectories(temp.resolve("foreign"));
    Files.writeString(foreign.resolve(".git"), "gitdir: " + module + "\n");
    assertTrue(GitRepo.witness(foreign).problem().isPresent());
  }
}
