package dev.assay.history;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/** The name git would give to a file's bytes, computed here: git's own way may run a filter. */
final class BlobHash {
  /** How far git looks for a NUL before it calls a file text. */
  private static final int BINARY_PROBE = 8000;

  private BlobHash() {}

  /** The blob id of bytes. */
  static String of(byte[] bytes) {
    MessageDigest digest = start(bytes.length);
    digest.update(bytes);
    return Digest.hex(digest.digest());
  }

  /** The blob id of a file as it is. */
  static String of(Path file) throws IOException {
    long size = Files.size(file);
    MessageDigest digest = start(size);
    // Most files are small, and a large buffer for each costs more than its bytes.
    byte[] buffer = new byte[(int) Math.min(size + 1, 1 << 16)];
    try (InputStream in = open(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return Digest.hex(digest.digest());
  }

  /** The blob id of a file with each CRLF taken for LF. */
  static String ofText(Path file) throws IOException {
    MessageDigest digest = start(copyText(file, OutputStream.nullOutputStream()));
    copyText(file, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return Digest.hex(digest.digest());
  }

  /** Copies a file with each CRLF taken for LF; returns the length of the copy. */
  static long copyText(Path file, OutputStream to) throws IOException {
    long length = 0;
    try (InputStream in = new BufferedInputStream(open(file), 1 << 16);
        OutputStream out = new BufferedOutputStream(to, 1 << 16)) {
      int next = in.read();
      while (next >= 0) {
        int one = next;
        next = in.read();
        if (one != '\r' || next != '\n') {
          out.write(one);
          length++;
        }
      }
    }
    return length;
  }

  /** Whether git would call the file binary. */
  static boolean looksBinary(Path file) throws IOException {
    try (InputStream in = open(file)) {
      for (byte one : in.readNBytes(BINARY_PROBE)) {
        if (one == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static MessageDigest start(long length) {
    MessageDigest digest = Digest.of("SHA-1");
    digest.update(("blob " + length + "\0").getBytes(StandardCharsets.US_ASCII));
    return digest;
  }

  private static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }
}
