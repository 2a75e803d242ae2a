package dev.assay.history;

import dev.assay.model.Keeping;
import dev.assay.model.Run;
import dev.assay.model.RunRecord;
import dev.assay.model.Source;
import dev.assay.model.Text;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The run ledger: one line a run in {@code YYYY-MM.jsonl}, each naming the SHA-256 of the line
 * before, over all months. It is only ever appended to, so every version of it is a byte prefix of
 * the next.
 *
 * <p>Appending is safe against other threads and processes and against a kill or a power failure at
 * any moment: what {@link #append} returned is found again, what it did not return is either found
 * whole or named by a {@link Repair}. Reading takes no lock and writes nothing.
 */
public final class Ledger {
  private final Path folder;
  private final Disk disk;
  private final ContentStore store;

  private Ledger(Path folder, Disk disk) {
    this.folder = Objects.requireNonNull(folder, "folder must not be null").toAbsolutePath();
    this.disk = disk;
    this.store = new ContentStore(this.folder.resolve("sets"), disk);
  }

  /** The ledger in a folder, which need not exist yet. */
  public static Ledger at(Path folder) {
    return at(folder, Disk.REAL);
  }

  static Ledger at(Path folder, Disk disk) {
    return new Ledger(folder, disk);
  }

  /**
   * Reads everything, in order; what is wrong is a problem in the contents, never thrown.
   *
   * @throws IOException when the folder cannot be listed
   */
  public LedgerContents read() throws IOException {
    return LedgerScan.of(folder, store).contents();
  }

  /**
   * Whether the evidence that is kept is what the runs looked at.
   *
   * @throws IOException when a folder cannot be listed
   */
  public ContentCheck content() throws IOException {
    return ContentCheck.of(folder, LedgerRuns.of(folder).records());
  }

  /**
   * Records a run: under the lock, evidence set and results first, then the line, each durable
   * before the next. A torn tail is repaired before.
   *
   * <p>The line goes into the file of its as-of month, or into the newest file when that is of a
   * later month: the chain runs from file to file, and nothing is inserted.
   *
   * @param policy the policy the run was gated by, if it was
   * @param force records from a dirty tree, a repeated run, and behind a broken line
   * @throws IOException when the disk fails; the next append repairs what that left behind
   */
  public Recording append(Run run, Optional<String> policy, boolean force) throws IOException {
    return append(run, policy, force, Keeping.DEFAULT, Content.NONE);
  }

  /**
   * Records a run and keeps the bytes of its evidence. What is kept is durable after the line, so
   * that no file lies there which no run names; what is too old or too much is taken away.
   *
   * @param evidence the files it looked at
   */
  public Recording append(
      Run run, Optional<String> policy, boolean force, Keeping keeping, Source evidence)
      throws IOException {
    return append(run, policy, force, keeping, Content.of(run, evidence, keeping));
  }

  private Recording append(
      Run run, Optional<String> policy, boolean force, Keeping keeping, Content content)
      throws IOException {
    if (run.asOf().isEmpty() || !RunId.canName(run.asOf().get())) {
      return refusal(
          "the run has no instant to be recorded under; give one with --as-of",
          "该运行没有可供记录的时刻；请用 --as-of 指定",
          false);
    }
    Draft draft = new Draft(run, run.asOf().get(), policy);
    Sets sets = Sets.of(run, content);
    LedgerLock lock = LedgerLock.acquire(folder);
    try {
      Recording recording = append(draft, sets, force);
      return recording instanceof Recording.Recorded recorded
          ? keep(recorded, keeping, content)
          : recording;
    } finally {
      lock.close();
    }
  }

  private Recording append(Draft draft, Sets sets, boolean force) throws IOException {
    LedgerScan scan = LedgerScan.of(folder, store);
    Optional<Recording> refused = refusal(draft, sets.evidence(), scan, force);
    if (refused.isPresent()) {
      return refused.get();
    }
    Tail tail = scan.tail().orElseThrow();
    Optional<Repair> repair = tail.torn().map(torn -> torn.repair(tail.digest()));
    String prev = tail.digest();
    if (repair.isPresent()) {
      write(tail.month().orElseThrow(), tail.repairBytes());
      prev = tail.repaired();
    }
    List<RunRecord> records = scan.contents().records();
    long seq = records.isEmpty() ? 1 : records.get(records.size() - 1).seq() + 1;
    String id = RunId.next(draft.asOf(), draft.run().commit(), records);
    sets.store(store);
    RunRecord record = draft.at(seq, id, sets.evidence(), sets.results(), prev);
    write(month(tail, draft.asOf()), line(Spill.out(record, store)));
    return new Recording.Recorded(record, repair, Kept.NOTHING);
  }

  private Recording keep(Recording.Recorded recorded, Keeping keeping, Content content)
      throws IOException {
    int fresh = content.store(new Shelf(folder, disk));
    Pruning pruned =
        Pruning.of(
            folder,
            LedgerRuns.of(folder).records(),
            keeping,
            recorded.record().asOf().orElseThrow());
    Kept kept =
        new Kept(
            content.files(),
            fresh,
            content.binary(),
            content.large(),
            pruned.files(),
            pruned.bytes());
    return new Recording.Recorded(recorded.record(), recorded.repaired(), kept);
  }

  private Optional<Recording> refusal(Draft draft, String set, LedgerScan scan, boolean force) {
    if (scan.tail().isEmpty()) {
      return Optional.of(
          refusal(
              "the newest file of the ledger cannot be read; see `assay history verify`",
              "账本的最新文件无法读取；请查看 `assay history verify`",
              false));
    }
    if (force) {
      return Optional.empty();
    }
    Optional<LedgerProblem> broken =
        scan.contents().problems().stream()
            .filter(problem -> problem.code() != LedgerProblem.Code.TORN_TAIL)
            .findFirst();
    if (broken.isPresent()) {
      return Optional.of(
          refusal(
              "the ledger is broken; restore it from git (see `assay history verify`), or append"
                  + " behind the break with --force",
              "账本已断裂；请从 git 恢复（见 `assay history verify`），或用 --force 在断点之后追加",
              true));
    }
    Optional<RunRecord> same = draft.repeated(scan.contents().records(), set);
    if (same.isPresent()) {
      Text why =
          new Text(
              "the same commit, evidence, packs and parameters are recorded already as {run};"
                  + " --force records them again",
              "相同的提交、证据、规则包与参数已记录为 {run}；--force 可再次记录");
      return Optional.of(new Recording.Refused(why.with(Map.of("run", same.get().run())), true));
    }
    return draft.run().dirty()
        ? Optional.of(
            refusal(
                "the tree differs from the commit, so the commit would not prove the run; commit"
                    + " first, or record it as dirty with --force",
                "工作树与提交不一致，提交无法证明该运行；请先提交，或用 --force 按“有改动”记录",
                true))
        : Optional.empty();
  }

  private static Recording refusal(String en, String zh, boolean forcible) {
    return new Recording.Refused(new Text(en, zh), forcible);
  }

  /**
   * Bytes first, then the names: also those of folders and files that a writer who died may have
   * made.
   */
  private void write(String month, byte[] bytes) throws IOException {
    Path file = MonthFile.of(folder, month).path();
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (channel.size() + bytes.length > MonthFile.MAX_BYTES) {
        throw new IOException(
            file.getFileName() + " would exceed " + MonthFile.MAX_BYTES + " bytes");
      }
      channel.position(channel.size());
      disk.write(file, channel, bytes);
      disk.force(file, channel);
    }
    disk.forceFolder(folder);
    disk.forceFolder(folder.getParent());
  }

  private static String month(Tail tail, Instant asOf) {
    String own = RunId.month(asOf);
    return tail.month().filter(newest -> newest.compareTo(own) > 0).orElse(own);
  }

  private static byte[] line(RunRecord record) throws IOException {
    byte[] line = LineCodec.encode(record);
    if (line.length + 1 > LineCodec.MAX_LINE) {
      throw new IOException("the record would be longer than " + LineCodec.MAX_LINE + " bytes");
    }
    return (new String(line, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
