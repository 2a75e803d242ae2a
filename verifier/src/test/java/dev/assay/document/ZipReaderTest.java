package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** The zip format: members and directory must say the same, byte after byte. */
class ZipReaderTest {
  private static byte[] deflated(String... names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          zip.write("hello".repeat(2_000).getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] stored() {
    return ArchiveWriter.zip(
        List.of(
            ArchiveMember.directory("x/"),
            ArchiveMember.file("x/a", "hello"),
            ArchiveMember.file("x/b", "")));
  }

  private static int find(byte[] bytes, int... wanted) {
    for (int at = 0; at + wanted.length <= bytes.length; at++) {
      boolean same = true;
      for (int i = 0; i < wanted.length; i++) {
        same &= (bytes[at + i] & 0xFF) == wanted[i];
      }
      if (same) {
        return at;
      }
    }
    throw new AssertionError("not there");
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] changed = Arrays.copyOf(bytes, bytes.length);
    changed[at] ^= 1;
    return changed;
  }

  @Test
  void storedAndDeflatedMembersAreRead() throws IOException {
    Document stored = Archived.read("x.zip", stored(), ArchiveLimits.DEFAULT);
    assertEquals(List.of(), Archived.told(stored));
    assertEquals(List.of("x", "x/a", "x/b"), Archived.paths(stored));
    assertEquals(
        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
        Archived.texts(stored, "sha256").get(1));
    Document deflated = Archived.read(deflated("x/", "x/文档.md", "x/b"));
    assertEquals(List.of(), Archived.told(deflated));
    assertEquals(List.of("x", "x/文档.md", "x/b"), Archived.paths(deflated));
    assertEquals(List.of("0", "10000", "10000"), Archived.texts(deflated, "bytes"));
    assertEquals("x", stored.tree().orElseThrow().text("/stem").orElseThrow());
    assertEquals("zip", stored.tree().orElseThrow().text("/format").orElseThrow());
  }

