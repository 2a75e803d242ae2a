package dev.assay.history;

import dev.assay.model.Counts;
import dev.assay.model.Plan;
import dev.assay.model.Run;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import dev.assay.model.Source;
import dev.assay.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest run of a ledger with what was kept of it. Reads the end of the newest file and two
 * stored files, however long the ledger is.
 *
 * @param results what it asked and found
 */
public record LastRecorded(RunRecord record, RunResults results) {
  /** Holds some thirty lines: a torn tail, repairs, and lines of older versions do not hide all. */
  private static final int END = 64 << 10;

  /** The newest run whose findings were kept; empty when there is none near the end. */
  public static Optional<LastRecorded> in(Path folder) throws IOException {
    return in(LedgerFiles.of(folder));
  }

  /** The same of the ledger in a folder of a tree. */
  public static Optional<LastRecorded> in(Source tree, String folder) throws IOException {
    return in(LedgerFiles.of(tree, folder));
  }

  private static Optional<LastRecorded> in(LedgerFiles files) throws IOException {
    List<String> months = files.months();
    RecordReader reader = new RecordReader(files);
    KeptResults kept = new KeptResults(files);
    for (int i = months.size() - 1; i >= Math.max(0, months.size() - 2); i--) {
      byte[] end = files.tail(months.get(i), END);
      int to = end.length;
      while (to > 0) {
        int from = to;
        while (from > 0 && end[from - 1] != '\n') {
          from--;
        }
        Optional<RunRecord> record = reader.read(Arrays.copyOfRange(end, from, to));
        Optional<LastRecorded> last =
            record.flatMap(
                each -> kept.results(each).map(results -> new LastRecorded(each, results)));
        if (last.isPresent()) {
          return last;
        }
        to = from - 1;
      }
    }
    return Optional.empty();
  }

  /** A run that obeyed a plan and found nothing: what a sample stands on. */
  public static LastRecorded sample(Plan plan) {
    Counts.Levels none = new Counts.Levels(0, 0, 0);
    Run run =
        new Run(
            "samples",
            Optional.of(Instant.EPOCH),
            Optional.empty(),
            false,
            plan,
            Verdict.PASS,
            new Counts(0, 0, 0, 0, none, none, 0),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of());
    RunRecord record =
        new Draft(run, Instant.EPOCH, Optional.empty())
            .at(1, "19700101T0000Z-nogit-1", Digest.ZEROS, Digest.ZEROS, Digest.ZEROS);
    return new LastRecorded(record, Found.of(run));
  }
}
