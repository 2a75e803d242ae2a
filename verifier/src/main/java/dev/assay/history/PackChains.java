package dev.assay.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.internal.storage.pack.BinaryDelta;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The trees of one pack. Each link of a chain of differences is unpacked once and kept for a while.
 *
 * @see <a href="https://git-scm.com/docs/gitformat-pack">gitformat-pack</a>
 */
final class PackChains implements AutoCloseable {
  private static final long KEPT = 32L << 20;
  private static final int LARGEST = 16 << 20;

  /** git makes chains of 50, and never more than 4095. */
  private static final int LONGEST_CHAIN = 4095;

  private static final int OFFSET_DELTA = 6;
  private static final int NAMED_DELTA = 7;
  private static final int ID = 20;

  /** Two numbers of variable length, or one and an id. */
  private static final int LONGEST_HEADER = 40;

  private final FileChannel file;
  private final PackIndex index;
  private final Inflater inflater = new Inflater();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16).limit(0);
  private final Map<Long, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /** Where the bytes behind those in the buffer lie. */
  private long next;

  /** What stands before the packed bytes of an object, which the buffer goes on with. */
  private record Header(int type, int length, long base) {}

  PackChains(Path pack, PackIndex index) throws IOException {
    if (!Files.isRegularFile(pack, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("a pack is no file");
    }
    this.file = FileChannel.open(pack, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    this.index = index;
  }

  /** The tree at an offset; empty when there is none or it is stored in an unusual way. */
  Optional<byte[]> tree(long offset) {
    try {
      return Optional.ofNullable(read(offset));
    } catch (IOException | DataFormatException | RuntimeException e) {
      // JGit will find the same, and knows what to call it.
      return Optional.empty();
    }
  }

  private byte[] read(long offset) throws IOException, DataFormatException {
    Deque<Long> offsets = new ArrayDeque<>();
    Deque<byte[]> deltas = new ArrayDeque<>();
    long at = offset;
    byte[] bytes = kept.get(at);
    while (bytes == null) {
      Header header = header(at);
      if (header.length() > LARGEST || offsets.size() > LONGEST_CHAIN) {
        return null;
      }
      byte[] unpacked = unpack(header.length());
      if (header.type() == Constants.OBJ_TREE) {
        bytes = keep(at, unpacked);
      } else if (header.base() > 0) {
        offsets.push(at);
        deltas.push(unpacked);
        at = header.base();
        bytes = kept.get(at);
      } else {
        return null;
      }
    }
    while (!deltas.isEmpty()) {
      byte[] delta = deltas.pop();
      if (BinaryDelta.getResultSize(delta) > LARGEST) {
        return null;
      }
      bytes = keep(offsets.pop(), BinaryDelta.apply(bytes, delta));
    }
    return bytes;
  }

  private byte[] keep(long offset, byte[] bytes) {
    kept.put(offset, bytes);
    size += bytes.length;
    for (var oldest = kept.entrySet().iterator(); size > KEPT && kept.size() > 8; ) {
      size -= oldest.next().getValue().length;
      oldest.remove();
    }
    return bytes;
  }

  private Header header(long offset) throws IOException {
    seek(offset);
    int first = one();
    int type = (first >> 4) & 7;
    long length = first & 15;
    int shift = 4;
    for (int more = first; (more & 0x80) != 0 && shift < 40; shift += 7) {
      more = one();
      length |= (long) (more & 0x7f) << shift;
    }
    long base = -1;
    if (type == OFFSET_DELTA) {
      int more = one();
      long distance = more & 0x7f;
      while ((more & 0x80) != 0 && distance < offset) {
        more = one();
        distance = ((distance + 1) << 7) | (more & 0x7f);
      }
      base = offset - distance;
    } else if (type == NAMED_DELTA) {
      byte[] id = new byte[ID];
      buffer.get(id);
      base = index.findOffset(ObjectId.fromRaw(id));
    }
    return new Header(type, (int) Math.min(length, Integer.MAX_VALUE), base);
  }

  private int one() {
    return Byte.toUnsignedInt(buffer.get());
  }

  /** Neighbours in a history lie near each other, often in the buffer already. */
  private void seek(long offset) throws IOException {
    long begin = next - buffer.limit();
    if (offset >= begin && offset + LONGEST_HEADER <= next) {
      buffer.position((int) (offset - begin));
    } else {
      next = offset;
      fill();
    }
  }

  private void fill() throws IOException {
    buffer.clear();
    int count = file.read(buffer, next);
    if (count <= 0) {
      throw new IOException("a pack ends early");
    }
    next += count;
    buffer.flip();
  }

  private byte[] unpack(int length) throws IOException, DataFormatException {
    byte[] bytes = new byte[length];
    inflater.reset();
    inflater.setInput(buffer);
    int done = 0;
    while (!inflater.finished()) {
      int count = inflater.inflate(bytes, done, length - done);
      done += count;
      if (count == 0 && !inflater.finished()) {
        if (!inflater.needsInput()) {
          throw new DataFormatException("longer than it says");
        }
        fill();
        inflater.setInput(buffer);
      }
    }
    if (done != length) {
      throw new DataFormatException("shorter than it says");
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    file.close();
  }
}
