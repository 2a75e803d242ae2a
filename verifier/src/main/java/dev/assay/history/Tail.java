package dev.assay.history;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the next line goes.
 *
 * @param month the newest file, without {@code .jsonl}; empty for a ledger without files
 * @param digest of the last line, torn or not: what the next one names as {@code prev}
 * @param terminated whether the last byte is a line feed; true for an empty file
 * @param torn what a repair must name first
 */
record Tail(Optional<String> month, String digest, boolean terminated, Optional<Torn> torn) {

  /** A ledger that has no line yet. */
  static final Tail EMPTY = new Tail(Optional.empty(), Digest.ZEROS, true, Optional.empty());

  /**
   * Bytes at the end that no append acknowledged.
   *
   * @param offset of the first one in its file
   * @param after digest of the last line before them
   */
  record Torn(long offset, long bytes, String sha256, String after) {

    /** The record that names these bytes. */
    Repair repair(String prev) {
      return new Repair(offset, bytes, sha256, after, prev);
    }

    /** Whether a repair names exactly these bytes. */
    boolean isNamedBy(Repair repair) {
      return offset == repair.offset()
          && bytes == repair.bytes()
          && sha256.equals(repair.sha256())
          && after.equals(repair.after());
    }
  }

  /** The bytes that repair the tail: the missing line feed, and the record of what was torn. */
  byte[] repairBytes() {
    Repair repair = torn.orElseThrow().repair(digest);
    String line = new String(LineCodec.encode(repair), StandardCharsets.UTF_8) + "\n";
    return ((terminated ? "" : "\n") + line).getBytes(StandardCharsets.UTF_8);
  }

  /** Digest of the repair's line, once {@link #repairBytes()} were appended. */
  String repaired() {
    return Digest.sha256(LineCodec.encode(torn.orElseThrow().repair(digest)));
  }
}
