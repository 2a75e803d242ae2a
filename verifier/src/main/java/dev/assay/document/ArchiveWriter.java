package dev.assay.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * Makes archives whose bytes depend on nothing but what is put in: no Java, zone, locale, user or
 * library version shows. Nothing is compressed, because no two deflaters agree.
 */
public final class ArchiveWriter {
  private ArchiveWriter() {}

  /**
   * A stream that wraps what is written into gzip with stored blocks; closing it closes {@code
   * out}.
   *
   * @throws IOException when the header cannot be written
   */
  public static OutputStream gzip(OutputStream out) throws IOException {
    return new StoredGzip(out);
  }

  /** Bytes as gzip with stored blocks. */
  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
    try (OutputStream gzip = gzip(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * A whole tar archive in memory, members in the order given.
   *
   * @param time of every member, to the second
   */
  public static byte[] tar(List<ArchiveMember> members, Instant time) {
    byte[] open = openTar(members, time);
    return java.util.Arrays.copyOf(open, open.length + 1024);
  }

  /** A tar archive without the two zero blocks that end it: to be continued by raw bytes. */
  public static byte[] openTar(List<ArchiveMember> members, Instant time) {
    return TarWriter.open(members, time);
  }

  /** A gzipped tar archive in memory. */
  public static byte[] tarGz(List<ArchiveMember> members, Instant time) {
    return gzip(tar(members, time));
  }

  /** A zip archive in memory, stored, every member of 1980-01-01; no hard links. */
  public static byte[] zip(List<ArchiveMember> members) {
    return ZipBytes.of(members);
  }
}
