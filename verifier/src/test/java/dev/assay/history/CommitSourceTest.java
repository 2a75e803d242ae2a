package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.ScannedSource;
import dev.assay.model.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitSourceTest {
  @TempDir Path temp;
  private GitRepo repo;

  @BeforeEach
  void init() throws Exception {
    repo = GitRepo.init(temp.resolve("repo"));
  }

  @Test
  void aCommitIsFoundByHashTagBranchAndDistance() throws Exception {
    String first = repo.write("a.env", "k=1\n").commit();
    String second = repo.write("a.env", "k=2\n").commit();
    try (Git git = Git.open(repo.root().toFile())) {
      git.tag().setName("v1").setAnnotated(true).setMessage("m").setSigned(false).call();
      git.branchCreate().setName("feature/x").setStartPoint(first).call();
      git.packRefs().setAll(true).call();
    }
    repo.write("a.env", "k=3\n").commit();
    assertEquals(second, commit("HEAD~1"));
    assertEquals(second, commit("@^"));
    assertEquals(second, commit("v1"));
    assertEquals(second, commit("refs/tags/v1"));
    assertEquals(second, commit(second));
    assertEquals(second, commit(second.substring(0, 9)));
    assertEquals(first, commit("v1~"));
    assertEquals(first, commit("feature/x"));
    assertEquals("k=1\n", text("feature/x", "a.env"));
    try (CommitSource source = CommitSource.open(repo.root(), "v1")) {
      assertEquals(GitRepo.COMMITTED, source.committed());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nope",
        "HEAD~9",
        "HEAD^2",
        "HEAD@{1}",
        "HEAD:a.env",
        "-x",
        "../HEAD",
        "abcd",
        "",
        "config",
        "HEAD~999999999",
        "refs/heads",
        "a b",
        "0000000000000000000000000000000000000000"
      })
  void whatIsNoCommitIsSaidWithTheNameThatWasAskedFor(String asked) throws Exception {
    repo.write("a.env", "k=1\n").commit();
    var e = assertThrows(UnknownRevision.class, () -> CommitSource.open(repo.root(), asked));
    assertTrue(e.getMessage().startsWith("'" + asked + "'"), e.getMessage());
  }

  @Test
  void withoutARepositoryThereIsNoCommit() throws Exception {
    Path plain = Files.createDirectories(temp.resolve("plain"));
    var e = assertThrows(UnknownRevision.class, () -> CommitSource.open(plain, "HEAD"));
    assertTrue(e.getMessage().contains("no repository"), e.getMessage());
  }

  @Test
  void aReferenceThatLeadsOutOfTheRepositoryIsNotFollowed() throws Exception {
    repo.write("a.env", "k=1\n").commit();
    Files.writeString(temp.resolve("secret"), "0123456789012345678901234567890123456789\n");
    repo.write(".git/refs/heads/evil", "ref: ../../secret\n");
    repo.write(".git/refs/heads/worse", "ref: refs/../../../secret\n");
    for (String name : List.of("evil", "worse")) {
      assertThrows(UnknownRevision.class, () -> CommitSource.open(repo.root(), name));
    }
  }

  @Test
  void onlyWhatLiesBelowTheWorkspaceIsThere() throws Exception {
    repo.write("sub/a.env", "k=1\n").write("sub/d/b.env", "k=2\n").write("subx/c.env", "k=3\n");
    repo.commit();
    Path below = repo.root().resolve("sub");
    repo.write("sub/untracked.env", "k=4\n");
    try (CommitSource source = CommitSource.open(below, "HEAD")) {
      assertEquals(List.of("a.env", "d/b.env"), paths(source));
      assertThrows(IOException.class, () -> source.open("untracked.env"));
      assertThrows(IOException.class, () -> source.open("../subx/c.env"));
    }
  }

  @Test
  void linksAreFollowedInsideAndNamedOutside() throws Exception {
    repo.write("w/a.env", "k=1\n").write("w/d/x.env", "k=2\n").write("secret", "s");
    link("w/file", "a.env");
    link("w/folder", "d");
    link("w/again", "d");
    link("w/out", "../secret");
    link("w/absolute", "/etc/hostname");
    link("w/loop", "loop");
    link("w/d/up", "..");
    link("w/gone", "nothing");
    repo.commit();
    try (CommitSource source = CommitSource.open(repo.root().resolve("w"), "HEAD")) {
      assertEquals(
          Map.of(
              "absolute",
              "LINK_OUTSIDE",
              "loop",
              "LINK_OUTSIDE",
              "out",
              "LINK_OUTSIDE",
              "d/up",
              "LINK_OUTSIDE"),
          source.entries().stream()
              .filter(entry -> entry.type() != Source.Type.FILE)
              .collect(
                  java.util.stream.Collectors.toMap(
                      Source.Entry::path, entry -> entry.type().name())));
      assertEquals(
          "a.env absolute again/x.env d/up d/x.env file gone loop out",
          String.join(" ", paths(source)));
      assertEquals("k=1\n", text(source, "file"));
      assertEquals("k=2\n", text(source, "again/x.env"));
      assertThrows(IOException.class, () -> source.open("gone"));
      assertThrows(IOException.class, () -> source.open("out"));
      assertEquals("../secret", source.links().get("out"));
      assertEquals(8, source.links().size());
    }
  }

  @Test
  void executableBitsAreKnownAndFiltersNeverRun() throws Exception {
    Path ran = temp.resolve("ran");
    repo.write("run.sh", "#!/bin/sh\n").write("a.txt", "version https://git-lfs\n");
    assertTrue(repo.root().resolve("run.sh").toFile().setExecutable(true));
    repo.commit();
    repo.write(".gitattributes", "* filter=x eol=crlf text\n").commit();
    repo.config("core", "hooksPath", temp.toString());
    repo.append(".git/config", "[filter \"x\"]\n\tsmudge = touch " + ran + "\n");
    try (CommitSource source = CommitSource.open(repo.root(), "HEAD")) {
      assertEquals(List.of("run.sh"), source.executables());
      assertTrue(source.executable("run.sh"));
      assertFalse(source.executable("a.txt"));
      assertEquals("version https://git-lfs\n", text(source, "a.txt"));
    }
    assertFalse(Files.exists(ran));
  }

  @Test
  void anotherRepositoryInsideIsNotEntered() throws Exception {
    GitRepo.init(repo.root().resolve("inner")).write("x.env", "k=1\n").commit();
    repo.write("a.env", "k=1\n").commit();
    try (CommitSource source = CommitSource.open(repo.root(), "HEAD")) {
      assertEquals(List.of("a.env"), paths(source));
    }
  }

  @Test
  void whatAVerificationNeverLooksAtCanBeLeftOut() throws Exception {
    repo.write("a.env", "k\n").write("target/b.env", "k\n").write("x/target", "k\n");
    repo.write("p/pack.yaml", "k\n").write("p/rules/r/fail-x.env", "k\n").write("old/c.env", "k\n");
    repo.write("site/index.html", "k\n").write("node_modules/d.env", "k\n").commit();
    try (CommitSource source = CommitSource.open(repo.root(), "HEAD")) {
      Source scanned = ScannedSource.of(source, List.of("old/**"), Set.of("site"));
      assertEquals(List.of("a.env", "p/pack.yaml", "x/target"), paths(scanned));
      assertEquals("k\n", text(scanned, "a.env"));
    }
  }

  private void link(String path, String target) throws IOException {
    Files.createSymbolicLink(repo.root().resolve(path), Path.of(target));
  }

  private String commit(String revision) throws Exception {
    try (CommitSource source = CommitSource.open(repo.root(), revision)) {
      return source.commit();
    }
  }

  private String text(String revision, String path) throws Exception {
    try (CommitSource source = CommitSource.open(repo.root(), revision)) {
      return text(source, path);
    }
  }

  private static String text(Source source, String path) throws IOException {
    try (var in = source.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> paths(Source source) {
    return source.entries().stream().map(Source.Entry::path).toList();
  }
}
