package dev.assay.document;

import dev.assay.model.Pointer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Paths as archives write them. */
final class ArchivePaths {
  /** Bytes of a whole path: what Linux opens at most. */
  private static final int LONGEST = 4_096;

  /** Folders inside one another. */
  private static final int DEEPEST = 100;

  private ArchivePaths() {}

  /** The text of a name; empty when its bytes are no UTF-8. */
  static Optional<String> utf8(byte[] bytes, int from, int length) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, length))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The path without {@code ./} before and {@code /} behind it; empty for the archive itself. */
  static String plain(String path) {
    int from = 0;
    while (path.startsWith("./", from)) {
      from += 2;
      while (path.startsWith("/", from)) {
        from++;
      }
    }
    int end = path.length();
    while (end > from && path.charAt(end - 1) == '/') {
      end--;
    }
    String plain = path.substring(from, end);
    return plain.equals(".") ? "" : plain;
  }

  /** Why no file system can be trusted with a path; empty when it can. */
  static Optional<String> unusable(String plain) {
    if (plain.isEmpty()) {
      return Optional.of("it is empty");
    }
    if (plain.length() > LONGEST) {
      return Optional.of("it is longer than " + LONGEST);
    }
    if (plain.indexOf('\uFFFD') >= 0) {
      return Optional.of("it is not valid UTF-8");
    }
    if (plain.codePoints().anyMatch(ArchivePaths::invisible)) {
      return Optional.of("it holds a control character");
    }
    if (plain.indexOf('\\') >= 0) {
      return Optional.of("it holds a backslash");
    }
    if (drive(plain)) {
      return Optional.of("it names a drive");
    }
    List<String> parts = parts(plain);
    if (parts.size() > DEEPEST) {
      return Optional.of("it is more than " + DEEPEST + " folders deep");
    }
    boolean odd = parts.contains("") || parts.contains(".");
    return odd && !plain.startsWith("/")
        ? Optional.of("it is not in its plain form")
        : Optional.empty();
  }

  private static boolean invisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean drive(String path) {
    return path.length() > 1
        && path.charAt(1) == ':'
        && Character.isLetter(path.charAt(0))
        && path.charAt(0) < 0x80;
  }

  /** Whether a path starts at the root of a disk. */
  static boolean absolute(String path) {
    return path.startsWith("/");
  }

  /** Whether a path goes upward anywhere. */
  static boolean upward(String path) {
    return path.equals("..")
        || path.startsWith("../")
        || path.endsWith("/..")
        || path.contains("/../");
  }

  /** What stands between the slashes. */
  static List<String> parts(String path) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', from)) {
      parts.add(path.substring(from, at));
      from = at + 1;
    }
    parts.add(path.substring(from));
    return parts;
  }

  /** The same text for all paths that are one where case or Unicode form do not count. */
  static String folded(String path) {
    boolean plain = path.chars().allMatch(c -> c < 0x80);
    return plain
        ? path.toLowerCase(Locale.ROOT)
        : Normalizer.normalize(
            Normalizer.normalize(path, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT),
            Normalizer.Form.NFC);
  }

  /** The pointer of a member in the archive's tree; empty for the archive itself. */
  static String pointer(String member) {
    return member.isEmpty() ? "" : Pointer.child("/members", shown(member));
  }

  /** A path for a message: bounded, no control characters. */
  static String shown(String path) {
    String bounded = path;
    if (path.length() > 400) {
      int end = Character.isHighSurrogate(path.charAt(399)) ? 399 : 400;
      bounded = path.substring(0, end) + "…";
    }
    StringBuilder out = new StringBuilder(bounded.length());
    Values.wellFormed(bounded)
        .codePoints()
        .forEach(
            c -> {
              if (invisible(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04X", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
