package dev.assay.document;

import dev.assay.model.Anomaly;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a tar file member by member. Where two readers of tar could disagree (two sizes, two names,
 * content of a link, a lone block of zeros) it refuses the file.
 */
final class TarReader {
  private static final int BLOCK = TarHeader.BLOCK;

  private final InputStream in;
  private final ArchivePass pass;
  private final ArchiveMembers members;
  private final byte[] buffer = new byte[1 << 16];

  /** What extended headers say about the next member: path, linkpath, size … */
  private final Map<String, String> said = new HashMap<>();

  private boolean pending;

  TarReader(InputStream in, ArchivePass pass, ArchiveMembers members) {
    this.in = in;
    this.pass = pass;
    this.members = members;
  }

  void read() throws IOException {
    byte[] block = new byte[BLOCK];
    int zeros = 0;
    while (zeros < 2) {
      fill(block, BLOCK);
      if (zero(block, BLOCK)) {
        zeros++;
      } else if (zeros > 0) {
        throw ArchiveEnd.malformed("a lone block of zeros between members");
      } else {
        pass.header();
        header(
            block,
            TarHeader.of(block)
                .orElseThrow(() -> ArchiveEnd.malformed("the checksum of a header is wrong")));
      }
    }
    if (pending) {
      throw ArchiveEnd.malformed("an extended header without a member");
    }
    rest();
  }

  /** Zeros may fill the file up to a record; anything else is hidden from who unpacks it. */
  private void rest() throws IOException {
    boolean clean = true;
    for (int n = some(buffer.length); n > 0; n = some(buffer.length)) {
      clean &= zero(buffer, n);
    }
    if (!clean) {
      pass.note(Anomaly.Code.AFTER_ARCHIVE_END);
    }
  }

  private void header(byte[] block, TarHeader header) throws IOException {
    if (header.size() < 0) {
      throw ArchiveEnd.malformed("the size of a member is no number");
    }
    switch (header.type()) {
      case 'x' -> say(PaxHeader.read(extra(header)));
      case 'g' -> global(PaxHeader.read(extra(header)));
      case 'L' -> say("path", longName(header));
      case 'K' -> say("linkpath", longName(header));
      default -> member(block, header);
    }
  }

  /** A header for all members that follow may carry a comment and times, never a name. */
  private static void global(Map<String, String> values) throws ArchiveEnd {
    for (String key : values.keySet()) {
      if (key.equals("path")
          || key.equals("linkpath")
          || key.equals("size")
          || key.startsWith("GNU.sparse")) {
        throw ArchiveEnd.malformed("a global header sets the " + key + " of every member");
      }
    }
  }

  private void say(Map<String, String> values) throws ArchiveEnd {
    for (Map.Entry<String, String> each : values.entrySet()) {
      say(each.getKey(), each.getValue());
    }
    pending = true;
  }

  private void say(String key, String value) throws ArchiveEnd {
    String before = said.put(key, value);
    if (before != null && !before.equals(value)) {
      throw ArchiveEnd.malformed("two extended headers give a member two values of '" + key + "'");
    }
    pending = true;
  }

  private String longName(TarHeader header) throws IOException {
    byte[] bytes = extra(header);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return TarHeader.text(Arrays.copyOf(bytes, end));
  }

  /** The bytes of an extended header. */
  private byte[] extra(TarHeader header) throws IOException {
    if (header.size() > pass.limits().header()) {
      throw ArchiveEnd.bomb(Anomaly.Code.BOMB_MEMBER, "", pass.limits().header(), header.size());
    }
    byte[] bytes = new byte[(int) header.size()];
    fill(bytes, bytes.length);
    padding(header.size(), "");
    return bytes;
  }

  private void member(byte[] block, TarHeader header) throws IOException {
    String name = said.getOrDefault("path", header.name());
    String link = said.getOrDefault("linkpath", header.link());
    long size = size(header);
    boolean sparse =
        header.type() == 'S' || said.keySet().stream().anyMatch(k -> k.startsWith("GNU.sparse"));
    said.clear();
    pending = false;
    ArchiveEntry.Type type = sparse ? ArchiveEntry.Type.OTHER : type(header, name, size);
    boolean links = type == ArchiveEntry.Type.SYMLINK || type == ArchiveEntry.Type.HARDLINK;
    if (size > 0 && type != ArchiveEntry.Type.FILE && type != ArchiveEntry.Type.OTHER) {
      throw ArchiveEnd.malformed("a " + type.word() + " with content");
    }
    if (header.type() == 'S') {
      sparseMap(block);
    }
    members.begin(name, type, size, links ? link : "");
    content(size);
    members.end();
  }

  private long size(TarHeader header) throws ArchiveEnd {
    String stated = said.get("size");
    if (stated == null) {
      return header.size();
    }
    if (!stated.matches("[0-9]{1,18}")) {
      throw ArchiveEnd.malformed("the size of a member is no number");
    }
    long size = Long.parseLong(stated);
    if (header.size() != 0 && header.size() != size) {
      throw ArchiveEnd.malformed("a member has two sizes");
    }
    return size;
  }

  private static ArchiveEntry.Type type(TarHeader header, String name, long size) {
    return switch (header.type()) {
      // Before ustar a directory was a file whose name ends with a slash.
      case '0' ->
          name.endsWith("/") && size == 0 ? ArchiveEntry.Type.DIRECTORY : ArchiveEntry.Type.FILE;
      case '7' -> ArchiveEntry.Type.FILE;
      case '1' -> ArchiveEntry.Type.HARDLINK;
      case '2' -> ArchiveEntry.Type.SYMLINK;
      case '3', '4' -> ArchiveEntry.Type.DEVICE;
      case '5' -> ArchiveEntry.Type.DIRECTORY;
      case '6' -> ArchiveEntry.Type.FIFO;
      default -> ArchiveEntry.Type.OTHER;
    };
  }

  private void sparseMap(byte[] header) throws IOException {
    boolean more = TarHeader.sparseGoesOn(header);
    byte[] map = new byte[BLOCK];
    while (more) {
      pass.header();
      fill(map, BLOCK);
      more = map[504] != 0;
    }
  }

  private void content(long size) throws IOException {
    long left = size;
    while (left > 0) {
      int n = some((int) Math.min(left, buffer.length));
      if (n == 0) {
        throw ArchiveEnd.truncated();
      }
      members.data(buffer, 0, n);
      left -= n;
    }
    padding(size, members.path());
  }

  private void padding(long size, String member) throws IOException {
    int length = (int) ((BLOCK - size % BLOCK) % BLOCK);
    fill(buffer, length);
    if (!zero(buffer, length)) {
      pass.note(Anomaly.Code.PADDING_NOT_ZERO, member, Map.of());
    }
  }

  private void fill(byte[] to, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int n = in.read(to, done, length - done);
      if (n < 0) {
        throw ArchiveEnd.truncated();
      }
      pass.unpacked(n);
      done += n;
    }
  }

  /** At most so many bytes into the buffer; 0 at the end. */
  private int some(int most) throws IOException {
    int n = in.read(buffer, 0, most);
    if (n > 0) {
      pass.unpacked(n);
    }
    return Math.max(n, 0);
  }

  private static boolean zero(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
