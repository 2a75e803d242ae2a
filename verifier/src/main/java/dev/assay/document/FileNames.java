package dev.assay.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Names of files as UTF-8 says them, whatever the locale of this Java. */
final class FileNames {
  private static final boolean UTF_8 =
      System.getProperty("sun.jnu.encoding", "")
          .toLowerCase(Locale.ROOT)
          .replace("-", "")
          .equals("utf8");

  private FileNames() {}

  /**
   * The last name of a path; empty when its bytes are no UTF-8, so that no name of ours can be
   * told.
   *
   * @throws UnnameableFileException when the bytes are UTF-8 but this Java cannot say them
   */
  static Optional<String> of(Path path) {
    String name = path.getFileName().toString();
    if (!suspicious(name)) {
      return Optional.of(name);
    }
    String escaped = rawName(path);
    Optional<String> real = utf8(escaped);
    if (real.isPresent() && !real.get().equals(name)) {
      throw new UnnameableFileException(escaped);
    }
    return real;
  }

  private static boolean suspicious(String name) {
    return UTF_8 ? name.indexOf('\uFFFD') >= 0 : !name.chars().allMatch(c -> c < 0x80);
  }

  /** The name as its URI spells it: every byte that is not ASCII percent-encoded. */
  private static String rawName(Path path) {
    String raw = path.toUri().getRawPath();
    String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  private static Optional<String> utf8(String escaped) {
    ByteBuffer bytes = ByteBuffer.allocate(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      boolean coded = escaped.charAt(i) == '%' && i + 2 < escaped.length();
      bytes.put((byte) (coded ? Integer.parseInt(escaped, i + 1, i + 3, 16) : escaped.charAt(i)));
      i += coded ? 2 : 0;
    }
    bytes.flip();
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
