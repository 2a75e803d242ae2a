package dev.assay.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * A gzip stream (RFC 1952) of stored deflate blocks (RFC 1951 §3.2.4). What a deflater makes of
 * bytes depends on the zlib of the Java that runs; stored blocks are the same everywhere.
 */
final class StoredGzip extends OutputStream {
  /** The longest stored block: its length field has 16 bits. */
  private static final int BLOCK = 0xFFFF;

  /** Magic, deflate, no flags, no time, no hint, unknown system: nothing of this machine. */
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  private final OutputStream out;
  private final byte[] block = new byte[BLOCK];
  private final CRC32 crc = new CRC32();
  private int used;
  private long total;
  private boolean finished;

  /** Writes the header; {@code out} is closed with this stream. */
  StoredGzip(OutputStream out) throws IOException {
    this.out = out;
    out.write(HEADER);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    int left = length;
    while (left > 0) {
      if (used == BLOCK) {
        flushBlock(false);
      }
      int part = Math.min(left, BLOCK - used);
      System.arraycopy(bytes, at, block, used, part);
      used += part;
      at += part;
      left -= part;
    }
    crc.update(bytes, offset, length);
    total += length;
  }

  private void flushBlock(boolean last) throws IOException {
    out.write(last ? 1 : 0);
    little(used, 2);
    little(~used, 2);
    out.write(block, 0, used);
    used = 0;
  }

  private void little(long value, int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >>> (8 * i)) & 0xff);
    }
  }

  /** Writes the last block and the trailer; the stream beneath stays open. */
  void finish() throws IOException {
    if (!finished) {
      finished = true;
      flushBlock(true);
      little(crc.getValue(), 4);
      little(total, 4);
    }
  }

  @Override
  public void close() throws IOException {
    finish();
    out.close();
  }
}
