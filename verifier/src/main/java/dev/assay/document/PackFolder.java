package dev.assay.document;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Files on their way into a ZIP: taken in any order and from any thread, kept in one temporary file
 * so that memory stays bounded, written sorted.
 */
public final class PackFolder implements Closeable {
  private final Path spool;
  private final FileChannel channel;
  private final SortedMap<String, Kept> kept = new TreeMap<>();
  private long at;

  /** One file. */
  public record Kept(String sha256, long bytes, long crc, long offset, boolean program) {}

  private PackFolder(Path spool, FileChannel channel) {
    this.spool = spool;
    this.channel = channel;
  }

  /** Makes one; its temporary file lies in the folder and goes when it is closed. */
  public static PackFolder in(Path folder) throws IOException {
    Path spool = Files.createTempFile(folder, ".audit-pack-", ".tmp");
    return new PackFolder(
        spool, FileChannel.open(spool, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /**
   * Takes a file in.
   *
   * @param path relative, with {@code /}
   * @throws IOException when two files claim a path, or the disk is full
   */
  public synchronized void add(String path, byte[] bytes, boolean program) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    Kept file = new Kept(Sha256.hex(bytes), bytes.length, crc.getValue(), at, program);
    if (kept.put(path, file) != null) {
      throw new IOException("two files lie at " + path);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      at += channel.write(buffer, at);
    }
  }

  /** What was taken in, by path. */
  public synchronized SortedMap<String, Kept> files() {
    return new TreeMap<>(kept);
  }

  /** Writes all of it as a ZIP whose bytes depend on nothing else; does not close the stream. */
  public synchronized void write(OutputStream out, Instant when) throws IOException {
    StoredZip zip = new StoredZip(out, when);
    for (Map.Entry<String, Kept> each : kept.entrySet()) {
      Kept file = each.getValue();
      zip.add(each.getKey(), file.bytes(), file.crc(), file.program(), open(file));
    }
    zip.finish();
  }

  private InputStream open(Kept file) throws IOException {
    channel.position(file.offset());
    return new BufferedInputStream(
        new InputStream() {
          private final InputStream in = Channels.newInputStream(channel);
          private long left = file.bytes();

          @Override
          public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
              return -1;
            }
            int got = in.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, got);
            return got;
          }
        });
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(spool);
  }
}
