package dev.assay.document;

import dev.assay.model.Anomaly;
import java.util.Map;

/** One pass over an archive: what is counted against the limits, and what was stumbled over. */
final class ArchivePass {
  private final RawBytes raw;
  private final ArchiveLimits limits;
  private final Anomalies anomalies;
  private int entries;
  private int names;
  private long unpacked;

  ArchivePass(RawBytes raw, ArchiveLimits limits, Anomalies anomalies) {
    this.raw = raw;
    this.limits = limits;
    this.anomalies = anomalies;
  }

  ArchiveLimits limits() {
    return limits;
  }

  /** Notes something that does not end the reading. */
  void note(Anomaly.Code code, String member, Map<String, String> details) {
    Map<String, String> all = new java.util.HashMap<>(details);
    all.put("member", ArchivePaths.shown(member));
    anomalies.add(code, 0, ArchivePaths.pointer(member), all);
  }

  /** Notes something about the archive itself. */
  void note(Anomaly.Code code) {
    anomalies.add(code, 0, "", Map.of());
  }

  /** A header begins, of a member or of anything else. */
  void header() throws ArchiveEnd {
    if (++entries > limits.entries()) {
      throw ArchiveEnd.bomb(Anomaly.Code.BOMB_ENTRIES, "", limits.entries(), entries);
    }
  }

  /** Characters of a path or a link target will be kept. */
  void named(int characters) throws ArchiveEnd {
    names += characters;
    if (names > limits.names()) {
      throw ArchiveEnd.bomb(Anomaly.Code.BOMB_ENTRIES, "", limits.names(), names);
    }
  }

  /** A header announces a member of this size. */
  void announced(String member, long size) throws ArchiveEnd {
    if (size > limits.member()) {
      throw ArchiveEnd.bomb(
          Anomaly.Code.BOMB_MEMBER, ArchivePaths.shown(member), limits.member(), size);
    }
  }

  /** Bytes came out of the decompression. */
  void unpacked(int bytes) throws ArchiveEnd {
    unpacked += bytes;
    if (unpacked > limits.unpacked()) {
      throw ArchiveEnd.bomb(Anomaly.Code.BOMB_TOTAL, "", limits.unpacked(), unpacked);
    }
    if (unpacked > limits.free() && unpacked / limits.ratio() > raw.taken()) {
      throw ArchiveEnd.bomb(
          Anomaly.Code.BOMB_RATIO, "", limits.ratio(), unpacked / Math.max(1, raw.taken()));
    }
  }
}
