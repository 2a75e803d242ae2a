package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** The tar format: what is read, and what is refused because two readers could disagree. */
class TarReaderTest {
  private static final List<String> NOTHING = List.of();

  @Test
  void anHonestArchiveIsReadWithoutAWord() {
    byte[] bytes =
        Archived.tar(
            ArchiveMember.directory("x/"),
            ArchiveMember.file("x/README.md", "hello"),
            ArchiveMember.file("x/empty", ""),
            ArchiveMember.directory("x/"));
    Document document = Archived.read(bytes);
    assertEquals(NOTHING, Archived.told(document));
    assertEquals(List.of("x", "x/README.md", "x/empty", "x"), Archived.paths(document));
    assertEquals("5", Archived.texts(document, "bytes").get(1));
    assertEquals(
        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
        Archived.texts(document, "sha256").get(1));
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        Archived.texts(document, "sha256").get(2));
    assertEquals("null", Archived.texts(document, "sha256").get(0));
  }

  @Test
  void longAndChineseNamesAreReadFromEveryDialect() throws IOException {
    String chinese = "x/部署手册（第二版）.md";
    String longName = "x/" + "a-long-folder-name/".repeat(12) + "file.txt";
    for (int mode :
        new int[] {TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX}) {
      var out = new java.io.ByteArrayOutputStream();
      try (var tar = new TarArchiveOutputStream(out, "UTF-8")) {
        tar.setLongFileMode(mode);
        tar.setAddPaxHeadersForNonAsciiNames(mode == TarArchiveOutputStream.LONGFILE_POSIX);
        for (String name : List.of(chinese, longName)) {
          TarArchiveEntry entry = new TarArchiveEntry(name);
          entry.setSize(3);
          tar.putArchiveEntry(entry);
          tar.write(new byte[] {1, 2, 3});
          tar.closeArchiveEntry();
        }
        TarArchiveEntry link = new TarArchiveEntry("x/link", TarArchiveEntry.LF_SYMLINK);
        link.setLinkName("a-long-folder-name/".repeat(12) + "file.txt");
        tar.putArchiveEntry(link);
        tar.closeArchiveEntry();
      }
      Document document = Archived.read(out.toByteArray());
      assertEquals(NOTHING, Archived.told(document), "mode " + mode);
      assertEquals(List.of(chinese, longName, "x/link"), Archived.paths(document));
      assertEquals("symlink", Archived.texts(document, "type").get(2));
    }
  }

  @Test
  void namesLongerThanAHundredBytesWithAPrefixAreRead() {
    byte[] block = RawTar.block("file.txt", '0', "0", "");
    RawTar.put(block, 345, "x/" + "p".repeat(100));
    byte[] bytes = new RawTar().block(RawTar.summed(block)).whole();
    assertEquals(
        List.of("x/" + "p".repeat(100) + "/file.txt"), Archived.paths(Archived.read(bytes)));
  }

  @Test
  void theOldFormatsWithoutMagicAndWithSignedSumsAreRead() {
    byte[] block = RawTar.block("café.txt", '\0', "0", "");
    Arrays.fill(block, 257, 265, (byte) 0);
    RawTar.summed(block);
    Arrays.fill(block, 148, 156, (byte) ' ');
    int signed = 0;
    for (byte each : block) {
      signed += each;
    }
    RawTar.put(block, 148, String.format("%06o\0 ", signed));
    Document document = Archived.read(new RawTar().block(block).whole());
    assertEquals(List.of("café.txt"), Archived.paths(document));
    byte[] folder = new RawTar().member("x/", '0', "").file("x/a", "1").whole();
    assertEquals(List.of("directory", "file"), Archived.texts(Archived.read(folder), "type"));
  }

  @Test
  void aDotBeforeThePathIsTakenAway() {
    byte[] bytes =
        Archived.tar(
            ArchiveMember.directory("./"),
            ArchiveMember.directory("./x/"),
            ArchiveMember.file("./x/a", "1"));
    Document document = Archived.read(bytes);
    assertEquals(NOTHING, Archived.told(document));
    assertEquals(List.of("x", "x/a"), Archived.paths(document));
    assertEquals("x", document.tree().orElseThrow().text("/root").orElseThrow());
  }

  @Test
  void theEndMustBeWrittenOut() {
    byte[] open = new RawTar().file("x/a", "1").open();
    assertEquals(List.of("truncated"), Archived.told(open));
    assertEquals(
        List.of("truncated"), Archived.told(new RawTar().file("x/a", "1").zeros(1).open()));
    byte[] padded = new RawTar().file("x/a", "1").zeros(20).open();
    assertEquals(NOTHING, Archived.told(padded));
    byte[] hidden = new RawTar().file("x/a", "1").zeros(2).file("x/b", "2").zeros(2).open();
    assertEquals(List.of("after-archive-end"), Archived.told(hidden));
    byte[] lone = new RawTar().file("x/a", "1").zeros(1).file("x/b", "2").whole();
    assertEquals(List.of("malformed a lone block of zeros between members"), Archived.told(lone));
  }

  @Test
  void everyCutIsTold() {
    byte[] whole = new RawTar().file("x/a", "1").file("x/b", "2".repeat(600)).whole();
    for (int length = 512; length < whole.length; length += 128) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertEquals(List.of("truncated"), Archived.told(cut), "cut at " + length);
    }
  }

  @Test
  void aWrongChecksumEndsTheReading() {
    byte[] bytes = new RawTar().file("x/a", "1").file("x/b", "2").whole();
    bytes[1024 + 130] ^= 1;
    assertEquals(List.of("malformed the checksum of a header is wrong"), Archived.told(bytes));
    assertTrue(Archived.read(bytes).tree().isEmpty());
  }

  @Test
  void paddingThatHoldsSomethingIsTold() {
    byte[] bytes = new RawTar().header("x/a", '0', 3, "").content("abc", (byte) 'h').whole();
    assertEquals(List.of("padding-not-zero x/a"), Archived.told(bytes));
  }

  @Test
  void whatTwoReadersCouldTakeForTwoThingsIsRefused() {
    String size = RawTar.record("size", "1");
    byte[] twoSizes =
        new RawTar().member("p", 'x', size).header("x/a", '0', 600, "").content("1").whole();
    assertEquals(List.of("malformed a member has two sizes"), Archived.told(twoSizes));
    byte[] content = new RawTar().member("x/link", '2', "hidden").whole();
    assertEquals(List.of("malformed a symlink with content"), Archived.told(content));
    byte[] folder = new RawTar().member("x/dir", '5', "hidden").whole();
    assertEquals(List.of("malformed a directory with content"), Archived.told(folder));
    byte[] names =
        new RawTar()
            .member("p", 'x', RawTar.record("path", "x/one"))
            .member("p", 'L', "x/two")
            .file("x/three", "1")
            .whole();
    assertEquals(
        List.of("malformed two extended headers give a member two values of 'path'"),
        Archived.told(names));
    byte[] global =
        new RawTar().member("g", 'g', RawTar.record("path", "x/z")).file("x/a", "1").whole();
    assertEquals(
        List.of("malformed a global header sets the path of every member"), Archived.told(global));
    byte[] alone = new RawTar().file("x/a", "1").member("p", 'x', size).whole();
    assertEquals(List.of("malformed an extended header without a member"), Archived.told(alone));
  }

  @Test
  void aGlobalCommentAsGitWritesItIsNoMatter() {
    String comment = RawTar.record("comment", "8c692f3478e437a8757eec8234ebb7f16f63f316");
    byte[] bytes = new RawTar().member("pax_global_header", 'g', comment).file("x/a", "1").whole();
    Document document = Archived.read(bytes);
    assertEquals(NOTHING, Archived.told(document));
    assertEquals(List.of("x/a"), Archived.paths(document));
  }

  @Test
  void brokenExtendedHeadersAreTold() {
    for (String record :
        List.of(
            "0 path=x\n",
            "99 path=x\n",
            "path=x\n",
            "9 path=x",
            "8 pathx\n",
            "-9 path=x\n",
            "99999999999999999999 path=x\n",
            "5 \n")) {
      byte[] bytes = new RawTar().member("p", 'x', record).file("x/a", "1").whole();
      assertTrue(Archived.told(bytes).get(0).startsWith("malformed an extended header"), record);
    }
  }

  @Test
  void numbersThatAreNoneAreRefused() {
    for (String size : List.of("99", "7x", "-1", "\u00ff\u00ff", "77777777777 ")) {
      byte[] bytes = new RawTar().block(RawTar.block("x/a", '0', size, "")).whole();
      List<String> told = Archived.told(bytes);
      boolean refused =
          told.equals(List.of("malformed the size of a member is no number"))
              || told.equals(List.of("bomb-member x/a"));
      assertTrue(refused, size + " " + told);
    }
    byte[] wide = RawTar.block("x/a", '0', "", "");
    wide[124] = (byte) 0x80;
    wide[135] = 2;
    byte[] bytes = new RawTar().block(RawTar.summed(wide)).content("12").whole();
    assertEquals(List.of("2"), Archived.texts(Archived.read(bytes), "bytes"));
  }

  @Test
  void sparseFilesAreRefusedAndWhatFollowsIsStillRead() {
    byte[] sparse = RawTar.block("x/sparse", 'S', "0", "");
    sparse[482] = 1;
    byte[] bytes = new RawTar().block(RawTar.summed(sparse)).zeros(1).file("x/a", "1").whole();
    Document document = Archived.read(bytes);
    assertEquals(List.of("member-special x/sparse"), Archived.told(document));
    assertEquals(List.of("x/sparse", "x/a"), Archived.paths(document));
    byte[] pax =
        new RawTar()
            .member("p", 'x', RawTar.record("GNU.sparse.major", "1"))
            .file("x/sparse", "1\n0\n1\n")
            .whole();
    assertEquals(List.of("member-special x/sparse"), Archived.told(pax));
  }

  @Test
  void anotherReaderSeesTheSameMembers() throws IOException {
    byte[] bytes =
        Archived.tar(
            ArchiveMember.directory("x/"),
            ArchiveMember.file("x/文档.md", "内容"),
            ArchiveMember.file("x/" + "n".repeat(300), "1".repeat(5_000)),
            ArchiveMember.link("x/l", ArchiveMember.Type.SYMLINK, "文档.md"));
    List<String> expected = new ArrayList<>();
    try (var tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes), "UTF-8")) {
      for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
        expected.add(ArchivePaths.plain(each.getName()) + " " + each.getSize());
      }
    }
    Document document = Archived.read(bytes);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      found.add(Archived.paths(document).get(i) + " " + Archived.texts(document, "bytes").get(i));
    }
    assertEquals(expected, found);
  }
}
