package dev.assay.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The bytes of a zip archive of stored members (APPNOTE 6.3), all of the same fixed time, made in
 * memory: small archives only, below 64 Ki members and 4 GiB.
 */
final class ZipBytes {
  /** 1980-01-01 00:00, the first instant a zip can say, with no zone to depend on. */
  private static final int DATE = (1 << 5) | 1;

  /** Made by Unix, so that types and permissions can be said. */
  private static final int MADE_BY = (3 << 8) | 20;

  private static final int VERSION = 20;
  private static final int UTF_8 = 1 << 11;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();

  private ZipBytes() {}

  static byte[] of(List<ArchiveMember> members) {
    ZipBytes zip = new ZipBytes();
    members.forEach(zip::add);
    byte[] listed = zip.directory.toByteArray();
    int start = zip.body.size();
    zip.body.writeBytes(listed);
    little(zip.body, 0x06054b50L, 4);
    little(zip.body, 0, 4);
    little(zip.body, members.size(), 2);
    little(zip.body, members.size(), 2);
    little(zip.body, listed.length, 4);
    little(zip.body, start, 4);
    little(zip.body, 0, 2);
    return zip.body.toByteArray();
  }

  private void add(ArchiveMember member) {
    if (member.type().bits() == 0) {
      throw new IllegalArgumentException("a zip cannot hold a " + member.type());
    }
    byte[] content =
        member.type() == ArchiveMember.Type.SYMLINK
            ? member.link().getBytes(StandardCharsets.UTF_8)
            : member.content();
    int offset = body.size();
    little(body, 0x04034b50L, 4);
    facts(body, member, content);
    body.writeBytes(member.name());
    body.writeBytes(content);
    little(directory, 0x02014b50L, 4);
    little(directory, MADE_BY, 2);
    facts(directory, member, content);
    little(directory, 0, 2);
    little(directory, 0, 2);
    little(directory, 0, 2);
    int dos = member.type() == ArchiveMember.Type.DIRECTORY ? 0x10 : 0;
    little(directory, ((long) (member.type().bits() | member.mode()) << 16) | dos, 4);
    little(directory, offset, 4);
    directory.writeBytes(member.name());
  }

  private static void facts(ByteArrayOutputStream out, ArchiveMember member, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    little(out, VERSION, 2);
    little(out, UTF_8, 2);
    little(out, 0, 2);
    little(out, 0, 2);
    little(out, DATE, 2);
    little(out, crc.getValue(), 4);
    little(out, content.length, 4);
    little(out, content.length, 4);
    little(out, member.name().length, 2);
    little(out, 0, 2);
  }

  private static void little(ByteArrayOutputStream out, long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >>> (8 * i)) & 0xff);
    }
  }
}
