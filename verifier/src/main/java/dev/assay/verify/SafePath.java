package dev.assay.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** What a path in a digest list may be. */
final class SafePath {
  /** The order of the UTF-8 bytes, which is what {@code LC_ALL=C sort} gives. */
  static final Comparator<String> BY_BYTES =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  private SafePath() {}

  /**
   * Whether a path leaves the folder of its list or cannot be the name of one file everywhere:
   * absolute, {@code ..}, {@code ~}, a drive letter, a backslash, a control character, empty.
   */
  static boolean unsafe(String path) {
    boolean drive = path.length() > 1 && path.charAt(1) == ':' && letter(path.charAt(0));
    boolean absolute = path.isEmpty() || "/~".indexOf(path.charAt(0)) >= 0 || drive;
    return absolute
        || path.indexOf('\\') >= 0
        || path.chars().anyMatch(Character::isISOControl)
        || Arrays.asList(path.split("/", -1)).contains("..");
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
