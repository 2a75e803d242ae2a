package dev.assay.document;

import java.io.IOException;

/** Little-endian numbers and blocks from the raw bytes of a zip file. */
final class ZipInput {
  private final RawBytes raw;

  ZipInput(RawBytes raw) {
    this.raw = raw;
  }

  RawBytes raw() {
    return raw;
  }

  int two() throws IOException {
    return (int) number(2);
  }

  long four() throws IOException {
    return number(4);
  }

  long eight() throws IOException {
    return number(8);
  }

  private long number(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      int b = raw.read();
      if (b < 0) {
        throw ArchiveEnd.truncated();
      }
      value |= (long) b << (8 * i);
    }
    return value;
  }

  /** The number of four bytes so many places ahead; −1 when the file ends before. */
  long ahead(int places) throws IOException {
    if (raw.see(places + 4) < places + 4) {
      return -1;
    }
    long value = 0;
    for (int i = 3; i >= 0; i--) {
      value = value << 8 | raw.peek(places + i);
    }
    return value;
  }

  byte[] bytes(int length) throws IOException {
    byte[] bytes = raw.readNBytes(length);
    if (bytes.length < length) {
      throw ArchiveEnd.truncated();
    }
    return bytes;
  }

  void skip(long length) throws IOException {
    for (long i = 0; i < length; i++) {
      if (raw.read() < 0) {
        throw ArchiveEnd.truncated();
      }
    }
  }
}
