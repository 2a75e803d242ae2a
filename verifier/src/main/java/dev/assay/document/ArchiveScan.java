package dev.assay.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One pass over the bytes of an archive, from the first to the last. */
final class ArchiveScan {
  private static final int PARTIAL = 10_000;
  private static final int BUFFER = 1 << 16;
  private static final int[] GZIP = {0x1F, 0x8B};
  private static final int[] ZIP = {'P', 'K', 3, 4};
  private static final int[] EMPTY_ZIP = {'P', 'K', 5, 6};

  private final RawBytes raw;
  private final ArchivePass pass;
  private final ArchiveMembers members;
  private String format = "";

  private ArchiveScan(RawBytes raw, ArchivePass pass, ArchiveMembers members) {
    this.raw = raw;
    this.pass = pass;
    this.members = members;
  }

  /**
   * Reads an archive.
   *
   * @param algorithms of the digests of members
   * @throws IOException when the file itself cannot be read; never because of what it holds
   */
  static ArchiveContents read(
      InputStream in,
      InnerFiles wanted,
      Set<String> algorithms,
      ArchiveLimits limits,
      int mostAnomalies)
      throws IOException {
    RawBytes raw = new RawBytes(in);
    Anomalies anomalies = new Anomalies(mostAnomalies);
    ArchivePass pass = new ArchivePass(raw, limits, anomalies);
    ArchiveMembers members = new ArchiveMembers(pass, wanted, algorithms);
    ArchiveScan scan = new ArchiveScan(raw, pass, members);
    boolean whole = false;
    try {
      scan.read();
      whole = true;
    } catch (ArchiveEnd e) {
      // The end of what could be read comes first: it outweighs whatever was stumbled over before.
      anomalies.first(e.code(), e.details());
    }
    if (whole) {
      ArchiveChecks.note(pass, members.entries(), ArchiveContents.root(members.entries()));
    }
    Optional<String> sha256 = raw.drain(limits.unpacked());
    return new ArchiveContents(
        scan.format,
        raw.taken(),
        sha256,
        entries(members.entries(), whole),
        members.kept(),
        members.tooLarge(),
        anomalies.list(),
        whole);
  }

  /** Of a broken archive as many members as may tell its kind: a bomb is not worth more memory. */
  private static List<ArchiveEntry> entries(List<ArchiveEntry> all, boolean whole) {
    return List.copyOf(whole ? all : all.subList(0, Math.min(all.size(), PARTIAL)));
  }

  private void read() throws IOException {
    int seen = raw.see(TarHeader.BLOCK);
    if (seen == 0) {
      throw ArchiveEnd.empty();
    }
    if (starts(GZIP, seen)) {
      format = "tar.gz";
      try (InputStream gzip = new BufferedInputStream(new GzipStream(raw, pass), BUFFER)) {
        new TarReader(gzip, pass, members).read();
      }
    } else if (starts(ZIP, seen) || starts(EMPTY_ZIP, seen)) {
      format = "zip";
      new ZipReader(raw, pass, members).read();
    } else if (seen >= TarHeader.BLOCK && tar()) {
      format = "tar";
      new TarReader(raw, pass, members).read();
    } else {
      throw ArchiveEnd.malformed("it is neither tar nor tar.gz nor zip");
    }
  }

  /** Whether the file starts with these bytes, or is too short to tell. */
  private boolean starts(int[] magic, int seen) {
    for (int i = 0; i < magic.length && i < seen; i++) {
      if (raw.peek(i) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean tar() {
    byte[] block = new byte[TarHeader.BLOCK];
    boolean zeros = true;
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) raw.peek(i);
      zeros &= block[i] == 0;
    }
    return zeros || TarHeader.magic(block) || TarHeader.of(block).isPresent();
  }

  /** Whether bytes are the beginning of an archive, or of anything compressed with gzip. */
  static boolean archive(byte[] bytes) {
    RawBytes raw = new RawBytes(new ByteArrayInputStream(bytes));
    try {
      int seen = raw.see(TarHeader.BLOCK);
      ArchiveScan scan = new ArchiveScan(raw, null, null);
      return seen >= ZIP.length
          && (scan.starts(GZIP, seen)
              || scan.starts(ZIP, seen)
              || scan.starts(EMPTY_ZIP, seen)
              || (seen >= TarHeader.BLOCK && scan.tar()));
    } catch (IOException e) {
      return false;
    }
  }

  /** Details for the limit of something inside. */
  static Map<String, String> over(String what, long limit, long actual) {
    return Map.of("what", what, "limit", Long.toString(limit), "actual", Long.toString(actual));
  }
}