  @Test
  void bothKindsOfSixtyFourBitsAreRead() throws IOException {
    for (Zip64Mode mode : List.of(Zip64Mode.Always, Zip64Mode.AsNeeded)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
        zip.setUseZip64(mode);
        for (String name : List.of("x/a", "x/b")) {
          zip.putArchiveEntry(new ZipArchiveEntry(name));
          zip.write(new byte[70_000]);
          zip.closeArchiveEntry();
        }
      }
      assertEquals(List.of(), Archived.told(out.toByteArray()), mode.toString());
    }
  }

  @Test
  void linksAreFollowedAndOtherTypesTold() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      for (String[] link : new String[][] {{"x/in", "a"}, {"x/out", "../../etc/passwd"}}) {
        ZipArchiveEntry entry = new ZipArchiveEntry(link[0]);
        entry.setUnixMode(UnixStat.LINK_FLAG | 0777);
        zip.putArchiveEntry(entry);
        zip.write(link[1].getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
      ZipArchiveEntry fifo = new ZipArchiveEntry("x/fifo");
      fifo.setUnixMode(0010644);
      zip.putArchiveEntry(fifo);
      zip.closeArchiveEntry();
    }
    Document document = Archived.read(out.toByteArray());
    assertEquals(
        List.of("member-special x/fifo", "member-link-outside x/out"), Archived.told(document));
    assertEquals(List.of("symlink", "symlink", "other"), Archived.texts(document, "type"));
    assertEquals("../../etc/passwd", Archived.texts(document, "link").get(1));
  }

  @Test
  void everyCutIsTold() {
    byte[] whole = stored();
    for (int length = 1; length < whole.length; length++) {
      List<String> told = Archived.told(Arrays.copyOf(whole, length));
      assertEquals("truncated", told.get(0), "cut at " + length);
    }
    assertEquals(
        List.of("after-archive-end"), Archived.told(Arrays.copyOf(whole, whole.length + 1)));
  }

  @Test
  void aDirectoryThatSaysSomethingElseIsTold() {
    byte[] bytes = stored();
    int central = find(bytes, 'P', 'K', 1, 2, 20, 3);
    int name = find(Arrays.copyOfRange(bytes, central, bytes.length), 'x', '/', 'a') + central;
    assertEquals(List.of("directory-disagrees x/a"), Archived.told(flipped(bytes, name + 2)));
    int size = name - 46 + 24;
    assertEquals(List.of("directory-disagrees x/a"), Archived.told(flipped(bytes, size)));
    int offset = name - 46 + 42;
    List<String> told = Archived.told(flipped(bytes, offset));
    assertTrue(told.contains("directory-disagrees x/a"), told.toString());
    int count = find(bytes, 'P', 'K', 5, 6) + 10;
    assertEquals(List.of("directory-disagrees"), Archived.told(flipped(bytes, count)));
  }

  @Test
  void aMemberThatTheDirectoryHidesIsTold() {
    byte[] bytes = stored();
    int first = find(bytes, 'P', 'K', 1, 2, 20, 3);
    int second =
        first + 1 + find(Arrays.copyOfRange(bytes, first + 1, bytes.length), 'P', 'K', 1, 2);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, first);
    out.write(bytes, second, bytes.length - second);
    List<String> told = Archived.told(out.toByteArray());
    assertEquals(List.of("directory-disagrees", "directory-disagrees x"), told);
  }

  @Test
  void bytesBetweenMembersAreRefused() {
    byte[] bytes = stored();
    int second = 1 + find(Arrays.copyOfRange(bytes, 1, bytes.length), 'P', 'K', 3, 4);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, second);
    out.writeBytes("hidden".getBytes(StandardCharsets.UTF_8));
    out.write(bytes, second, bytes.length - second);
    assertEquals(
        List.of("malformed bytes between the members that belong to none"),
        Archived.told(out.toByteArray()));
  }

  @Test
  void checksumAndSizeOfAMemberAreChecked() throws IOException {
    byte[] bytes = stored();
    int data = find(bytes, 'h', 'e', 'l', 'l', 'o');
    assertEquals(
        List.of("malformed the checksum of a member is wrong"),
        Archived.told(flipped(bytes, data)));
    byte[] deflated = deflated("x/a");
    int descriptor = find(deflated, 'P', 'K', 7, 8);
    assertEquals(
        List.of("malformed the checksum of a member is wrong"),
        Archived.told(flipped(deflated, descriptor + 4)));
    assertEquals(
        List.of("malformed the size of a member is wrong"),
        Archived.told(flipped(deflated, descriptor + 12)));
  }

  @Test
  void whatCannotBeReadByEverybodyIsRefused() {
    byte[] bytes = stored();
    byte[] encrypted = Arrays.copyOf(bytes, bytes.length);
    encrypted[6] |= 1;
    assertEquals(List.of("malformed a member is encrypted or patched"), Archived.told(encrypted));
    byte[] method = Arrays.copyOf(bytes, bytes.length);
    method[8] = 14;
    assertEquals(List.of("malformed a member is packed by method 14"), Archived.told(method));
    byte[] streamed = Arrays.copyOf(bytes, bytes.length);
    streamed[6] |= 8;
    assertEquals(
        List.of("malformed where a stored member ends cannot be told"), Archived.told(streamed));
  }

  @Test
  void aMemberWithTwoNamesIsTold() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("x/a");
      byte[] other = "x/b".getBytes(StandardCharsets.UTF_8);
      byte[] extra = new byte[4 + 5 + other.length];
      extra[0] = 0x75;
      extra[1] = 0x70;
      extra[2] = (byte) (5 + other.length);
      extra[4] = 1;
      CRC32 crc = new CRC32();
      crc.update("x/a".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 4; i++) {
        extra[5 + i] = (byte) (crc.getValue() >> (8 * i));
      }
      System.arraycopy(other, 0, extra, 9, other.length);
      entry.setExtra(extra);
      zip.putNextEntry(entry);
      zip.closeEntry();
    }
    assertEquals(List.of("member-name-unusable x/a"), Archived.told(out.toByteArray()));
  }

  @Test
  void hostileNamesAreToldAsInATar() {
    byte[] bytes =
        ArchiveWriter.zip(
            List.of(
                ArchiveMember.file("/etc/passwd", "1"),
                ArchiveMember.file("x/../../b", "1"),
                ArchiveMember.file("x/a\\b", "1"),
                ArchiveMember.file("x/a", "1"),
                ArchiveMember.file("x/A", "1"),
                ArchiveMember.file("x/a", "2")));
    assertEquals(
        List.of(
            "member-absolute /etc/passwd",
            "member-parent x/../../b",
            "member-name-unusable x/a\\b",
            "member-folds x/A",
            "member-twice x/a"),
        Archived.told(bytes));
  }

  @Test
  void anEmptyZipHasNoMembers() throws IOException {
    Document document = Archived.read(deflated());
    assertEquals(List.of(), Archived.told(document));
    assertEquals(List.of(), Archived.paths(document));
  }
}
