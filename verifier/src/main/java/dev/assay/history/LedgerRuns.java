package dev.assay.history;

import dev.assay.model.Evidence;
import dev.assay.model.EvidenceText;
import dev.assay.model.EvidenceVersion;
import dev.assay.model.Gate;
import dev.assay.model.PastRuns;
import dev.assay.model.Run;
import dev.assay.model.RunChange;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import dev.assay.model.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runs of a ledger for those who show them: all lines at once, what the runs found one by one
 * and only when asked for. Proves nothing: {@link Ledger#read} does. Safe for several threads.
 */
public final class LedgerRuns implements PastRuns {
  private final List<RunRecord> records;
  private final String head;

  /** Digests of the lines that the record behind them does not name, by number of the run. */
  private final Map<Integer, String> unnamed;

  private final KeptResults kept;
  private final KeptLines lines;
  private final Optional<EvidenceText> present;

  private LedgerRuns(
      List<RunRecord> records,
      String head,
      Map<Integer, String> unnamed,
      KeptResults kept,
      KeptLines lines,
      Optional<EvidenceText> present) {
    this.records = List.copyOf(records);
    this.head = head;
    this.unnamed = unnamed;
    this.kept = kept;
    this.lines = lines;
    this.present = present;
  }

  /** The same, with the files that a run which is not recorded looked at. */
  public LedgerRuns beside(EvidenceText files) {
    return new LedgerRuns(records, head, unnamed, kept, lines, Optional.of(files));
  }

  /**
   * Reads the ledger in a folder, which need not exist.
   *
   * @throws IOException when the folder cannot be listed
   */
  public static LedgerRuns of(Path folder) throws IOException {
    return of(LedgerFiles.of(folder));
  }

  /**
   * Reads the ledger of a tree, such as a commit.
   *
   * @param folder of the ledger in the tree
   */
  public static LedgerRuns of(Source tree, String folder) throws IOException {
    return of(LedgerFiles.of(tree, folder));
  }

  private static LedgerRuns of(LedgerFiles files) throws IOException {
    RecordReader reader = new RecordReader(files);
    List<RunRecord> records = new ArrayList<>();
    Map<Integer, String> unnamed = new HashMap<>();
    byte[] last = new byte[0];
    for (String month : files.months()) {
      byte[] content;
      try {
        content = files.month(month);
      } catch (IOException e) {
        // `history verify` says so; what the other months tell is still worth showing.
        continue;
      }
      for (int start = 0; start < content.length; ) {
        int end = start;
        while (end < content.length && content[end] != '\n') {
          end++;
        }
        byte[] line = Arrays.copyOfRange(content, start, end);
        Optional<RunRecord> record = reader.read(line);
        if (record.isPresent()) {
          unnamed.remove(records.size() - 1, record.get().prev());
          records.add(record.get());
          unnamed.put(records.size() - 1, Digest.sha256(line));
        }
        last = line;
        start = end + 1;
      }
    }
    String head = last.length == 0 ? Digest.ZEROS : Digest.sha256(last);
    return new LedgerRuns(
        records,
        head,
        Map.copyOf(unnamed),
        new KeptResults(files),
        new KeptLines(files),
        Optional.empty());
  }

  @Override
  public String line(int number) {
    return Optional.ofNullable(unnamed.get(number)).orElseGet(() -> PastRuns.super.line(number));
  }

  @Override
  public List<RunRecord> records() {
    return records;
  }

  @Override
  public String head() {
    return head;
  }

  @Override
  public Optional<RunResults> results(RunRecord record) {
    return kept.results(record);
  }

  @Override
  public Optional<List<EvidenceVersion>> evidence(RunRecord record) {
    return kept.evidence(record);
  }

  @Override
  public Optional<List<String>> lines(String sha256) {
    return lines.of(sha256);
  }

  @Override
  public RunChange change(RunRecord before, RunRecord after) {
    return RunComparison.of(side(before), side(after));
  }

  @Override
  public Optional<RunChange> since(Run now) {
    return records.isEmpty() || now.asOf().filter(RunId::canName).isEmpty()
        ? Optional.empty()
        : Optional.of(RunComparison.of(side(records.get(records.size() - 1)), side(now)));
  }

  /** What changed from a recorded run to one that is not recorded and has an instant. */
  public RunChange change(RunRecord before, Run now) {
    return RunComparison.of(side(before), side(now));
  }

  private Side side(RunRecord record) {
    return new Side(
        record, kept.results(record), kept.evidence(record), version -> text(version.sha256()));
  }

  private Optional<List<String>> text(Optional<String> sha256) {
    return sha256.flatMap(lines::of);
  }

  /** A run as it would be recorded next. */
  private Side side(Run run) {
    Sets sets = Sets.of(run);
    Instant asOf = run.asOf().orElseThrow();
    RunRecord record =
        new Draft(run, asOf, run.gate().map(Gate::policy))
            .at(
                records.isEmpty() ? 1 : records.get(records.size() - 1).seq() + 1,
                RunId.next(asOf, run.commit(), records),
                sets.evidence(),
                sets.results(),
                head);
    return new Side(
        record,
        Optional.of(sets.found()),
        Optional.of(run.evidence().stream().map(LedgerRuns::version).toList()),
        version -> text(version.sha256()).or(() -> present(version.path())));
  }

  private static EvidenceVersion version(Evidence evidence) {
    return new EvidenceVersion(
        evidence.path(), evidence.kind(), evidence.sha256(), evidence.verdict());
  }

  private Optional<List<String>> present(String path) {
    try {
      return present.isPresent() ? Optional.of(present.get().lines(path)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
