package dev.assay.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests as lower-case hex. */
final class Digest {
  /** What the first line of a ledger names as its predecessor. */
  static final String ZEROS = "0".repeat(64);

  private Digest() {}

  /** SHA-256 of the bytes, 64 hex digits. */
  static String sha256(byte[] bytes) {
    return hex(of("SHA-256").digest(bytes));
  }

  /** A fresh digest; both algorithms we ask for are in every JDK. */
  static MessageDigest of(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The bytes as hex. */
  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  /** Whether the text is a SHA-256 as we write it. */
  static boolean isSha256(String text) {
    return text.length() == 64
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }
}
