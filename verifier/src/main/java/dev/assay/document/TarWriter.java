package dev.assay.document;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * Writes a tar archive (POSIX ustar with pax headers) whose bytes depend on nothing but the members
 * and the time given: owner 0, no names, one time for all. Names that do not fit into 100 ASCII
 * bytes get a pax header.
 */
public final class TarWriter implements Closeable {
  private static final int BLOCK = 512;
  private static final int NAME = 100;

  /** The largest size of 11 octal digits. */
  private static final long LARGEST = 077777777777L;

  private final OutputStream out;
  private final long seconds;
  private long written;

  /**
   * @param out is closed with this writer
   * @param time of every member, to the second; not before 1970
   */
  public TarWriter(OutputStream out, Instant time) {
    this.out = Objects.requireNonNull(out, "out must not be null");
    this.seconds = time.getEpochSecond();
    if (seconds < 0 || seconds > LARGEST) {
      throw new IllegalArgumentException("time must fit a tar header: " + time);
    }
  }

  /** A stream that is not as long as it was said to be. */
  static final class OtherSize extends IOException {
    private static final long serialVersionUID = 1L;

    OtherSize(String message) {
      super(message);
    }
  }

  /** Writes a member with the content it carries. */
  public void add(ArchiveMember member) throws IOException {
    head(member, member.content().length);
    write(member.content());
    pad();
  }

  /**
   * Writes a file whose content comes from a stream.
   *
   * @param member what it is; its own content is not looked at
   * @param size how many bytes follow
   * @throws OtherSize when the stream holds more or fewer bytes than that
   */
  public void add(ArchiveMember member, long size, InputStream content) throws IOException {
    head(member, size);
    byte[] buffer = new byte[1 << 16];
    long left = size;
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      left -= n;
      if (left < 0) {
        throw new OtherSize("the file grew while it was read");
      }
      out.write(buffer, 0, n);
      written += n;
    }
    if (left > 0) {
      throw new OtherSize("the file shrank while it was read");
    }
    pad();
  }

  /** Writes bytes as they are, for archives that are broken on purpose. */
  public void raw(byte[] bytes) throws IOException {
    write(bytes);
  }

  private void head(ArchiveMember member, long size) throws IOException {
    String pax = pax(member, size);
    if (!pax.isEmpty()) {
      byte[] records = pax.getBytes(StandardCharsets.UTF_8);
      ArchiveMember extended =
          ArchiveMember.file("PaxHeaders/" + ascii(member.name(), NAME - 11), records);
      write(header(extended, 'x', records.length));
      write(records);
      pad();
    }
    write(header(member, member.type().flag(), Math.min(size, LARGEST)));
  }

  /** The pax records a member needs; a name that is not UTF-8 cannot be said in one. */
  private static String pax(ArchiveMember member, long size) {
    StringBuilder records = new StringBuilder();
    String name = new String(member.name(), StandardCharsets.UTF_8);
    boolean said = Arrays.equals(name.getBytes(StandardCharsets.UTF_8), member.name());
    if (said && (member.name().length > NAME || !plain(name))) {
      record("path", name, records);
    }
    if (member.link().getBytes(StandardCharsets.UTF_8).length > NAME || !plain(member.link())) {
      record("linkpath", member.link(), records);
    }
    if (size > LARGEST) {
      record("size", Long.toString(size), records);
    }
    return records.toString();
  }

  private static boolean plain(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** A record is {@code length key=value\n}, and the length counts its own digits. */
  private static void record(String key, String value, StringBuilder records) {
    int rest = (" " + key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8).length;
    int length = rest + 1;
    while (length != rest + Integer.toString(length).length()) {
      length = rest + Integer.toString(length).length();
    }
    records.append(length).append(' ').append(key).append('=').append(value).append('\n');
  }

  private byte[] header(ArchiveMember member, char flag, long size) {
    byte[] block = new byte[BLOCK];
    boolean whole = member.name().length <= NAME;
    byte[] name = whole ? member.name() : bytes(ascii(member.name(), NAME));
    System.arraycopy(name, 0, block, 0, name.length);
    octal(block, 100, 8, member.mode());
    octal(block, 108, 8, 0);
    octal(block, 116, 8, 0);
    octal(block, 124, 12, size);
    octal(block, 136, 12, seconds);
    Arrays.fill(block, 148, 156, (byte) ' ');
    block[156] = (byte) flag;
    byte[] link = bytes(ascii(bytes(member.link()), NAME));
    System.arraycopy(link, 0, block, 157, link.length);
    System.arraycopy(bytes("ustar\00000"), 0, block, 257, 8);
    octal(block, 329, 8, 0);
    octal(block, 337, 8, 0);
    int sum = 0;
    for (byte each : block) {
      sum += each & 0xff;
    }
    octal(block, 148, 7, sum);
    return block;
  }

  private static void octal(byte[] block, int at, int length, long value) {
    String digits = Long.toOctalString(value);
    byte[] field = bytes("0".repeat(length - 1 - digits.length()) + digits);
    System.arraycopy(field, 0, block, at, field.length);
    block[at + length - 1] = 0;
  }

  /** At most so many bytes, what is not ASCII replaced: a stand-in for readers without pax. */
  private static String ascii(byte[] name, int limit) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < Math.min(name.length, limit); i++) {
      plain.append(name[i] < 0 ? '_' : (char) name[i]);
    }
    return plain.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }

  private void pad() throws IOException {
    int over = (int) (written % BLOCK);
    write(new byte[over == 0 ? 0 : BLOCK - over]);
  }

  /** Writes the two zero blocks that end an archive. */
  void finish() throws IOException {
    write(new byte[2 * BLOCK]);
  }

  /** Ends the archive and closes the stream beneath. */
  @Override
  public void close() throws IOException {
    finish();
    out.close();
  }

  /** The bytes of an archive without its end. */
  static byte[] open(Iterable<ArchiveMember> members, Instant time) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TarWriter writer = new TarWriter(bytes, time);
    try {
      for (ArchiveMember member : members) {
        writer.add(member);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
