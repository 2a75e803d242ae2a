package dev.assay.document;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One member of an archive that is written: a name, what it is, and its bytes. Any name and any
 * type can be said, also those no honest archive holds: checks are proven on hostile ones.
 */
public final class ArchiveMember {
  private static final int NO_ID = 0;

  private final byte[] name;
  private final Type type;
  private final byte[] content;
  private final String link;
  private final int mode;

  private ArchiveMember(byte[] name, Type type, byte[] content, String link, int mode) {
    this.name = Objects.requireNonNull(name, "name must not be null");
    this.type = Objects.requireNonNull(type, "type must not be null");
    this.content = Objects.requireNonNull(content, "content must not be null");
    this.link = Objects.requireNonNull(link, "link must not be null");
    this.mode = mode;
  }

  /** What a member is. */
  public enum Type {
    FILE('0', 0100000),
    HARDLINK('1', NO_ID),
    SYMLINK('2', 0120000),
    CHARACTER_DEVICE('3', 0020000),
    BLOCK_DEVICE('4', 0060000),
    DIRECTORY('5', 0040000),
    FIFO('6', 0010000),
    /** A type that no standard knows. */
    OTHER('Z', 0140000);

    private final char flag;
    private final int bits;

    Type(char flag, int bits) {
      this.flag = flag;
      this.bits = bits;
    }

    /** The type flag of a tar header. */
    char flag() {
      return flag;
    }

    /** The file type bits of a Unix mode; 0 for what a mode cannot say. */
    int bits() {
      return bits;
    }
  }

  /** A plain file with mode 0644. */
  public static ArchiveMember file(String path, byte[] content) {
    return of(path, Type.FILE, content.clone(), "");
  }

  /** A plain file of UTF-8 text with mode 0644. */
  public static ArchiveMember file(String path, String text) {
    return of(path, Type.FILE, text.getBytes(StandardCharsets.UTF_8), "");
  }

  /** A directory with mode 0755; its path is written as it is given, so end it with a slash. */
  public static ArchiveMember directory(String path) {
    return of(path, Type.DIRECTORY, new byte[0], "").mode(0755);
  }

  /** A symbolic or hard link. */
  public static ArchiveMember link(String path, Type type, String target) {
    return of(path, type, new byte[0], target);
  }

  /** A device, a FIFO, or anything else that has no content. */
  public static ArchiveMember special(String path, Type type) {
    return of(path, type, new byte[0], "");
  }

  private static ArchiveMember of(String path, Type type, byte[] content, String link) {
    return new ArchiveMember(path.getBytes(StandardCharsets.UTF_8), type, content, link, 0644);
  }

  /** The same member under a name of raw bytes, which need not be UTF-8. */
  public ArchiveMember named(byte[] raw) {
    return new ArchiveMember(raw.clone(), type, content, link, mode);
  }

  /** The same member with other permission bits. */
  public ArchiveMember mode(int permissions) {
    return new ArchiveMember(name, type, content, link, permissions);
  }

  byte[] name() {
    return name;
  }

  Type type() {
    return type;
  }

  byte[] content() {
    return content;
  }

  String link() {
    return link;
  }

  int mode() {
    return mode;
  }
}
