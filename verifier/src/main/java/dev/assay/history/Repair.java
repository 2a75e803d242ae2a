package dev.assay.history;

import java.util.Objects;

/**
 * What a torn tail was: written behind it, because a ledger is only ever appended to.
 *
 * @param offset of the first torn byte in its file
 * @param bytes how many were torn, without the line feed that ends them now
 * @param sha256 of the torn bytes
 * @param after SHA-256 of the last line before them, 64 zeros when there is none: it keeps the
 *     chain over bytes that name no predecessor themselves
 * @param prev SHA-256 of the last torn line, the line before this one
 */
public record Repair(long offset, long bytes, String sha256, String after, String prev) {
  public Repair {
    Objects.requireNonNull(sha256, "sha256 must not be null");
    Objects.requireNonNull(after, "after must not be null");
    Objects.requireNonNull(prev, "prev must not be null");
  }
}
