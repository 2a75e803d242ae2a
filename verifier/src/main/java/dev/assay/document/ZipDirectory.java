package dev.assay.document;

import dev.assay.model.Anomaly;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The directory at the end of a zip file, held against the members that were read before it. */
final class ZipDirectory {
  private static final int TYPE = 0xF000;
  private static final int FILE = 0x8000;
  private static final int DIRECTORY = 0x4000;
  private static final int LINK = 0xA000;

  private final ZipInput in;
  private final ArchivePass pass;
  private final ArchiveMembers members;
  private final List<ZipRecord> locals;
  private final List<byte[]> targets;
  private final Map<Long, Integer> byOffset = new HashMap<>();
  private int records;

  ZipDirectory(
      ZipInput in,
      ArchivePass pass,
      ArchiveMembers members,
      List<ZipRecord> locals,
      List<byte[]> targets) {
    this.in = in;
    this.pass = pass;
    this.members = members;
    this.locals = locals;
    this.targets = targets;
    for (int i = 0; i < locals.size(); i++) {
      byOffset.put(locals.get(i).offset(), i);
    }
  }

  /**
   * Reads the directory.
   *
   * @param start offset of its first signature, which was taken
   */
  void read(long start, int first) throws IOException {
    int signature = first;
    long end = start;
    while (signature == ZipRecord.CENTRAL) {
      pass.header();
      records++;
      compare(ZipRecord.central(in));
      end = in.raw().taken();
      signature = (int) in.four();
    }
    end(start, end - start, signature);
    for (int index : byOffset.values().stream().sorted().toList()) {
      disagree(members.entries().get(index).path(), "the directory does not list it");
    }
    if (in.raw().see(1) > 0) {
      pass.note(Anomaly.Code.AFTER_ARCHIVE_END);
    }
  }

  private void compare(ZipRecord central) {
    Integer index = byOffset.remove(central.offset());
    if (index == null) {
      disagree(central.path(), "the directory lists it where no member begins");
      return;
    }
    ZipRecord local = locals.get(index);
    ArchiveEntry entry = members.entries().get(index);
    if (!local.name().equals(central.name())) {
      disagree(entry.path(), "the directory calls it " + central.shown());
    } else if (local.size() != central.size()
        || local.packed() != central.packed()
        || local.crc() != central.crc()
        || local.method() != central.method()
        || local.utf8() != central.utf8()) {
      disagree(entry.path(), "the directory gives another size, checksum or method");
    }
    int type = central.mode() & TYPE;
    if (type == LINK) {
      boolean whole = targets.get(index).length == entry.bytes();
      String target = whole ? TarHeader.text(targets.get(index)) : "";
      members.become(index, ArchiveEntry.Type.SYMLINK, target);
    } else if (type != 0 && type != FILE && type != DIRECTORY) {
      members.become(index, ArchiveEntry.Type.OTHER, "");
    } else if (type == DIRECTORY != (entry.type() == ArchiveEntry.Type.DIRECTORY) && type != 0) {
      disagree(entry.path(), "the directory gives it another type");
    }
  }

  private void disagree(String member, String reason) {
    pass.note(Anomaly.Code.DIRECTORY_DISAGREES, member, Map.of("reason", reason));
  }

  private void end(long start, long size, int first) throws IOException {
    int signature = first;
    if (signature == ZipRecord.END_64) {
      long length = in.eight();
      if (length < 44 || length > pass.limits().header()) {
        throw ArchiveEnd.malformed("the end of the zip directory is wrong");
      }
      in.skip(20);
      List<Long> stated = List.of(in.eight(), in.eight(), in.eight());
      in.skip(length - 44);
      if (!stated.equals(List.of((long) records, size, start))) {
        disagree("", "its end gives another place or number of members");
      }
      if ((int) in.four() != ZipRecord.LOCATOR_64) {
        throw ArchiveEnd.malformed("the end of the zip directory is wrong");
      }
      in.skip(16);
      signature = (int) in.four();
    }
    if (signature != ZipRecord.END) {
      throw ArchiveEnd.malformed("bytes between the members that belong to none");
    }
    in.skip(4);
    int here = in.two();
    int all = in.two();
    long length = in.four();
    long place = in.four();
    boolean agrees =
        same(here, records, 0xFFFF)
            && here == all
            && same(length, size, 0xFFFF_FFFFL)
            && same(place, start, 0xFFFF_FFFFL);
    if (!agrees) {
      disagree("", "its end gives another place or number of members");
    }
    in.skip(in.two());
  }

  /** Whether a number is the real one, or all ones because the real one is written elsewhere. */
  private static boolean same(long stated, long real, long ones) {
    return stated == real || stated == ones;
  }
}
