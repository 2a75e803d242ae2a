package dev.assay.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a ZIP file (APPNOTE.TXT 6.3.3) of stored members with one time for all: what a deflater
 * makes of bytes, and what a Java writes around them, differs between versions.
 */
final class StoredZip {
  /** The format without its 64-bit extension can count no further. */
  static final int MOST_MEMBERS = 0xFFFE;

  static final long MOST_BYTES = 0xFFFF_FFFEL;

  private static final int VERSION = 20;
  private static final int UNIX = 3;
  private static final int UTF8 = 1 << 11;
  private static final int PLAIN = 0100644;
  private static final int PROGRAM = 0100755;

  private final OutputStream out;
  private final int date;
  private final int time;
  private final List<Member> members = new ArrayList<>();
  private long at;

  private record Member(String name, long offset, long size, long crc, int mode) {
    byte[] bytes() {
      return name.getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * Writes into a stream that somebody else closes.
   *
   * @param when of every member; brought into the years the format knows, 1980 to 2107
   */
  StoredZip(OutputStream out, Instant when) {
    this.out = out;
    LocalDateTime utc = LocalDateTime.ofInstant(when, ZoneOffset.UTC);
    LocalDateTime known =
        utc.getYear() < 1980
            ? LocalDateTime.of(1980, 1, 1, 0, 0)
            : utc.getYear() > 2107 ? LocalDateTime.of(2107, 12, 31, 0, 0) : utc;
    date = ((known.getYear() - 1980) << 9) | (known.getMonthValue() << 5) | known.getDayOfMonth();
    time = (known.getHour() << 11) | (known.getMinute() << 5) | (known.getSecond() / 2);
  }

  /**
   * Adds a member.
   *
   * @param name relative, with {@code /}
   * @param crc CRC-32 of its bytes
   * @param program whether it may be executed
   * @throws IOException when the stream holds another number of bytes, or the file gets too large
   */
  void add(String name, long size, long crc, boolean program, InputStream bytes)
      throws IOException {
    if (members.size() == MOST_MEMBERS || at + size > MOST_BYTES) {
      throw new IOException("a ZIP file holds at most 65,534 files and 4 GiB");
    }
    Member member = new Member(name, at, size, crc, program ? PROGRAM : PLAIN);
    members.add(member);
    little(0x04034b50, 4);
    common(member);
    little(member.bytes().length, 2);
    little(0, 2);
    put(member.bytes());
    long copied = bytes.transferTo(out);
    at += copied;
    if (copied != size) {
      throw new IOException(name + " has " + copied + " bytes, not " + size);
    }
  }

  private void common(Member member) throws IOException {
    little(VERSION, 2);
    little(UTF8, 2);
    little(0, 2);
    little(time, 2);
    little(date, 2);
    little(member.crc(), 4);
    little(member.size(), 4);
    little(member.size(), 4);
  }

  /** Writes the directory; nothing can be added after. */
  void finish() throws IOException {
    long start = at;
    for (Member member : members) {
      little(0x02014b50, 4);
      little((UNIX << 8) | VERSION, 2);
      common(member);
      little(member.bytes().length, 2);
      little(0, 8);
      little((long) member.mode() << 16, 4);
      little(member.offset(), 4);
      put(member.bytes());
    }
    if (at > MOST_BYTES) {
      throw new IOException("a ZIP file holds at most 65,534 files and 4 GiB");
    }
    long size = at - start;
    little(0x06054b50, 4);
    little(0, 4);
    little(members.size(), 2);
    little(members.size(), 2);
    little(size, 4);
    little(start, 4);
    little(0, 2);
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    at += bytes.length;
  }

  private void little(long value, int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >>> (8 * i)) & 0xff);
    }
    at += bytes;
  }
}
