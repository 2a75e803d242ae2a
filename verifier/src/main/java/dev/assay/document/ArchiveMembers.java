package dev.assay.document;

import dev.assay.model.Anomaly;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes the members of an archive as they pass by: digests of all, the bytes of those that are
 * documents or lists, within the limits. Not thread-safe.
 */
final class ArchiveMembers {
  private final ArchivePass pass;
  private final InnerFiles wanted;
  private final Map<String, MessageDigest> digests = new LinkedHashMap<>();
  private final List<ArchiveEntry> entries = new ArrayList<>();
  private final Map<String, byte[]> kept = new HashMap<>();
  private final Set<String> tooLarge = new HashSet<>();
  private long keptBytes;
  private String path;
  private ArchiveEntry.Type type;
  private String link;
  private long bytes;
  private ByteArrayOutputStream keeping;

  ArchiveMembers(ArchivePass pass, InnerFiles wanted, Set<String> algorithms) {
    this.pass = pass;
    this.wanted = wanted;
    algorithms.stream().sorted().forEach(each -> digests.put(each, Digests.of(each)));
  }

  /**
   * A member begins; its path and its link's target are as the archive writes them.
   *
   * @param size as announced; −1 when unknown
   */
  void begin(String name, ArchiveEntry.Type what, long size, String target) throws ArchiveEnd {
    path = ArchivePaths.plain(name);
    type = what;
    link = target;
    bytes = 0;
    pass.named(path.length() + target.length());
    pass.announced(path, size);
    int most = what == ArchiveEntry.Type.FILE ? wanted.most(path, pass.limits()) : 0;
    keeping = most > 0 && !kept.containsKey(path) ? new ByteArrayOutputStream() : null;
    if (keeping != null && size > most) {
      letGo();
    }
  }

  /** Bytes of the member that began last. */
  void data(byte[] buffer, int from, int length) throws ArchiveEnd {
    bytes += length;
    pass.announced(path, bytes);
    for (MessageDigest digest : digests.values()) {
      digest.update(buffer, from, length);
    }
    if (keeping != null) {
      keeping.write(buffer, from, length);
      boolean over =
          keeping.size() > wanted.most(path, pass.limits())
              || keptBytes + keeping.size() > pass.limits().kept();
      if (over) {
        letGo();
      }
    }
  }

  private void letGo() {
    tooLarge.add(path);
    keeping = null;
  }

  /** The member that began last ends; the folder that is the archive itself is no member. */
  void end() {
    boolean file = type == ArchiveEntry.Type.FILE;
    Map<String, String> found = new LinkedHashMap<>();
    digests.forEach(
        (algorithm, digest) -> {
          byte[] value = digest.digest();
          if (file) {
            found.put(algorithm, HexFormat.of().formatHex(value));
          }
        });
    if (keeping != null) {
      kept.put(path, keeping.toByteArray());
      keptBytes += keeping.size();
      keeping = null;
    }
    if (!path.isEmpty() || type != ArchiveEntry.Type.DIRECTORY) {
      entries.add(new ArchiveEntry(path, type, bytes, link, Map.copyOf(found)));
    }
  }

  /** Changes what the member at an index is: a zip says so only at its end. */
  void become(int index, ArchiveEntry.Type other, String target) {
    ArchiveEntry old = entries.get(index);
    entries.set(index, new ArchiveEntry(old.path(), other, 0, target, Map.of()));
    kept.remove(old.path());
  }

  /** Notes something about the member that began last. */
  void note(Anomaly.Code code, Map<String, String> details) {
    pass.note(code, path, details);
  }

  /** The path of the member that began last. */
  String path() {
    return path;
  }

  List<ArchiveEntry> entries() {
    return entries;
  }

  Map<String, byte[]> kept() {
    return kept;
  }

  Set<String> tooLarge() {
    return tooLarge;
  }
}
