package dev.assay.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a zip file says about one member: before its content, and again in its directory.
 *
 * @param offset of the local header
 * @param name its bytes, one character each
 * @param otherName what a Unicode extra field says instead; empty when there is none
 * @param packed bytes as stored; with {@code later} set unknown in a local header
 * @param mode type and rights as Unix has them; 0 in a local header or when not from Unix
 */
record ZipRecord(
    long offset,
    String name,
    Optional<String> otherName,
    int flags,
    int method,
    long crc,
    long packed,
    long size,
    int mode) {
  static final int LOCAL = 0x04034B50;
  static final int CENTRAL = 0x02014B50;
  static final int DESCRIPTOR = 0x08074B50;
  static final int END = 0x06054B50;
  static final int END_64 = 0x06064B50;
  static final int LOCATOR_64 = 0x07064B50;

  private static final long MAX_32 = 0xFFFF_FFFFL;
  private static final int UNIX = 3;

  /** Encrypted, patched, strongly encrypted or with a masked header: not to be read by anybody. */
  private static final int UNREADABLE = 0x2061;

  /** Reads a local header, whose signature was taken. */
  static ZipRecord local(ZipInput in, long offset) throws IOException {
    in.skip(2);
    int flags = in.two();
    int method = in.two();
    in.skip(4);
    long crc = in.four();
    long packed = in.four();
    long size = in.four();
    int nameLength = in.two();
    int extraLength = in.two();
    String name = latin(in.bytes(nameLength));
    Extra extra = new Extra(in.bytes(extraLength));
    size = size == MAX_32 ? extra.wide() : size;
    packed = packed == MAX_32 ? extra.wide() : packed;
    return new ZipRecord(offset, name, extra.name(), flags, method, crc, packed, size, 0);
  }

  /** Reads a record of the directory, whose signature was taken. */
  static ZipRecord central(ZipInput in) throws IOException {
    int system = in.two() >> 8;
    in.skip(2);
    int flags = in.two();
    int method = in.two();
    in.skip(4);
    long crc = in.four();
    long packed = in.four();
    long size = in.four();
    int nameLength = in.two();
    int extraLength = in.two();
    int commentLength = in.two();
    in.skip(4);
    int mode = (int) (in.four() >>> 16);
    long offset = in.four();
    String name = latin(in.bytes(nameLength));
    Extra extra = new Extra(in.bytes(extraLength));
    in.skip(commentLength);
    size = size == MAX_32 ? extra.wide() : size;
    packed = packed == MAX_32 ? extra.wide() : packed;
    offset = offset == MAX_32 ? extra.wide() : offset;
    return new ZipRecord(
        offset, name, extra.name(), flags, method, crc, packed, size, system == UNIX ? mode : 0);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Whether sizes and checksum follow the content. */
  boolean later() {
    return (flags & 8) != 0;
  }

  /** Whether the name is said to be UTF-8. */
  boolean utf8() {
    return (flags & 0x800) != 0;
  }

  /** Refuses what cannot be read without a key or another method. */
  void check() throws ArchiveEnd {
    if ((flags & UNREADABLE) != 0) {
      throw ArchiveEnd.malformed("a member is encrypted or patched");
    }
    if (method != 0 && method != 8) {
      throw ArchiveEnd.malformed("a member is packed by method " + method);
    }
    if (method == 0 && (later() || packed != size)) {
      throw ArchiveEnd.malformed("where a stored member ends cannot be told");
    }
  }

  /** The path; U+FFFD stands for bytes that are no UTF-8. */
  String path() {
    return TarHeader.text(name.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Whether an extra field names the member otherwise. */
  boolean twoNames() {
    return otherName.isPresent() && !otherName.get().equals(name);
  }

  /** The extra field: a list of tagged blocks. */
  private static final class Extra {
    private static final int WIDE = 1;
    private static final int UNICODE_NAME = 0x7075;

    private byte[] wide = new byte[0];
    private int at;
    private Optional<String> name = Optional.empty();

    Extra(byte[] bytes) {
      int from = 0;
      while (from + 4 <= bytes.length) {
        int tag = two(bytes, from);
        int end = from + 4 + two(bytes, from + 2);
        if (end > bytes.length) {
          break;
        }
        if (tag == WIDE) {
          wide = Arrays.copyOfRange(bytes, from + 4, end);
        } else if (tag == UNICODE_NAME && end - from > 9) {
          name = Optional.of(latin(Arrays.copyOfRange(bytes, from + 9, end)));
        }
        from = end;
      }
    }

    private static int two(byte[] bytes, int at) {
      return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    /** The next number that did not fit into 32 bits. */
    long wide() throws ArchiveEnd {
      if (at + 8 > wide.length) {
        throw ArchiveEnd.malformed("a size beyond 32 bits is missing");
      }
      long value = 0;
      for (int i = 7; i >= 0; i--) {
        value = value << 8 | (wide[at + i] & 0xFF);
      }
      at += 8;
      if (value < 0) {
        throw ArchiveEnd.malformed("a size is negative");
      }
      return value;
    }

    Optional<String> name() {
      return name;
    }
  }

  /** The name for people. */
  String shown() {
    return ArchivePaths.shown(path());
  }
}
