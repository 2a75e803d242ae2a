package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.Anomaly;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Bombs of every kind end early, and nothing of an archive ever reaches the disk. */
class ArchiveLimitsTest {
  private static final ArchiveLimits SMALL =
      new ArchiveLimits(10, 100_000, 20_000, 50, 5_000, 2_000, 500, 1_000, 2_000, 2_500, 5);

  /** Makes a big gzip file in little memory: what is written compresses well. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] gzip(Writing writing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes, 1 << 16)) {
      writing.to(out);
    }
    return bytes.toByteArray();
  }

  private static void zeros(OutputStream out, long bytes) throws IOException {
    byte[] block = new byte[1 << 20];
    for (long left = bytes; left > 0; left -= block.length) {
      out.write(block, 0, (int) Math.min(left, block.length));
    }
  }

  private static Document quickly(byte[] bytes) {
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Archived.read(bytes));
  }

  private static Anomaly bomb(Document document) {
    assertTrue(document.tree().isEmpty());
    return document.anomalies().get(0);
  }

  @Test
  void aGibibyteOfZerosEndsAtTheRatio() throws IOException {
    byte[] header = RawTar.block("x/zeros", '0', Long.toOctalString(1L << 30), "");
    byte[] bytes =
        gzip(
            out -> {
              out.write(header);
              zeros(out, 64 << 20);
            });
    assertTrue(bytes.length < 100_000, "a small file: " + bytes.length);
    Anomaly told = bomb(quickly(bytes));
    assertEquals(Anomaly.Code.BOMB_RATIO, told.code());
    assertEquals("250", told.details().get("limit"));
    byte[] zip;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zipped = new ZipOutputStream(out)) {
      zipped.putNextEntry(new ZipEntry("x/zeros"));
      zeros(zipped, 32 << 20);
      zipped.closeEntry();
    }
    zip = out.toByteArray();
    assertEquals(Anomaly.Code.BOMB_RATIO, bomb(quickly(zip)).code());
  }

  @Test
  void twoHundredThousandHeadersEndAtTheirNumber() throws IOException {
    byte[] bytes =
        gzip(
            out -> {
              for (int i = 0; i < 200_000; i++) {
                out.write(RawTar.block("x/" + i * 7919L % 200_000, '0', "0", ""));
              }
            });
    Anomaly told = bomb(quickly(bytes));
    assertEquals(Anomaly.Code.BOMB_ENTRIES, told.code());
    assertEquals("100000", told.details().get("limit"));
  }

  @Test
  void headersThatAreNoMembersCountToo() throws IOException {
    String comment = RawTar.record("comment", "x");
    byte[] bytes =
        gzip(
            out -> {
              for (int i = 0; i < 150_000; i++) {
                out.write(new RawTar().member("p", 'g', comment).open());
              }
            });
    assertEquals(Anomaly.Code.BOMB_ENTRIES, bomb(quickly(bytes)).code());
  }

  @Test
  void anExtendedHeaderOfAGibibyteIsNotRead() throws IOException {
    for (char type : new char[] {'x', 'g', 'L', 'K'}) {
      byte[] header = RawTar.block("p", type, Long.toOctalString(1L << 30), "");
      byte[] bytes =
          gzip(
              out -> {
                out.write(header);
                zeros(out, 8 << 20);
              });
      assertEquals(Anomaly.Code.BOMB_MEMBER, bomb(quickly(bytes)).code(), "type " + type);
    }
  }

  @Test
  void aMemberThatAnnouncesTooMuchEndsAtItsHeader() {
    byte[] bytes = new RawTar().header("x/big", '0', 3L << 30, "").open();
    Anomaly told = bomb(Archived.read(bytes));
    assertEquals(Anomaly.Code.BOMB_MEMBER, told.code());
    assertEquals("x/big", told.details().get("member"));
    assertEquals(Long.toString(3L << 30), told.details().get("actual"));
  }

  @Test
  void theTotalCounts() {
    RawTar tar = new RawTar();
    for (int i = 0; i < 6; i++) {
      tar.file("x/" + i, "y".repeat(19_000));
    }
    Anomaly told = bomb(Archived.read(tar.whole(), SMALL));
    assertEquals(Anomaly.Code.BOMB_TOTAL, told.code());
  }

  @Test
  void namesCount() {
    RawTar tar = new RawTar();
    for (int i = 0; i < 9; i++) {
      tar.file("x/" + "n".repeat(80) + i, "");
    }
    assertEquals(Anomaly.Code.BOMB_ENTRIES, bomb(Archived.read(tar.whole(), SMALL)).code());
  }

  @Test
  void documentsAndListsAreBounded() {
    String line = "ab".repeat(32) + "  README.md\n";
    byte[] large =
        new RawTar().file("x/deploy/release_manifest.json", "[" + "1,".repeat(600) + "1]").whole();
    Document document = Archived.read(large, SMALL);
    assertEquals(List.of("over-limit x/deploy/release_manifest.json"), Archived.told(document));
    assertEquals("/manifest", document.anomalies().get(0).pointer());
    assertTrue(document.tree().orElseThrow().text("/manifest").isEmpty());
    byte[] listed = new RawTar().file("x/SHA256SUMS", line.repeat(6)).whole();
    Document list = Archived.read(listed, SMALL);
    assertEquals(List.of("over-limit"), Archived.told(list));
    assertEquals("/lists/0", list.anomalies().get(0).pointer());
    byte[] fits = new RawTar().file("x/SHA256SUMS", line.repeat(5)).whole();
    assertEquals(List.of(), Archived.told(Archived.read(fits, SMALL)));
  }

  @Test
  void aHundredThousandMembersAreReadInOneGo() throws IOException {
    byte[] bytes =
        gzip(
            out -> {
              for (int i = 0; i < 99_000; i++) {
                out.write(RawTar.block("x/d" + i % 100 + "/file-" + i, '0', "0", ""));
              }
              out.write(new byte[1024]);
            });
    Document document = quickly(bytes);
    assertEquals(List.of(), document.anomalies());
    assertEquals(99_000, Archived.paths(document).size());
  }

  @Test
  void aMazeOfLinksEnds() throws IOException {
    String way = "../x/".repeat(700) + "l0";
    byte[] bytes =
        gzip(
            out -> {
              for (int i = 0; i < 5_000; i++) {
                String record = RawTar.record("linkpath", way);
                out.write(
                    new RawTar().member("p", 'x', record).header("x/l" + i, '2', 0, "").open());
              }
              out.write(new byte[1024]);
            });
    Document document = quickly(bytes);
    assertEquals(Anomaly.Code.MEMBER_LINK_OUTSIDE, document.anomalies().get(0).code());
    assertEquals(Limits.DEFAULT.anomalies(), document.anomalies().size());
  }

  @Test
  void nothingIsWrittenToTheDisk() throws IOException {
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> before = list(temp);
    Path here = Path.of("");
    List<Path> beforeHere = list(here);
    byte[] bytes =
        Archived.gz(
            ArchiveMember.file("x/planted-by-a-test", "1".repeat(100_000)),
            ArchiveMember.file("../planted-by-a-test", "1"),
            ArchiveMember.file("/tmp/planted-by-a-test", "1"),
            ArchiveMember.link("x/l", ArchiveMember.Type.SYMLINK, "/tmp"));
    Archived.read(bytes);
    assertEquals(beforeHere, list(here));
    List<Path> after = new ArrayList<>(list(temp));
    after.removeAll(before);
    assertTrue(
        after.stream().noneMatch(each -> each.toString().contains("planted")), after.toString());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  @Test
  void onlyOnePassIsMadeUnlessAListNeedsAnother() throws IOException {
    byte[] plain = Archived.gz(ArchiveMember.file("x/a", "1"));
    byte[] md5 =
        Archived.gz(
            ArchiveMember.file("x/data/a", "1"),
            ArchiveMember.file("x/manifest-md5.txt", "c4ca4238a0b923820dcc509a6f75849b  data/a\n"));
    assertEquals(1, passes(plain));
    assertEquals(2, passes(md5));
    assertEquals(
        "c4ca4238a0b923820dcc509a6f75849b", Archived.texts(Archived.read(md5), "md5").get(0));
  }

  private static int passes(byte[] bytes) throws IOException {
    int[] opened = {0};
    Archive.Opener file =
        () -> {
          opened[0]++;
          return new ByteArrayInputStream(bytes);
        };
    Archive archive = Archive.read(file, "x.tar.gz", new InnerFiles(List.of(Archived.LAYOUT)));
    archive.document(Archived.LAYOUT);
    archive.document(Archived.LAYOUT);
    return opened[0];
  }

  @Test
  void aFileThatChangesBetweenThePassesIsTold() throws IOException {
    byte[] one =
        Archived.gz(
            ArchiveMember.file("x/manifest-md5.txt", "c4ca4238a0b923820dcc509a6f75849b  a\n"));
    byte[] two = Archived.gz(ArchiveMember.file("x/a", "1"));
    int[] opened = {0};
    Archive archive =
        Archive.read(
            () -> new ByteArrayInputStream(opened[0]++ == 0 ? one : two),
            "x.tar.gz",
            new InnerFiles(List.of(Archived.LAYOUT)));
    assertEquals(List.of("unreadable"), Archived.told(archive.document(Archived.LAYOUT)));
  }
}
