package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.model.Grounds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory, and the same directory as a source, look alike. */
class GroundsTest {
  @TempDir Path temp;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(temp.resolve("work"));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void link(String path, String target) throws IOException {
    Files.createSymbolicLink(root.resolve(path), Path.of(target));
  }

  private Grounds directory() {
    return DirectoryGrounds.of(root);
  }

  private Grounds source() {
    return SourceGrounds.of(DirectorySource.of(root, List.of(), Set.of()));
  }

  /** What both say of a path. */
  private String said(String path) {
    String one = shown(directory().find(path));
    assertEquals(one, shown(source().find(path)), path);
    return one;
  }

  private static String shown(Grounds.Place place) {
    return place.type() + place.actual().map(actual -> " " + actual).orElse("");
  }

  @Test
  void filesAndFoldersAreFoundInExactCase() throws IOException {
    write("docs/Guide.md", "x");
    write("资料/报告.md", "x");
    assertEquals("FILE", said("docs/Guide.md"));
    assertEquals("FILE", said("./docs//../docs/./Guide.md"));
    assertEquals("FOLDER", said("docs"));
    assertEquals("FOLDER", said("docs/"));
    assertEquals("FOLDER", said("."));
    assertEquals("FOLDER", said(""));
    assertEquals("FILE", said("资料/报告.md"));
    assertEquals("MISSING", said("docs/Guide.md/"));
    assertEquals("MISSING", said("docs/Guide.md/x"));
    assertEquals("MISSING", said("docs/guide"));
    assertEquals("OTHER_CASE docs/Guide.md", said("DOCS/guide.md"));
    assertEquals("OTHER_CASE docs", said("Docs/"));
  }

  @Test
  void theOtherCaseIsSoughtWhereTheExactOneLeadsNowhere() throws IOException {
    write("docs/a", "x");
    write("Docs/b", "x");
    assumeTrue(Files.isDirectory(root.resolve("docs")) && Files.notExists(root.resolve("docs/b")));
    assertEquals("FILE", said("docs/a"));
    assertEquals("OTHER_CASE Docs/b", said("docs/b"));
    assertEquals("OTHER_CASE docs/a", said("DOCS/A"));
  }

  @Test
  void aNameInTheOtherUnicodeFormIsToldAsItIs() throws IOException {
    String nfd = Normalizer.normalize("été.md", Normalizer.Form.NFD);
    write(nfd, "x");
    assertEquals("FILE", said(nfd));
    assertEquals("OTHER_CASE " + nfd, said("été.md"));
    assertEquals(List.of(nfd), directory().files(List.of("é*.md")));
    assertEquals(List.of(nfd), source().files(List.of("é*.md")));
  }

  @Test
  void whatLeavesTheWorkspaceIsOutside() throws IOException {
    Files.writeString(temp.resolve("secret"), "x");
    write("a/b", "x");
    link("out", "../secret");
    link("up", "..");
    link("nowhere", "../not/there");
    for (String path :
        List.of(
            "..", "a/../../secret", "/etc/passwd", "out", "up", "up/secret", "up/no", "nowhere")) {
      assertEquals("OUTSIDE", said(path), path);
    }
    assertEquals("OUTSIDE", said("C:\\Windows"));
    assertEquals(Optional.empty(), directory().text("out"));
    assertEquals(Optional.empty(), directory().text("up/secret"));
    assertEquals(List.of("a/b"), directory().files(List.of("**")));
  }

  @Test
  void aLinkWithinIsFollowed() throws IOException {
    write("real/a.md", "text");
    link("file.md", "real/a.md");
    link("folder", "real");
    link("dangling", "real/b.md");
    assertEquals("FILE", said("file.md"));
    assertEquals("FOLDER", said("folder"));
    assertEquals("FILE", said("folder/a.md"));
    assertEquals("MISSING", said("dangling"));
    assertEquals(Optional.of("text"), directory().text("folder/a.md"));
    assertEquals(Optional.of("text"), source().text("folder/a.md"));
    assertEquals(List.of("file.md", "real/a.md"), directory().files(List.of("*.md")));
    link("again", "real");
    assertEquals("FILE", said("again/a.md"));
  }

