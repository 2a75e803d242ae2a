package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members that unpack ill, and honest ones that look like them. */
class ArchiveChecksTest {
  private static final ArchiveMember README = ArchiveMember.file("x/README.md", "hello");

  private static List<String> told(ArchiveMember... members) {
    List<String> tar = Archived.told(Archived.tar(members));
    assertEquals(tar, Archived.told(Archived.gz(members)), "tar.gz says the same");
    return tar;
  }

  @Test
  void anAbsolutePathIsTold() {
    assertEquals(
        List.of("member-absolute /etc/passwd"),
        told(README, ArchiveMember.file("/etc/passwd", "root")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x/../../etc/passwd", "../a", "x/a/..", "..", "./../a"})
  void aPathThatGoesUpIsTold(String path) {
    assertEquals(
        List.of("member-parent " + ArchivePaths.plain(path)),
        told(README, ArchiveMember.file(path, "1")).stream()
            .filter(each -> each.startsWith("member-parent"))
            .toList());
  }

  @Test
  void dotsInANameAreNoMatter() {
    assertEquals(
        List.of(),
        told(
            README,
            ArchiveMember.file("x/..a", "1"),
            ArchiveMember.file("x/a..", "1"),
            ArchiveMember.file("x/...", "1"),
            ArchiveMember.file("x/.hidden", "1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "../../etc/passwd",
        "../other/file",
        "a/../../../x",
        "C:/windows",
        "..\\a",
        ""
      })
  void aLinkThatLeavesTheRootIsTold(String target) {
    for (ArchiveMember.Type type :
        List.of(ArchiveMember.Type.SYMLINK, ArchiveMember.Type.HARDLINK)) {
      assertEquals(
          List.of("member-link-outside x/link"),
          told(README, ArchiveMember.link("x/link", type, target)),
          type + " " + target);
    }
  }

  @Test
  void linksInsideTheRootAreNoMatter() {
    assertEquals(
        List.of(),
        told(
            README,
            ArchiveMember.directory("x/deploy/"),
            ArchiveMember.link("x/deploy/a", ArchiveMember.Type.SYMLINK, "../README.md"),
            ArchiveMember.link("x/deploy/b", ArchiveMember.Type.SYMLINK, "./a"),
            ArchiveMember.link("x/dangling", ArchiveMember.Type.SYMLINK, "not-there"),
            ArchiveMember.link("x/again", ArchiveMember.Type.SYMLINK, "../x/README.md"),
            ArchiveMember.link("x/hard", ArchiveMember.Type.HARDLINK, "x/README.md")));
  }

  @Test
  void linksThatTogetherLeaveTheRootAreTold() {
    assertEquals(
        List.of("member-link-outside x/out"),
        told(
            README,
            ArchiveMember.directory("x/d/"),
            ArchiveMember.link("x/d/up", ArchiveMember.Type.SYMLINK, ".."),
            ArchiveMember.link("x/out", ArchiveMember.Type.SYMLINK, "d/up/../..")));
    assertEquals(
        List.of("member-link-outside x/a", "member-link-outside x/b"),
        told(
            README,
            ArchiveMember.link("x/a", ArchiveMember.Type.SYMLINK, "b"),
            ArchiveMember.link("x/b", ArchiveMember.Type.SYMLINK, "a")));
  }

  @Test
  void aHardLinkToWhatIsNotThereYetIsTold() {
    assertEquals(
        List.of("member-link-outside x/hard"),
        told(ArchiveMember.link("x/hard", ArchiveMember.Type.HARDLINK, "x/README.md"), README));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHARACTER_DEVICE", "BLOCK_DEVICE", "FIFO", "OTHER"})
  void devicesAndTheirKinAreTold(String type) {
    assertEquals(
        List.of("member-special x/dev"),
        told(README, ArchiveMember.special("x/dev", ArchiveMember.Type.valueOf(type))));
  }

  @Test
  void theSamePathTwiceIsTold() {
    assertEquals(List.of("member-twice x/README.md"), told(README, README));
    assertEquals(
        List.of("member-twice x/README.md"),
        told(README, ArchiveMember.file("./x/README.md", "other")));
    assertEquals(
        List.of("member-twice x/README.md"), told(README, ArchiveMember.directory("x/README.md/")));
  }

  @Test
  void aFolderNamedAgainIsNoMatter() {
    assertEquals(
        List.of(), told(ArchiveMember.directory("x/"), README, ArchiveMember.directory("x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x/readme.MD", "X/README.md"})
  void namesThatDifferOnlyInCaseAreTold(String other) {
    assertEquals(
        List.of("member-folds " + other), told(README, ArchiveMember.file(other, "hello")));
  }

  @Test
  void namesThatDifferOnlyInTheirUnicodeFormAreTold() {
    String composed = "x/caf\u00e9.md";
    String decomposed = "x/cafe\u0301.md";
    assertEquals(
        List.of("member-folds " + decomposed),
        told(ArchiveMember.file(composed, "1"), ArchiveMember.file(decomposed, "1")));
    assertEquals(
        List.of("member-folds x/STRASSE"),
        told(ArchiveMember.file("x/straße", "1"), ArchiveMember.file("x/STRASSE", "1")));
    assertEquals(
        List.of(), told(ArchiveMember.file("x/复盘.md", "1"), ArchiveMember.file("x/復盤.md", "1")));
  }

  @Test
  void aFileBelowAFileOrALinkIsTold() {
    assertEquals(
        List.of("member-below-file x/link/a"),
        told(
            ArchiveMember.directory("x/d/"),
            ArchiveMember.link("x/link", ArchiveMember.Type.SYMLINK, "d"),
            ArchiveMember.file("x/link/a", "1")));
    assertEquals(
        List.of("member-below-file x/README.md/a"),
        told(README, ArchiveMember.file("x/README.md/a", "1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x/a\\b",
        "C:/x",
        "x/a\nb",
        "x/a\u0007b",
        "x/a\u202eb",
        "x//b",
        "x/./b",
        "x/a\u007f",
        "x/\u2028"
      })
  void namesThatCannotBeTrustedAreTold(String name) {
    String shown = ArchivePaths.shown(name);
    assertEquals(
        List.of("member-name-unusable " + shown), told(README, ArchiveMember.file(name, "1")));
  }

  @Test
  void namesThatAreNoUtf8AreTold() {
    byte[] latin = "x/caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        List.of("member-name-unusable x/caf\uFFFD"),
        told(README, ArchiveMember.file("", "1").named(latin)));
  }

  @Test
  void anEmptyNameIsTold() {
    List<String> told = told(README, ArchiveMember.file("", "1"));
    assertEquals(List.of("member-name-unusable"), told);
  }

  @Test
  void chineseSpacesAndPunctuationAreNoMatter() {
    assertEquals(
        List.of(),
        told(
            ArchiveMember.file("x/部署 手册（第二版）：终稿.md", "1"),
            ArchiveMember.file("x/a b+c=d,e@f~1#2.txt", "1"),
            ArchiveMember.file("x/😀", "1")));
  }

  @Test
  void everyMemberIsLocatedByItsPath() {
    Document document = Archived.read(Archived.tar(README, ArchiveMember.file("x/~a/../b", "1")));
    assertEquals(List.of("/members/x~1~0a~1..~1b"), pointers(document));
    assertTrue(document.tree().isPresent(), "what can be read is judged");
  }

  private static List<String> pointers(Document document) {
    return document.anomalies().stream().map(each -> each.pointer()).toList();
  }

  @Test
  void withoutAnOnlyFolderTheArchiveItselfIsTheRoot() {
    assertEquals(
        List.of(),
        told(
            ArchiveMember.file("a/f", "1"),
            ArchiveMember.link("b/l", ArchiveMember.Type.SYMLINK, "../a/f")));
    Document document =
        Archived.read(Archived.tar(ArchiveMember.file("b", "1"), ArchiveMember.file("a/f", "1")));
    assertEquals(List.of("b", "a/f"), Archived.texts(document, "inner"));
    assertEquals("a", document.tree().orElseThrow().text("/roots/0").orElseThrow());
    assertTrue(document.tree().orElseThrow().text("/root").isEmpty());
    Document single = Archived.read(Archived.tar(ArchiveMember.file("only", "1")));
    assertTrue(single.tree().orElseThrow().text("/root").isEmpty(), "a file is no root");
  }
}
