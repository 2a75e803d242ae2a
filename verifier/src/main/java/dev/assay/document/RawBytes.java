package dev.assay.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The bytes of a file as they lie on disk, counted and hashed while they are taken. Nothing is read
 * twice. Not thread-safe.
 */
final class RawBytes extends InputStream {
  private final InputStream in;
  private final MessageDigest digest = Digests.of("sha256");
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long before;

  RawBytes(InputStream in) {
    this.in = in;
  }

  /** How many bytes were taken. */
  long taken() {
    return before + at;
  }

  /** Makes at least so many bytes visible to {@link #peek}, fewer at the end of the file. */
  int see(int wanted) throws IOException {
    if (end - at < wanted) {
      System.arraycopy(buffer, at, buffer, 0, end - at);
      before += at;
      end -= at;
      at = 0;
      while (end < wanted) {
        int n = in.read(buffer, end, buffer.length - end);
        if (n < 0) {
          break;
        }
        digest.update(buffer, end, n);
        end += n;
      }
    }
    return end - at;
  }

  /** The byte so many places ahead, which {@link #see} made visible. */
  int peek(int ahead) {
    return buffer[at + ahead] & 0xFF;
  }

  /** Lends the visible bytes to an inflater; {@link #took} says how many it used. */
  void lend(java.util.zip.Inflater inflater) {
    inflater.setInput(buffer, at, end - at);
  }

  void took(int bytes) {
    at += bytes;
  }

  @Override
  public int read() throws IOException {
    return see(1) == 0 ? -1 : buffer[at++] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (see(1) == 0) {
      return -1;
    }
    int n = Math.min(length, end - at);
    System.arraycopy(buffer, at, to, offset, n);
    at += n;
    return n;
  }

  /** Takes what is left, at most so many bytes; the digest of all, or empty when there is more. */
  Optional<String> drain(long most) throws IOException {
    while (see(1) > 0) {
      if (taken() > most) {
        return Optional.empty();
      }
      at = end;
    }
    return Optional.of(HexFormat.of().formatHex(digest.digest()));
  }
}
