package dev.assay.history;

import dev.assay.model.Evidence;
import dev.assay.model.EvidenceVersion;
import dev.assay.model.PastRuns;
import dev.assay.model.RunRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes runs from anywhere as the ledger that would have recorded them, lines chained. */
public final class GeneratedLedger {
  private GeneratedLedger() {}

  /**
   * Writes all of it at once, not line by line and without fsync: 50,000 runs take seconds.
   *
   * @param folder that must not hold a ledger yet
   */
  public static void write(PastRuns runs, Path folder) throws IOException {
    Map<String, ByteArrayOutputStream> months = new TreeMap<>();
    Map<String, String> sets = new HashMap<>();
    String prev = Digest.ZEROS;
    for (RunRecord each : runs.records()) {
      String set = sets.get(each.evidenceSet());
      if (set == null) {
        set = set(folder, runs.evidence(each).orElse(List.of()));
        sets.put(each.evidenceSet(), set);
      }
      byte[] line = LineCodec.encode(chained(each, set, prev));
      prev = Digest.sha256(line);
      ByteArrayOutputStream month =
          months.computeIfAbsent(
              RunId.month(each.asOf().orElseThrow()), unused -> new ByteArrayOutputStream());
      month.writeBytes(line);
      month.write('\n');
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, ByteArrayOutputStream> each : months.entrySet()) {
      Files.write(MonthFile.of(folder, each.getKey()).path(), each.getValue().toByteArray());
    }
  }

  private static String set(Path folder, List<EvidenceVersion> versions) throws IOException {
    byte[] bytes =
        EvidenceSet.encode(
            versions.stream()
                .map(
                    each ->
                        new Evidence(
                            each.path(),
                            each.kind(),
                            Optional.empty(),
                            each.sha256(),
                            1,
                            Optional.empty(),
                            1,
                            each.verdict()))
                .toList());
    String digest = Digest.sha256(bytes);
    Path file = new ContentStore(folder.resolve("sets"), Disk.REAL).path(digest);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return digest;
  }

  private static RunRecord chained(RunRecord run, String set, String prev) {
    return new RunRecord(
        run.seq(),
        run.run(),
        run.asOf(),
        run.commit(),
        run.dirty(),
        run.verdict(),
        run.counts(),
        run.policy(),
        run.packs(),
        set,
        run.parameters(),
        run.waivers(),
        prev);
  }
}
