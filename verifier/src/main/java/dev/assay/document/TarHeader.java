package dev.assay.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * One header block of a tar file: V7, ustar, pax or GNU.
 *
 * @param name as its bytes say, with the prefix before it; a character U+FFFD where they are no
 *     UTF-8
 * @param type the type flag
 * @param size of what follows; −1 when the field cannot be read
 * @param link target; empty when there is none
 */
record TarHeader(String name, char type, long size, String link) {
  static final int BLOCK = 512;

  private static final int SIZE = 124;
  private static final int CHECKSUM = 148;
  private static final int TYPE = 156;
  private static final int LINK = 157;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;
  private static final int SPARSE_GOES_ON = 482;

  /** Reads a block; empty when its checksum is wrong. */
  static Optional<TarHeader> of(byte[] block) {
    long sum = octal(block, CHECKSUM, 8);
    long unsigned = 0;
    long signed = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean blank = i >= CHECKSUM && i < CHECKSUM + 8;
      unsigned += blank ? ' ' : block[i] & 0xFF;
      signed += blank ? ' ' : block[i];
    }
    // Some old writers summed up signed bytes.
    if (sum != unsigned && sum != signed) {
      return Optional.empty();
    }
    String name = text(block, 0, 100);
    boolean ustar = block[MAGIC + 5] == 0 && magic(block);
    if (ustar && block[PREFIX] != 0) {
      name = text(block, PREFIX, 155) + "/" + name;
    }
    char type = block[TYPE] == 0 ? '0' : (char) (block[TYPE] & 0xFF);
    return Optional.of(new TarHeader(name, type, number(block, SIZE, 12), text(block, LINK, 100)));
  }

  /** Whether a block says that it is ustar, pax or GNU. */
  static boolean magic(byte[] block) {
    return block.length >= MAGIC + 5
        && new String(block, MAGIC, 5, java.nio.charset.StandardCharsets.US_ASCII).equals("ustar");
  }

  /** Whether more blocks of a sparse map follow the header of an old GNU sparse file. */
  static boolean sparseGoesOn(byte[] block) {
    return block[SPARSE_GOES_ON] != 0;
  }

  /** Text up to a NUL. */
  private static String text(byte[] block, int from, int length) {
    int end = from;
    while (end < from + length && block[end] != 0) {
      end++;
    }
    return text(Arrays.copyOfRange(block, from, end));
  }

  /** The text of a name; bytes that are no UTF-8 become U+FFFD, which no name may hold. */
  static String text(byte[] bytes) {
    return ArchivePaths.utf8(bytes, 0, bytes.length)
        .orElseGet(
            () -> {
              String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
              return text.indexOf('\uFFFD') >= 0 ? text : text + '\uFFFD';
            });
  }

  /** A number in octal digits or, with the highest bit set, in base 256; −1 when it is neither. */
  private static long number(byte[] block, int from, int length) {
    if ((block[from] & 0x80) == 0) {
      return octal(block, from, length);
    }
    long value = block[from] & 0x7F;
    for (int i = from + 1; i < from + length; i++) {
      if (value > Long.MAX_VALUE >> 8) {
        return -1;
      }
      value = (value << 8) | (block[i] & 0xFF);
    }
    return value;
  }

  private static long octal(byte[] block, int from, int length) {
    int at = from;
    int end = from + length;
    while (at < end && block[at] == ' ') {
      at++;
    }
    long value = 0;
    for (; at < end && block[at] >= '0' && block[at] <= '7'; at++) {
      value = value * 8 + block[at] - '0';
    }
    for (; at < end; at++) {
      if (block[at] != ' ' && block[at] != 0) {
        return -1;
      }
    }
    return value;
  }
}
