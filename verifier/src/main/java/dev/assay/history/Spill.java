package dev.assay.history;

import dev.assay.model.RunRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a line within its bound: parameters, then packs, move into a content-addressed file when
 * the line would be too long, and the line names the file as {@code {"sha256": …}}. No parameter
 * and no pack has that name: the one holds a slash, the other is no digest's name.
 */
final class Spill {
  private static final String KEY = "sha256";

  private Spill() {}

  /** The record as it fits into a line. */
  static RunRecord out(RunRecord record, ContentStore store) throws IOException {
    RunRecord fitting = record;
    if (isTooLong(fitting)) {
      fitting = with(fitting, fitting.packs(), moved(fitting.parameters(), store));
    }
    if (isTooLong(fitting)) {
      fitting = with(fitting, moved(fitting.packs(), store), fitting.parameters());
    }
    return fitting;
  }

  /** The record with everything it names elsewhere; what cannot be read stays as it is. */
  static RunRecord in(RunRecord record, ContentStore store) {
    return with(record, back(record.packs(), store), back(record.parameters(), store));
  }

  /** The digests of the content-addressed files a record names. */
  static List<String> named(RunRecord record) {
    return java.util.stream.Stream.of(
            Optional.of(record.evidenceSet()),
            record.results(),
            digest(record.packs()),
            digest(record.parameters()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isTooLong(RunRecord record) {
    return LineCodec.encode(record).length + 1 > LineCodec.MAX_LINE;
  }

  private static Map<String, String> moved(Map<String, String> texts, ContentStore store)
      throws IOException {
    return Map.of(KEY, store.put(LineCodec.encode(texts)));
  }

  private static Map<String, String> back(Map<String, String> texts, ContentStore store) {
    return digest(texts).flatMap(store::texts).orElse(texts);
  }

  /** The digest of the file that stands for a map; empty when the map stands for itself. */
  static Optional<String> digest(Map<String, String> texts) {
    return texts.size() == 1
        ? Optional.ofNullable(texts.get(KEY)).filter(Digest::isSha256)
        : Optional.empty();
  }

  private static RunRecord with(
      RunRecord record, Map<String, String> packs, Map<String, String> parameters) {
    return new RunRecord(
        record.seq(),
        record.run(),
        record.asOf(),
        record.commit(),
        record.dirty(),
        record.verdict(),
        record.counts(),
        record.policy(),
        packs,
        record.evidenceSet(),
        parameters,
        record.waivers(),
        record.prev(),
        record.results());
  }
}
