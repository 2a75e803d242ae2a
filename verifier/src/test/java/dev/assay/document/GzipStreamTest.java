package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Gzip around a tar: every part of it counts, and nothing may hide before or behind. */
class GzipStreamTest {
  private static final byte[] TAR = new RawTar().file("x/a", "1").file("x/b", "2").whole();

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    byte[] changed = Arrays.copyOf(bytes, bytes.length);
    changed[at] = (byte) value;
    return changed;
  }

  @Test
  void deflatedAndStoredDataAreRead() throws IOException {
    assertEquals(List.of(), Archived.told(gzip(TAR)));
    assertEquals(List.of(), Archived.told(ArchiveWriter.gzip(TAR)));
  }

  @Test
  void checksumAndLengthAreChecked() throws IOException {
    byte[] gzip = gzip(TAR);
    int end = gzip.length;
    assertEquals(
        List.of("malformed the checksum of the gzip data is wrong"),
        Archived.told(with(gzip, end - 8, gzip[end - 8] ^ 1)));
    assertEquals(
        List.of("malformed the length of the gzip data is wrong"),
        Archived.told(with(gzip, end - 1, 1)));
  }

  @Test
  void everyCutIsTold() throws IOException {
    byte[] gzip = gzip(TAR);
    for (int length = 1; length < gzip.length; length++) {
      List<String> told = Archived.told(Arrays.copyOf(gzip, length));
      assertEquals(List.of("truncated"), told, "cut at " + length);
    }
  }

  @Test
  void whatFollowsIsTold() throws IOException {
    byte[] gzip = gzip(TAR);
    assertEquals(List.of("after-archive-end"), Archived.told(joined(gzip, new byte[] {0})));
    assertEquals(
        List.of("after-archive-end"),
        Archived.told(joined(gzip, "hidden".getBytes(StandardCharsets.UTF_8))));
    assertEquals(
        List.of("gzip-concatenated", "after-archive-end"), Archived.told(joined(gzip, gzip)));
    assertEquals(
        List.of("gzip-concatenated"),
        Archived.told(joined(gzip, gzip(new byte[0]), gzip(new byte[0]))));
  }

  @Test
  void aTarInSeveralMembersIsReadAsGunzipWould() throws IOException {
    byte[] parts =
        joined(gzip(Arrays.copyOf(TAR, 700)), gzip(Arrays.copyOfRange(TAR, 700, TAR.length)));
    Document document = Archived.read(parts);
    assertEquals(List.of("gzip-concatenated"), Archived.told(document));
    assertEquals(List.of("x/a", "x/b"), Archived.paths(document));
    byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(parts)).readAllBytes();
    assertTrue(Arrays.equals(TAR, unpacked));
  }

  @Test
  void gzipInGzipIsNoTar() throws IOException {
    assertEquals(
        List.of("malformed the checksum of a header is wrong"),
        Archived.told(gzip(ArchiveWriter.gzip(TAR))));
  }

  @Test
  void theHeaderIsReadToItsEnd() throws IOException {
    byte[] plain = gzip(TAR);
    byte[] body = Arrays.copyOfRange(plain, 10, plain.length);
    byte[] fields =
        joined(
            new byte[] {0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3},
            new byte[] {3, 0, 'a', 'b', 'c'},
            "name.tar\0".getBytes(StandardCharsets.UTF_8),
            "a comment\0".getBytes(StandardCharsets.UTF_8));
    CRC32 crc = new CRC32();
    crc.update(fields);
    byte[] sum = {(byte) crc.getValue(), (byte) (crc.getValue() >> 8)};
    assertEquals(List.of(), Archived.told(joined(fields, sum, body)));
    byte[] wrong = {(byte) ~crc.getValue(), sum[1]};
    assertEquals(
        List.of("malformed the checksum of the gzip header is wrong"),
        Archived.told(joined(fields, wrong, body)));
    assertEquals(
        List.of("malformed gzip with reserved flags set"), Archived.told(with(plain, 3, 0x20)));
    assertEquals(
        List.of("malformed gzip with an unknown method of compression"),
        Archived.told(with(plain, 2, 7)));
  }

  @Test
  void aNameWithoutEndIsNotKept() {
    byte[] bytes = new byte[3 << 20];
    Arrays.fill(bytes, (byte) 'n');
    byte[] header = {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 3};
    System.arraycopy(header, 0, bytes, 0, header.length);
    assertEquals(List.of("bomb-member"), Archived.told(bytes));
  }

  @Test
  void corruptDataIsTold() throws IOException {
    byte[] gzip = gzip(TAR);
    assertEquals(
        List.of("malformed the compressed data is corrupt"), Archived.told(with(gzip, 10, 0xFF)));
  }
}