  @Test
  void linksThatTurnInLoopsEnd() throws IOException {
    link("a", ".");
    link("A", ".");
    link("b", "c");
    link("c", "b");
    Grounds grounds = directory();
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertEquals(Grounds.Type.MISSING, grounds.find("a/".repeat(1000) + "x").type()));
    assertEquals(Grounds.Type.FOLDER, grounds.find("a/a/a").type());
    assertEquals(Grounds.Type.MISSING, grounds.find("b").type());
  }

  @Test
  void hostileNamesAreMissing() throws IOException {
    write("a", "x");
    for (String path :
        List.of(
            "a\nb", "a\\b", "x".repeat(10_000), "a\0", "\0", "\uD800", "a/".repeat(2_000), "*?:")) {
      assertEquals("MISSING", said(path));
      assertEquals(Optional.empty(), directory().text(path));
      assertEquals(Optional.empty(), source().text(path));
    }
    assertEquals(List.of(), directory().files(List.of("\0", "[", "x".repeat(10_000))));
    DirectoryGrounds nowhere = DirectoryGrounds.of(temp.resolve("nowhere"));
    assertEquals(Grounds.Type.MISSING, nowhere.find("a").type());
    assertEquals(List.of(), nowhere.files(List.of("**")));
  }

  @Test
  void textIsUtf8AndShort() throws IOException {
    write("a", "\uFEFFgrüße");
    Files.write(root.resolve("latin"), "grüße".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(root.resolve("full"), new byte[GroundsText.LONGEST]);
    Files.write(root.resolve("large"), new byte[GroundsText.LONGEST + 1]);
    for (Grounds grounds : List.of(directory(), source())) {
      assertEquals(Optional.of("grüße"), grounds.text("a"));
      assertEquals(Optional.empty(), grounds.text("latin"));
      assertEquals(GroundsText.LONGEST, grounds.text("full").orElseThrow().length());
      assertEquals(Optional.empty(), grounds.text("large"));
      assertEquals(Optional.empty(), grounds.text("A"));
      assertEquals(Optional.empty(), grounds.text("."));
    }
  }

  @Test
  void aFifoIsThereAndIsNeverOpened() throws Exception {
    Process process = new ProcessBuilder("mkfifo", "" + root.resolve("pipe")).start();
    assumeTrue(process.waitFor() == 0, "mkfifo is there");
    assertEquals("FILE", said("pipe"));
    for (Grounds grounds : List.of(directory(), source())) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> assertEquals(Optional.empty(), grounds.text("pipe")));
      assertEquals(List.of(), grounds.files(List.of("**")));
    }
  }

  @Test
  void filesAreSortedAndLeaveOutWhatNobodyCites() throws IOException {
    for (String path :
        List.of(
            "b.md", "a/z.md", "a.md", "target/x.md", "a/node_modules/x.md", ".git/x.md", "c.txt")) {
      write(path, "x");
    }
    for (Grounds grounds : List.of(directory(), source())) {
      assertEquals(List.of("a.md", "a/z.md", "b.md"), grounds.files(List.of("*.md")));
      assertEquals(List.of("a/z.md", "c.txt"), grounds.files(List.of("a/**", "*.txt")));
    }
    assertEquals(Grounds.Type.FILE, directory().find("target/x.md").type());
  }

  @Test
  void aThousandPathsAreFoundWithoutListingAFolderTwice() throws IOException {
    for (int i = 0; i < 1000; i++) {
      write("many/" + i, "x");
    }
    Grounds grounds = directory();
    assertEquals(
        1000,
        Stream.iterate(0, i -> i + 1)
            .limit(1000)
            .filter(i -> grounds.find("many/" + i).type() == Grounds.Type.FILE)
            .count());
  }
}
