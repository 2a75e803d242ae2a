package dev.assay.model;

import java.util.Map;
import java.util.Objects;

/**
 * Something a reader stumbled over in a document it could still read. A rule of the check kind
 * {@code intake} turns it into a finding.
 *
 * @param offset UTF-16 offset into the text
 * @param pointer of the value concerned; empty for the document
 * @param details for the message, e.g. {@code key}, {@code first}, {@code second}
 */
public record Anomaly(Code code, int offset, String pointer, Map<String, String> details) {
  /** What is found where a kind is a list and the content is none. */
  public static final String NOT_A_LIST = "not a list";

  public Anomaly {
    Objects.requireNonNull(code, "code must not be null");
    Objects.requireNonNull(pointer, "pointer must not be null");
    details = Map.copyOf(details);
  }

  /** The closed set of things a reader, the scanner or the wiring may stumble over. */
  public enum Code {
    /** A line of an env file that has no {@code =}. Details: line. */
    LINE_WITHOUT_EQUALS,
    /** An env line whose key is empty. */
    EMPTY_KEY,
    /** The same key twice with the same value. Details: key. */
    DUPLICATE_KEY_SAME,
    /** The same key twice with different values. Details: key, first, second. */
    DUPLICATE_KEY_DIFFERENT,
    /** Bytes that are not valid in the file's encoding; they were replaced. Details: encoding. */
    INVALID_ENCODING,
    /** NUL or another control character in a text file. */
    CONTROL_CHARACTER,
    /** Something after the end of the document. */
    TRAILING_GARBAGE,
    /** NaN or Infinity where a number belongs. Details: value. */
    NOT_A_NUMBER,
    /** The document stops in the middle. */
    TRUNCATED,
    /** The document does not parse. Details: reason. */
    MALFORMED,
    /** 0 bytes. */
    EMPTY,
    /** A limit was exceeded. Details: limit, actual. */
    OVER_LIMIT,
    /** The file could not be opened or vanished while being read. Details: reason. */
    UNREADABLE,
    /** A FIFO, socket or device. */
    NOT_A_FILE,
    /** A symbolic link to a place outside the workspace, or a loop. Details: target. */
    LINK_OUTSIDE,
    /** A directory that cannot be listed. Details: reason. */
    UNREADABLE_DIRECTORY,
    /** A known name with other content. Details: kind, found. */
    OTHER_CONTENT,
    /** Known content under a name its kind does not use. Details: kind, names. */
    OTHER_NAME,
    /** Nearly a known kind: most keys, or a backup name. Details: kind, missing. */
    NEARLY,
    /** A file of no known kind below a declared root that does not parse. Details: reason. */
    UNKNOWN_BROKEN,
    /** A line of a digest list that is no entry. Details: line, reason. */
    LINE_NOT_CHECKSUM,
    /** Lines of a digest list that end in CR LF. */
    LINE_ENDS_CRLF,
    /** An archive member whose path starts at the root of a disk. Details: member. */
    MEMBER_ABSOLUTE,
    /** An archive member whose path holds {@code ..}. Details: member. */
    MEMBER_PARENT,
    /** A link that leads out of the archive's root, or round. Details: member, target. */
    MEMBER_LINK_OUTSIDE,
    /** A device, FIFO, sparse file or other thing no release holds. Details: member, type. */
    MEMBER_SPECIAL,
    /** The same path twice in an archive. Details: member. */
    MEMBER_TWICE,
    /** Two paths that are one where case or Unicode form do not count. Details: member, other. */
    MEMBER_FOLDS,
    /** A member below another one that is no directory. Details: member, other. */
    MEMBER_BELOW_FILE,
    /** A path that no file system can be trusted with. Details: member, reason. */
    MEMBER_NAME_UNUSABLE,
    /** More members than are read. Details: limit, actual. */
    BOMB_ENTRIES,
    /** More unpacked bytes than are read. Details: limit, actual. */
    BOMB_TOTAL,
    /** Unpacked so much larger than packed as no evidence is. Details: limit, actual. */
    BOMB_RATIO,
    /** A member, or a header of one, larger than is read. Details: member, limit, actual. */
    BOMB_MEMBER,
    /** Bytes after the end of an archive. */
    AFTER_ARCHIVE_END,
    /** Several gzip members one after the other where one would do. */
    GZIP_CONCATENATED,
    /** Bytes other than zero where an archive is filled up. Details: member. */
    PADDING_NOT_ZERO,
    /** A zip directory that says something else than the members. Details: member, reason. */
    DIRECTORY_DISAGREES;

    /** The word a pack uses: {@code duplicate-key-same} and so on. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
