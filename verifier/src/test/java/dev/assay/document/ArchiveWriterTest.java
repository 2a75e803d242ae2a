package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveWriterTest {
  private static final Instant TIME = Instant.parse("2026-03-05T10:15:06Z");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_534, 65_535, 65_536, 131_070, 200_000})
  void anyGunzipReadsTheStoredBlocks(int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    byte[] zipped = ArchiveWriter.gzip(bytes);
    assertArrayEquals(bytes, new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes());
    int blocks = Math.max(1, (length + 65_534) / 65_535);
    assertEquals(10 + length + 5 * blocks + 8, zipped.length);
  }

  @Test
  void bytesWrittenOneByOneMakeTheSameGzip() throws IOException {
    byte[] bytes = new byte[70_000];
    new Random(7).nextBytes(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var gzip = ArchiveWriter.gzip(out)) {
      for (byte each : bytes) {
        gzip.write(each);
      }
    }
    assertArrayEquals(ArchiveWriter.gzip(bytes), out.toByteArray());
  }

  @Test
  void namesOfAnyLengthAndScriptSurvive() throws IOException {
    List<String> names =
        List.of(
            "short",
            "d/" + "n".repeat(98),
            "d/" + "n".repeat(99),
            "d/" + "n".repeat(300),
            "d/发布清单.json",
            "d/" + "清".repeat(90));
    List<ArchiveMember> members = new ArrayList<>();
    names.forEach(name -> members.add(ArchiveMember.file(name, "x" + name)));
    List<String> read = new ArrayList<>();
    try (TarArchiveInputStream tar = read(ArchiveWriter.tar(members, TIME))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        read.add(e.getName());
        assertEquals("x" + e.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0644, e.getMode());
        assertEquals(0, e.getLongUserId());
        assertEquals("", e.getUserName());
        assertEquals(TIME, e.getLastModifiedTime().toInstant());
      }
    }
    assertEquals(names, read);
  }

  @Test
  void hostileMembersAreWrittenAsTheyAre() throws IOException {
    List<ArchiveMember> members =
        List.of(
            ArchiveMember.file("/etc/passwd", "x"),
            ArchiveMember.file("../up", "x"),
            ArchiveMember.file("same", "1"),
            ArchiveMember.file("same", "2"),
            ArchiveMember.link("s", ArchiveMember.Type.SYMLINK, "../../out"),
            ArchiveMember.link("h", ArchiveMember.Type.HARDLINK, "/" + "o".repeat(120)),
            ArchiveMember.special("c", ArchiveMember.Type.CHARACTER_DEVICE),
            ArchiveMember.special("f", ArchiveMember.Type.FIFO),
            ArchiveMember.directory("d/"));
    List<String> read = new ArrayList<>();
    byte[] tar = ArchiveWriter.tar(members, TIME);
    try (TarArchiveInputStream in = read(tar)) {
      for (TarArchiveEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        String kind =
            e.isSymbolicLink()
                ? "symlink"
                : e.isLink()
                    ? "hardlink"
                    : e.isCharacterDevice()
                        ? "device"
                        : e.isFIFO() ? "fifo" : e.isDirectory() ? "directory" : "file";
        read.add(kind + " " + e.getName() + " " + e.getLinkName().length());
      }
    }
    assertEquals(
        List.of(
            "file /etc/passwd 0",
            "file ../up 0",
            "file same 0",
            "file same 0",
            "symlink s 9",
            "hardlink h 121",
            "device c 0",
            "fifo f 0",
            "directory d/ 0"),
        read);
    assertEquals('/', tar[0], "the header says the absolute path");
  }

  @Test
  void aNameThatIsNoUtf8IsWrittenRaw() {
    byte[] raw = {'a', (byte) 0xff, 'b'};
    byte[] tar = ArchiveWriter.tar(List.of(ArchiveMember.file("x", "").named(raw)), TIME);
    assertArrayEquals(raw, java.util.Arrays.copyOf(tar, 3));
  }

  @Test
  void aZipIsReadByTheJdk() throws IOException {
    byte[] zip =
        ArchiveWriter.zip(
            List.of(
                ArchiveMember.directory("r/"),
                ArchiveMember.file("r/说明.md", "hello"),
                ArchiveMember.file("r/说明.md", "again")));
    List<String> read = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        read.add(e.getName() + "=" + new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertEquals(List.of("r/=", "r/说明.md=hello", "r/说明.md=again"), read);
  }

  @Test
  void aFileThatGrowsOrShrinksIsRefused() {
    for (int size : new int[] {2, 4}) {
      TarWriter tar = new TarWriter(new ByteArrayOutputStream(), TIME);
      ArchiveMember member = ArchiveMember.file("f", "");
      assertThrows(
          IOException.class, () -> tar.add(member, size, new ByteArrayInputStream(new byte[3])));
    }
  }

  @Test
  void theBytesAreThese() {
    List<ArchiveMember> members =
        List.of(ArchiveMember.directory("r/"), ArchiveMember.file("r/发布.txt", "v1\n"));
    assertEquals(
        "cf9bb8f5347a7068eb3d4b451dcb07d4a9f70838bf87c7d7b79a6e10bdb909bd",
        Sha256.hex(ArchiveWriter.tarGz(members, TIME)));
    assertEquals(
        "44cf681953345874bfc22c3f5723b51f0dc2a4e99304cce5a2f09022a3902e12",
        Sha256.hex(ArchiveWriter.zip(members)));
    assertTrue(ArchiveWriter.tarGz(members, TIME).length > 1024);
  }

  private static TarArchiveInputStream read(byte[] tar) {
    return new TarArchiveInputStream(new ByteArrayInputStream(tar), "UTF-8");
  }
}
