package dev.assay.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tar blocks made byte by byte, for archives that no writer would make. */
final class RawTar {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A header and its content, filled up with zeros. */
  RawTar member(String name, char type, String content) {
    return header(name, type, content.getBytes(StandardCharsets.UTF_8).length, "").content(content);
  }

  RawTar file(String name, String content) {
    return member(name, '0', content);
  }

  /** A header alone. */
  RawTar header(String name, char type, long size, String link) {
    return block(block(name, type, Long.toOctalString(size), link));
  }

  RawTar content(String content) {
    return content(content, (byte) 0);
  }

  /** Content, filled up with a byte of the caller's. */
  RawTar content(String content, byte padding) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(bytes);
    byte[] fill = new byte[(512 - bytes.length % 512) % 512];
    Arrays.fill(fill, padding);
    out.writeBytes(fill);
    return this;
  }

  RawTar block(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  RawTar zeros(int blocks) {
    out.writeBytes(new byte[512 * blocks]);
    return this;
  }

  /** The bytes so far. */
  byte[] open() {
    return out.toByteArray();
  }

  /** The bytes with the two blocks that end an archive. */
  byte[] whole() {
    return zeros(2).open();
  }

  /** A header block with a right checksum. */
  static byte[] block(String name, char type, String size, String link) {
    byte[] block = new byte[512];
    put(block, 0, name);
    put(block, 100, "0000644");
    put(block, 124, size);
    block[156] = (byte) type;
    put(block, 157, link);
    put(block, 257, "ustar\00000");
    return summed(block);
  }

  /** The block with the checksum of its bytes. */
  static byte[] summed(byte[] block) {
    Arrays.fill(block, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte each : block) {
      sum += each & 0xFF;
    }
    put(block, 148, String.format("%06o\0 ", sum));
    return block;
  }

  static void put(byte[] block, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }

  /** A record of an extended header. */
  static String record(String key, String value) {
    int rest = (" " + key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8).length;
    int length = rest + 1;
    while (length != rest + Integer.toString(length).length()) {
      length = rest + Integer.toString(length).length();
    }
    return length + " " + key + "=" + value + "\n";
  }
}
