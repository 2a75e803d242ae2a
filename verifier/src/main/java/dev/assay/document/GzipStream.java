package dev.assay.document;

import dev.assay.model.Anomaly;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a gzip file (RFC 1952) holds. Checksum and length are checked, names in the header are
 * skipped without being kept, and what follows the first member is told: further members are
 * unpacked too, as every gunzip does, other bytes are not.
 */
final class GzipStream extends InputStream {
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private final RawBytes raw;
  private final ArchivePass pass;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final CRC32 headerCrc = new CRC32();
  private boolean open;
  private boolean ended;
  private boolean told;

  GzipStream(RawBytes raw, ArchivePass pass) {
    this.raw = raw;
    this.pass = pass;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    while (!ended) {
      if (!open) {
        header();
      }
      int n = inflate(to, offset, length);
      if (n > 0) {
        crc.update(to, offset, n);
        return n;
      }
      trailer();
    }
    return -1;
  }

  /** Frees the memory outside of the heap; the file itself is somebody else's to close. */
  @Override
  public void close() {
    inflater.end();
  }

  private int inflate(byte[] to, int offset, int length) throws IOException {
    try {
      while (!inflater.finished()) {
        if (raw.see(1) == 0) {
          throw ArchiveEnd.truncated();
        }
        raw.lend(inflater);
        int before = inflater.getRemaining();
        int n = inflater.inflate(to, offset, length);
        raw.took(before - inflater.getRemaining());
        if (inflater.needsDictionary()) {
          throw ArchiveEnd.malformed("the compressed data asks for a dictionary");
        }
        if (n > 0) {
          return n;
        }
      }
      return 0;
    } catch (DataFormatException e) {
      throw ArchiveEnd.malformed("the compressed data is corrupt");
    }
  }

  private void header() throws IOException {
    headerCrc.reset();
    if (next() != 0x1F || next() != 0x8B) {
      throw ArchiveEnd.malformed("no gzip data");
    }
    if (next() != 8) {
      throw ArchiveEnd.malformed("gzip with an unknown method of compression");
    }
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw ArchiveEnd.malformed("gzip with reserved flags set");
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | (next() << 8));
    }
    if ((flags & NAME) != 0) {
      text();
    }
    if ((flags & COMMENT) != 0) {
      text();
    }
    if ((flags & HEADER_CRC) != 0) {
      int expected = (int) headerCrc.getValue() & 0xFFFF;
      if ((next() | (next() << 8)) != expected) {
        throw ArchiveEnd.malformed("the checksum of the gzip header is wrong");
      }
    }
    inflater.reset();
    crc.reset();
    open = true;
  }

  private void trailer() throws IOException {
    long checksum = number();
    long size = number();
    if (checksum != crc.getValue()) {
      throw ArchiveEnd.malformed("the checksum of the gzip data is wrong");
    }
    if (size != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
      throw ArchiveEnd.malformed("the length of the gzip data is wrong");
    }
    open = false;
    int left = raw.see(2);
    ended = left < 2 || raw.peek(0) != 0x1F || raw.peek(1) != 0x8B;
    if (left > 0 && ended) {
      pass.note(Anomaly.Code.AFTER_ARCHIVE_END);
    } else if (left > 0 && !told) {
      told = true;
      pass.note(Anomaly.Code.GZIP_CONCATENATED);
    }
  }

  private long number() throws IOException {
    long number = 0;
    for (int i = 0; i < 4; i++) {
      number |= (long) next() << (8 * i);
    }
    return number;
  }

  private void text() throws IOException {
    int length = 0;
    while (next() != 0) {
      if (++length > pass.limits().header()) {
        throw ArchiveEnd.bomb(Anomaly.Code.BOMB_MEMBER, "", pass.limits().header(), length);
      }
    }
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private int next() throws IOException {
    int b = raw.read();
    if (b < 0) {
      throw ArchiveEnd.truncated();
    }
    headerCrc.update(b);
    return b;
  }
}
