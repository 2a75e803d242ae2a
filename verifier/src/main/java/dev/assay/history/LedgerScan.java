package dev.assay.history;

import dev.assay.model.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a ledger line by line and holds each line against the ones before it. */
final class LedgerScan {
  private final ContentStore store;
  private final List<RunRecord> records = new ArrayList<>();
  private final List<Repair> repairs = new ArrayList<>();
  private final LedgerProblems problems = new LedgerProblems();
  private final Set<String> runs = new HashSet<>();
  private final Set<String> sets = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private long lines;

  /** Digest of the line before; empty when it could not be read. */
  private Optional<String> last = Optional.of(Digest.ZEROS);

  private Optional<Tail> tail = Optional.of(Tail.EMPTY);

  private LedgerScan(ContentStore store) {
    this.store = store;
  }

  /**
   * Reads all files of a ledger's folder.
   *
   * @throws IOException when the folder cannot be listed
   */
  static LedgerScan of(Path folder, ContentStore store) throws IOException {
    LedgerScan scan = new LedgerScan(store);
    List<MonthFile> files = MonthFile.in(folder);
    for (int i = 0; i < files.size(); i++) {
      scan.read(files.get(i), i == files.size() - 1);
    }
    return scan;
  }

  /** What was read. */
  LedgerContents contents() {
    return new LedgerContents(records, repairs, problems.list(), lines);
  }

  /** Where the next line goes; empty when the newest file cannot be read. */
  Optional<Tail> tail() {
    return tail;
  }

  private void read(MonthFile file, boolean newest) {
    byte[] content;
    try {
      content = file.read();
    } catch (IOException e) {
      problems.unreadable(file, e);
      last = Optional.empty();
      tail = Optional.empty();
      return;
    }
    new Walk(file, content).run(newest);
  }

  /** The way through one file. */
  private final class Walk {
    private final MonthFile file;
    private final byte[] content;

    /** First line no repair has named yet. */
    private Optional<RawLine> unnamed = Optional.empty();

    /** The line before, while it is intact: its line feed may have been the only thing torn. */
    private Optional<RawLine> intact = Optional.empty();

    /** Digest of the line before {@link #unnamed} or {@link #intact}. */
    private Optional<String> before = Optional.empty();

    private LedgerProblem.Code why = LedgerProblem.Code.NO_RECORD;

    Walk(MonthFile file, byte[] content) {
      this.file = file;
      this.content = content;
    }

    void run(boolean newest) {
      boolean terminated = true;
      for (RawLine line : RawLine.split(content)) {
        lines++;
        terminated = line.terminated();
        LedgerLine says = line.says();
        if (says instanceof LedgerLine.Unknown unknown) {
          startUnnamed(line, unknown.why());
        } else if (says instanceof LedgerLine.Mended mended) {
          judge(line, mended.repair());
          startIntact(line);
        } else if (says instanceof LedgerLine.Entry entry) {
          giveUpUnnamed();
          judge(line, entry.record());
          startIntact(line);
        }
        last = Optional.of(line.digest());
      }
      end(newest, terminated);
    }

    private void startUnnamed(RawLine line, LedgerProblem.Code code) {
      if (unnamed.isEmpty()) {
        unnamed = Optional.of(line);
        before = last;
        why = code;
      }
    }

    private void startIntact(RawLine line) {
      unnamed = Optional.empty();
      intact = Optional.of(line);
      before = last;
    }

    private void giveUpUnnamed() {
      unnamed.ifPresent(line -> problems.unnamed(file, line, why));
      unnamed = Optional.empty();
    }

    private void chain(RawLine line, String prev) {
      if (last.isPresent() && !prev.equals(last.get())) {
        problems.brokenChain(file, line);
      }
    }

    private void judge(RawLine line, RunRecord record) {
      chain(line, record.prev());
      long expected = records.isEmpty() ? 1 : records.get(records.size() - 1).seq() + 1;
      if (record.seq() != expected) {
        problems.badSequence(file, line, record.seq(), expected);
      }
      if (!runs.add(record.run())) {
        problems.duplicate(file, line, record.run());
      }
      boolean named =
          record.asOf().isPresent()
              && RunId.canName(record.asOf().get())
              && RunId.fits(record.run(), record.asOf().get(), record.commit())
              && RunId.month(record.asOf().get()).compareTo(file.month()) <= 0;
      if (!named) {
        problems.badRunId(file, line, record.run());
      }
      for (String digest : Spill.named(record)) {
        if (sets.add(digest)) {
          problems.set(file, line, digest, store);
        }
      }
      record.results().ifPresent(digest -> rules(line, digest));
      records.add(Spill.in(record, store));
    }

    /** The results name the file of the rules, which most runs share. */
    private void rules(RawLine line, String results) {
      if (asked.add(results)) {
        store
            .rules(results)
            .filter(sets::add)
            .ifPresent(digest -> problems.set(file, line, digest, store));
      }
    }

    private void judge(RawLine line, Repair repair) {
      chain(line, repair.prev());
      Optional<Tail.Torn> torn = torn(line.offset() - 1);
      if (torn.isPresent() && torn.get().isNamedBy(repair)) {
        repairs.add(repair);
      } else {
        giveUpUnnamed();
        problems.badRepair(file, line);
      }
    }

    /** What a repair behind {@code end} must name: unnamed lines, else the line before. */
    private Optional<Tail.Torn> torn(int end) {
      return unnamed
          .or(() -> intact)
          .map(
              line -> {
                byte[] bytes = Arrays.copyOfRange(content, line.offset(), end);
                String after = before.orElse(Digest.ZEROS);
                return new Tail.Torn(line.offset(), bytes.length, Digest.sha256(bytes), after);
              });
    }

    private void end(boolean newest, boolean terminated) {
      boolean broken = unnamed.isPresent() || !terminated;
      Optional<Tail.Torn> torn =
          broken ? torn(terminated ? content.length - 1 : content.length) : Optional.empty();
      if (broken && newest) {
        problems.tornTail(file, unnamed.or(() -> intact).orElseThrow());
      } else if (unnamed.isPresent()) {
        giveUpUnnamed();
      } else if (!terminated) {
        problems.unnamed(file, intact.orElseThrow(), LedgerProblem.Code.NO_LINE_FEED);
      }
      tail = last.map(digest -> new Tail(Optional.of(file.month()), digest, terminated, torn));
    }
  }
}
