package dev.assay.document;

import dev.assay.model.Anomaly;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip file from its first byte to its last: members with their local headers one after the
 * other without a gap, then the directory, which must say the same. Stored and deflated members are
 * read; encrypted ones and other methods are refused.
 */
final class ZipReader {
  /** Bytes of a file that may turn out to be the target of a link, one and all together. */
  private static final int TARGET = 1_024;

  private static final int TARGETS = 4 << 20;

  private final ZipInput in;
  private final ArchivePass pass;
  private final ArchiveMembers members;
  private final List<ZipRecord> locals = new ArrayList<>();
  private final List<byte[]> targets = new ArrayList<>();
  private final byte[] buffer = new byte[1 << 16];
  private final CRC32 crc = new CRC32();
  private int targetBytes;

  /** The beginning of the member that is read. */
  private ByteArrayOutputStream target = new ByteArrayOutputStream();

  ZipReader(RawBytes raw, ArchivePass pass, ArchiveMembers members) {
    this.in = new ZipInput(raw);
    this.pass = pass;
    this.members = members;
  }

  void read() throws IOException {
    long offset = in.raw().taken();
    int signature = (int) in.four();
    while (signature == ZipRecord.LOCAL) {
      member(ZipRecord.local(in, offset));
      offset = in.raw().taken();
      signature = (int) in.four();
    }
    new ZipDirectory(in, pass, members, locals, targets).read(offset, signature);
  }

  private void member(ZipRecord local) throws IOException {
    pass.header();
    local.check();
    String path = local.path();
    boolean directory = path.endsWith("/");
    members.begin(
        path,
        directory ? ArchiveEntry.Type.DIRECTORY : ArchiveEntry.Type.FILE,
        local.later() ? -1 : local.size(),
        "");
    if (local.twoNames()) {
      members.note(Anomaly.Code.MEMBER_NAME_UNUSABLE, Map.of("reason", "it has two names"));
    }
    crc.reset();
    target = new ByteArrayOutputStream();
    long start = in.raw().taken();
    long size = local.method() == 0 ? stored(local.size()) : inflated();
    long packed = in.raw().taken() - start;
    ZipRecord found = local.later() ? descriptor(local, packed, size) : local;
    if (found.size() != size || found.packed() != packed) {
      throw ArchiveEnd.malformed("the size of a member is wrong");
    }
    if (found.crc() != crc.getValue()) {
      throw ArchiveEnd.malformed("the checksum of a member is wrong");
    }
    if (directory && size > 0) {
      throw ArchiveEnd.malformed("a directory with content");
    }
    int before = members.entries().size();
    members.end();
    if (members.entries().size() > before) {
      locals.add(found);
      targets.add(target.toByteArray());
    }
  }

  private long stored(long size) throws IOException {
    long left = size;
    while (left > 0) {
      int n = in.raw().read(buffer, 0, (int) Math.min(left, buffer.length));
      if (n < 0) {
        throw ArchiveEnd.truncated();
      }
      take(n);
      left -= n;
    }
    return size;
  }

  private long inflated() throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      while (!inflater.finished()) {
        if (in.raw().see(1) == 0) {
          throw ArchiveEnd.truncated();
        }
        in.raw().lend(inflater);
        int before = inflater.getRemaining();
        int n = inflater.inflate(buffer);
        in.raw().took(before - inflater.getRemaining());
        if (inflater.needsDictionary()) {
          throw ArchiveEnd.malformed("the compressed data asks for a dictionary");
        }
        take(n);
      }
      return inflater.getBytesWritten();
    } catch (DataFormatException e) {
      throw ArchiveEnd.malformed("the compressed data is corrupt");
    } finally {
      inflater.end();
    }
  }

  private void take(int n) throws ArchiveEnd {
    pass.unpacked(n);
    crc.update(buffer, 0, n);
    members.data(buffer, 0, n);
    int kept = Math.min(n, Math.min(TARGET - target.size(), TARGETS - targetBytes));
    target.write(buffer, 0, Math.max(0, kept));
    targetBytes += Math.max(0, kept);
  }

  /** Checksum and sizes behind the content: with or without a signature, of 32 or 64 bits. */
  private ZipRecord descriptor(ZipRecord local, long packed, long size) throws IOException {
    if (in.ahead(0) == ZipRecord.DESCRIPTOR) {
      in.skip(4);
    }
    long sum = in.four();
    boolean narrow = in.ahead(0) == (packed & 0xFFFF_FFFFL) && in.ahead(4) == (size & 0xFFFF_FFFFL);
    long statedPacked = narrow ? in.four() : in.eight();
    long statedSize = narrow ? in.four() : in.eight();
    boolean fits = (statedPacked & 0xFFFF_FFFFL) == (packed & 0xFFFF_FFFFL);
    return new ZipRecord(
        local.offset(),
        local.name(),
        local.otherName(),
        local.flags(),
        local.method(),
        sum,
        fits && narrow ? packed : statedPacked,
        fits && narrow ? size : statedSize,
        0);
  }
}
