package dev.assay.cli;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;

/** Fills {@code {sha256}}, {@code {md5:path}}, {@code {bytes}} … in the texts of a sample. */
final class SampleDigests {
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "md5", "MD5",
          "sha1", "SHA-1",
          "sha224", "SHA-224",
          "sha256", "SHA-256",
          "sha384", "SHA-384",
          "sha512", "SHA-512");

  private SampleDigests() {}

  /** Fills what is said about one content. */
  static String fill(String text, byte[] content) {
    return fill(text, ignored -> content);
  }

  /**
   * Fills what is said about contents by path.
   *
   * @param contents finds the bytes at a path; the path is empty where none is written
   */
  static String fill(String text, Function<String, byte[]> contents) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String[] parts = text.substring(open + 1, close).split(":", 2);
      boolean known = parts[0].equals("bytes") || ALGORITHMS.containsKey(parts[0]);
      if (known) {
        byte[] content = contents.apply(parts.length > 1 ? parts[1] : "");
        out.append(text, at, open).append(value(parts[0], content));
        at = close + 1;
      } else {
        out.append(text, at, open + 1);
        at = open + 1;
      }
    }
    return out.append(text, at, text.length()).toString();
  }

  private static String value(String word, byte[] content) {
    if (word.equals("bytes")) {
      return Integer.toString(content.length);
    }
    try {
      byte[] digest = MessageDigest.getInstance(ALGORITHMS.get(word)).digest(content);
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + word, e);
    }
  }
}
