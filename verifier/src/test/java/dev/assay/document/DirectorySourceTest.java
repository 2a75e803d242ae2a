package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectorySourceTest {
  @TempDir Path temp;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(temp.resolve("work space"));
  }

  private Path file(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "content of " + path);
  }

  private List<String> shown(List<String> exclude, Set<String> skip) {
    return DirectorySource.of(root, exclude, skip).entries().stream()
        .map(e -> e.type() == Source.Type.FILE ? e.path() : e.path() + " " + e.type())
        .toList();
  }

  private List<String> shown() {
    return shown(List.of(), Set.of());
  }

  private static String read(Source source, String path) throws IOException {
    try (InputStream in = source.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void fifo(Path path) throws Exception {
    Process process = new ProcessBuilder("mkfifo", path.toString()).start();
    assumeTrue(process.waitFor() == 0, "mkfifo is there");
  }

  @Test
  void entriesAreSortedByTheBytesOfTheirPath() throws IOException {
    for (String path : List.of("b.env", "a/z.env", "a.env", "é.env", "😀.env", "\uFF5E.env")) {
      file(path);
    }
    assertEquals(List.of("a.env", "a/z.env", "b.env", "é.env", "\uFF5E.env", "😀.env"), shown());
  }

  @Test
  void whatIsNeverScannedStaysOut() throws IOException {
    for (String path :
        List.of(
            ".git/config",
            "x/.git",
            "node_modules/a.json",
            "a/target/b.env",
            ".github/w.yml",
            "site/index.html",
            "runs/1.jsonl",
            "drafts/a.md",
            "a/b.tmp",
            "keep.env")) {
      file(path);
    }
    assertEquals(
        List.of(".github/w.yml", "keep.env"),
        shown(List.of("*.tmp", "drafts"), Set.of("site", "runs/1.jsonl")));
  }

  @Test
  void sampleFoldersOfPacksStayOut() throws IOException {
    file("packs/p/pack.yaml");
    file("packs/p/rules/r/fail-1.env");
    file("packs/p/kinds/rules/x.yaml");
    file("other/rules/r.env");
    assertEquals(
        List.of("other/rules/r.env", "packs/p/kinds/rules/x.yaml", "packs/p/pack.yaml"), shown());
  }

  @Test
  void linksInsideAreFollowedOnceAndSayWhereTheyLead() throws IOException {
    file("runs/1/a.env");
    Files.createSymbolicLink(root.resolve("latest"), Path.of("runs/1"));
    Files.createSymbolicLink(root.resolve("newest"), Path.of("runs/1"));
    Files.createSymbolicLink(root.resolve("one.env"), Path.of("runs/1/a.env"));
    assertEquals(List.of("latest/a.env", "one.env", "runs/1/a.env"), shown());
    Source source = DirectorySource.of(root, List.of(), Set.of());
    assertEquals("runs/1/a.env", source.entries().get(0).detail());
    assertEquals("content of runs/1/a.env", read(source, "latest/a.env"));
    assertEquals("content of runs/1/a.env", read(source, "one.env"));
  }

  @Test
  void loopsEnd() throws IOException {
    file("a/b/x.env");
    Files.createSymbolicLink(root.resolve("a/b/up"), Path.of(".."));
    Files.createSymbolicLink(root.resolve("a/self"), Path.of("self"));
    Files.createSymbolicLink(root.resolve("a/here"), Path.of("."));
    assertEquals(
        List.of("a/b/up LINK_OUTSIDE", "a/b/x.env", "a/here LINK_OUTSIDE", "a/self LINK_OUTSIDE"),
        shown());
  }

  @Test
  void manyLinksToOneAnotherDoNotMultiply() throws IOException {
    for (int i = 0; i < 30; i++) {
      file("d" + i + "/x.env");
      for (String name : List.of("l", "m", "n")) {
        Files.createSymbolicLink(
            root.resolve("d" + i + "/" + name), Path.of("../d" + (i + 1) % 30));
      }
    }
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> shown().size());
  }

  @Test
  void aLinkToTheOutsideIsTold() throws IOException {
    Files.writeString(temp.resolve("secret.env"), "k=v");
    Files.createSymbolicLink(root.resolve("out.env"), Path.of("../secret.env"));
    Files.createSymbolicLink(root.resolve("out"), temp);
    Files.createSymbolicLink(root.resolve("gone.env"), Path.of("nowhere.env"));
    assertEquals(List.of("gone.env", "out LINK_OUTSIDE", "out.env LINK_OUTSIDE"), shown());
    Source source = DirectorySource.of(root, List.of(), Set.of());
    assertEquals("../secret.env", source.entries().get(2).detail());
    for (String path : List.of("out.env", "out/secret.env", "gone.env")) {
      assertThrows(IOException.class, () -> source.open(path).close(), path);
    }
  }

  @Test
  void pathsThatLeaveTheWorkspaceAreNotOpened() throws IOException {
    Files.writeString(temp.resolve("secret.env"), "k=v");
    file("a.env");
    Source source = DirectorySource.of(root, List.of(), Set.of());
    for (String path :
        List.of("../secret.env", "/etc/hostname", "a/../a.env", "", ".", "\0", "none.env")) {
      assertThrows(IOException.class, () -> source.open(path).close(), path);
    }
  }

  @Test
  void aFifoIsNeverOpened() throws Exception {
    fifo(root.resolve("pipe.env"));
    assertEquals(List.of("pipe.env OTHER"), shown());
    Source source = DirectorySource.of(root, List.of(), Set.of());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThrows(IOException.class, () -> source.open("pipe.env").close()));
  }

  @Test
  void aFileThatBecameAFifoDoesNotBlock() throws Exception {
    Path file = file("a.env");
    Source source = DirectorySource.of(root, List.of(), Set.of());
    assertEquals(1, source.entries().size());
    Files.delete(file);
    fifo(file);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThrows(IOException.class, () -> source.open("a.env").close()));
  }

  @Test
  void aFileThatBecameALinkIsNotFollowed() throws Exception {
    Path file = file("a.env");
    Path secret = Files.writeString(temp.resolve("secret.env"), "k=v");
    Source source = DirectorySource.of(root, List.of(), Set.of());
    assertEquals(1, source.entries().size());
    Files.delete(file);
    Files.createSymbolicLink(file, secret);
    assertThrows(IOException.class, () -> source.open("a.env").close());
  }

  @Test
  void aDirectoryThatCannotBeListedIsAnEntry() throws IOException {
    file("closed/a.env");
    Path closed = root.resolve("closed");
    Files.setPosixFilePermissions(closed, Set.of());
    try {
      assumeTrue(!Files.isReadable(closed), "permissions bind this user");
      assertEquals(List.of("closed UNREADABLE_DIRECTORY"), shown());
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aNameThatIsNoUtf8IsToldAndTheRestIsScanned() throws Exception {
    file("a.env");
    Process process =
        new ProcessBuilder("sh", "-c", "printf x > \"$(printf '\\326\\320.env')\"")
            .directory(root.toFile())
            .start();
    assumeTrue(process.waitFor() == 0, "a shell is there");
    List<Source.Entry> entries = DirectorySource.of(root, List.of(), Set.of()).entries();
    assertEquals(2, entries.size());
    assertEquals("a.env", entries.get(0).path());
    assertEquals(Source.Type.OTHER, entries.get(1).type());
    assertEquals("its name is not UTF-8", entries.get(1).detail());
  }

  @Test
  void aRootThatIsNotThereIsAnEntry() throws IOException {
    Files.delete(root);
    assertEquals(List.of(". UNREADABLE_DIRECTORY"), shown());
  }
}
