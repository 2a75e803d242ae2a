package dev.assay.history;

import dev.assay.model.EvidenceVersion;
import dev.assay.model.Keeping;
import dev.assay.model.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes away kept evidence that no run looked at for too long, and the oldest when there is too
 * much of it. The runs and what they found stay; only the line-by-line view of old bytes goes.
 *
 * @param files taken away
 * @param bytes of those files
 */
record Pruning(int files, long bytes) {
  /** Nothing was taken away. */
  static final Pruning NONE = new Pruning(0, 0);

  /**
   * Prunes.
   *
   * @param records of the ledger, oldest first
   * @param asOf of the newest run: ages are counted back from it, never from a clock
   */
  static Pruning of(Path ledger, List<RunRecord> records, Keeping keeping, Instant asOf)
      throws IOException {
    Map<String, Path> kept = new TreeMap<>();
    ContentFiles.in(ledger).forEach(file -> kept.put(ContentFiles.digest(file), file));
    if (kept.isEmpty()) {
      return NONE;
    }
    Optional<Instant> oldest = keeping.age().map(asOf::minus);
    KeptResults sets = new KeptResults(LedgerFiles.of(ledger));
    Set<String> seen = new HashSet<>();
    long bytes = 0;
    boolean full = false;
    for (int i = records.size() - 1; i >= 0 && !kept.isEmpty() && !full && !keeping.never(); i--) {
      RunRecord record = records.get(i);
      boolean old = oldest.isPresent() && record.asOf().filter(oldest.get()::isAfter).isPresent();
      if (old || !seen.add(record.evidenceSet())) {
        continue;
      }
      for (EvidenceVersion each : sets.evidence(record).orElse(List.of())) {
        Path file = each.sha256().map(kept::get).orElse(null);
        if (file == null || full) {
          continue;
        }
        bytes += Files.size(file);
        full = bytes > keeping.maxBytes();
        if (!full) {
          kept.remove(each.sha256().get());
        }
      }
    }
    return delete(kept);
  }

  private static Pruning delete(Map<String, Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files.values()) {
      bytes += Files.size(file);
      Files.delete(file);
    }
    return files.isEmpty() ? NONE : new Pruning(files.size(), bytes);
  }
}
