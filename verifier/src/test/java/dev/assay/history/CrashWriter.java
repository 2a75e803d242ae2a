package dev.assay.history;

import dev.assay.model.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A program that records runs until it is killed, and acknowledges each once the ledger returned.
 *
 * <p>Arguments: folder, number of the first run, how many at most, then {@link DrillDisk.Option}s.
 */
final class CrashWriter {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private CrashWriter() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).toAbsolutePath();
    long first = Long.parseLong(args[1]);
    long count = Long.parseLong(args[2]);
    Set<DrillDisk.Option> options = EnumSet.noneOf(DrillDisk.Option.class);
    for (int i = 3; i < args.length; i++) {
      options.add(DrillDisk.Option.valueOf(args[i].toUpperCase(Locale.ROOT)));
    }
    DrillDisk disk = new DrillDisk(folder, options);
    Ledger ledger = Ledger.at(folder, disk);
    disk.tell("ready");
    for (long i = first; i < first + count; i++) {
      // Runs of several months, on seven lists of evidence, so that new files come up all the time.
      Runs runs = Runs.of((int) (i % 7)).asOf(FIRST.plus(Duration.ofHours(3 * i)).toString());
      Recording recording = ledger.append(runs.run(), Optional.empty(), true);
      RunRecord record = ((Recording.Recorded) recording).record();
      disk.tell("ack", "" + record.seq(), Digest.sha256(LineCodec.encode(record)));
    }
    disk.tell("done");
  }
}
