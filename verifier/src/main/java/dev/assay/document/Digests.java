package dev.assay.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The digest algorithms that lists are written in, by their short names: {@code sha256} … */
final class Digests {
  private static final Map<String, String> JAVA_NAMES =
      Map.of(
          "md5", "MD5",
          "sha1", "SHA-1",
          "sha224", "SHA-224",
          "sha256", "SHA-256",
          "sha384", "SHA-384",
          "sha512", "SHA-512");

  /** Longest names first, so that {@code sha512} is not found as {@code sha51} or {@code sha1}. */
  private static final List<String> NAMES =
      List.of("sha512", "sha384", "sha256", "sha224", "sha1", "md5");

  private Digests() {}

  /** A fresh digest; every Java has them. */
  static MessageDigest of(String algorithm) {
    try {
      return MessageDigest.getInstance(JAVA_NAMES.get(algorithm));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }

  /** The algorithm whose digests have so many hex digits. */
  static Optional<String> ofLength(int hexDigits) {
    return switch (hexDigits) {
      case 32 -> Optional.of("md5");
      case 40 -> Optional.of("sha1");
      case 56 -> Optional.of("sha224");
      case 64 -> Optional.of("sha256");
      case 96 -> Optional.of("sha384");
      case 128 -> Optional.of("sha512");
      default -> Optional.empty();
    };
  }

  /** The algorithm a file's name speaks of: {@code manifest-md5.txt}, {@code SHA256SUMS}. */
  static Optional<String> ofName(String path) {
    String name =
        path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).replace("sha-", "sha");
    return NAMES.stream().filter(name::contains).findFirst();
  }
}
