package dev.assay.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The crash drill of the ledger: kills a writer again and again, lets the next one recover, and
 * counts what was acknowledged and is gone. The acknowledgements are kept here, outside of what is
 * killed.
 */
final class CrashDrill {
  /** At which moment a writer dies. */
  enum Aim {
    /** At any moment after its first acknowledgement. */
    WORK,
    /** While it writes a line. */
    WRITE,
    /** At any moment of its life. */
    ANY,
    /** While it writes the first bytes after the kill before: the repair, if one is due. */
    RECOVERY
  }

  /**
   * One kill.
   *
   * @param killed just before the signal
   * @param detected when the process was gone and its ledger had been looked at
   * @param inWrite whether a write had begun and not ended
   * @param torn bytes of the last line, when it is torn that are no record
   * @param dropped bytes a power cut took; empty when the power stayed on
   * @param restored when the next writer had repaired and began to write again
   * @param healthy when the next acknowledgement arrived
   */
  record Kill(
      int number,
      Aim aim,
      Instant killed,
      Instant detected,
      boolean inWrite,
      long torn,
      Optional<Long> dropped,
      long acknowledged,
      long found,
      Optional<Instant> restored,
      Optional<Instant> healthy) {

    Kill recovered(Instant writing, Instant acknowledgement) {
      return new Kill(
          number,
          aim,
          killed,
          detected,
          inWrite,
          torn,
          dropped,
          acknowledged,
          found,
          Optional.of(writing),
          Optional.of(acknowledgement));
    }

    /** From the kill to the next acknowledgement. */
    Duration recovery() {
      return healthy.map(end -> Duration.between(killed, end)).orElse(Duration.ofDays(1));
    }
  }

  private final Path folder;
  private final int wanted;
  private final Random random;
  private final List<String> without;
  private final Medium medium;

  /** Digests of the lines, in order; a number alone would be given again after a loss. */
  private final List<String> acknowledged = new ArrayList<>();

  private final List<Kill> kills = new ArrayList<>();
  private Map<String, byte[]> version = new LinkedHashMap<>();
  private long rewritten;
  private boolean stoppedByItself;

  private boolean inWrite;
  private int writes;
  private int acks;
  private Instant writing;

  /**
   * @param without options of {@link DrillDisk} that every writer gets
   */
  CrashDrill(Path folder, int wanted, long seed, List<String> without) {
    this.folder = folder;
    this.wanted = wanted;
    this.random = new Random(seed);
    this.without = without;
    this.medium = new Medium(folder);
  }

  /** Kills as often as wanted, then lets one last writer recover. */
  CrashResult run() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    // This process is the observer: what it takes to load its classes is no part of a recovery.
    RawLine.split(new byte[] {'{', '}'});
    for (int number = 1; number <= wanted && !stoppedByItself; number++) {
      kill(number);
    }
    begin();
    WriterProcess last = WriterProcess.start(folder, runNumber(), 1, without);
    listenToTheEnd(last);
    stoppedByItself |= last.end() != 0;
    LedgerContents contents = Ledger.at(folder).read();
    compareVersions();
    return new CrashResult(
        kills, contents, acknowledged.size(), found(lines()), rewritten, stoppedByItself);
  }

  private void kill(int number) throws IOException, InterruptedException {
    Aim aim = Aim.values()[number % Aim.values().length];
    List<String> options = new ArrayList<>(without);
    if (aim == Aim.WRITE || aim == Aim.RECOVERY) {
      options.add(DrillDisk.Option.SLOW.name());
    }
    begin();
    WriterProcess writer = WriterProcess.start(folder, runNumber(), Integer.MAX_VALUE, options);
    waitForTheMoment(writer, aim);
    Instant killed = writer.kill().truncatedTo(ChronoUnit.MILLIS);
    listenToTheEnd(writer);
    stoppedByItself |= writer.end() != 137;
    Optional<Long> dropped =
        number % 3 == 0 ? Optional.of(medium.cutPower(random)) : Optional.empty();
    Set<String> lines = lines();
    compareVersions();
    kills.add(
        new Kill(
            number,
            aim,
            killed,
            now(),
            inWrite,
            torn(),
            dropped,
            acknowledged.size(),
            found(lines),
            Optional.empty(),
            Optional.empty()));
  }

  /** Forgets what the writer before had been doing. */
  private void begin() {
    inWrite = false;
    writes = 0;
    acks = 0;
    writing = null;
  }

  private void waitForTheMoment(WriterProcess writer, Aim aim) throws InterruptedException {
    boolean running = hear(writer.next(30_000));
    if (aim == Aim.WORK || aim == Aim.WRITE) {
      running = listenWhile(writer, running, () -> acks < 1);
    }
    if (aim == Aim.WORK || aim == Aim.ANY) {
      long end = System.nanoTime() + random.nextInt(500) * 1_000_000L;
      listenWhile(writer, running, () -> System.nanoTime() < end);
    } else {
      int target = writes + (aim == Aim.WRITE ? 1 + random.nextInt(4) : 1);
      listenWhile(writer, running, () -> writes < target);
      LockSupport.parkNanos(random.nextInt(6_000_000));
    }
  }

  private boolean listenWhile(WriterProcess writer, boolean running, BooleanSupplier more)
      throws InterruptedException {
    boolean on = running;
    while (on && more.getAsBoolean()) {
      on = hear(writer.next(1));
    }
    return on;
  }

  private void listenToTheEnd(WriterProcess writer) throws InterruptedException {
    Optional<WriterProcess.Said> said = writer.next(60_000);
    while (said.isPresent() && !WriterProcess.isEnd(said.get())) {
      hear(said);
      said = writer.next(60_000);
    }
  }

  /** Whether the writer goes on. */
  private boolean hear(Optional<WriterProcess.Said> said) {
    if (said.isEmpty()) {
      return true;
    }
    WriterProcess.Said line = said.get();
    if (WriterProcess.isEnd(line)) {
      stoppedByItself = true;
      return false;
    }
    medium.note(line.words());
    if (line.is("writing") || line.is("repairing")) {
      inWrite = true;
      writes++;
      writing = line.is("writing") && writing == null ? line.at() : writing;
    } else if (line.is("written")) {
      inWrite = false;
    } else if (line.is("ack")) {
      acks++;
      acknowledged.add(line.words().get(2));
      kills.replaceAll(
          kill ->
              kill.healthy().isPresent()
                  ? kill
                  : kill.recovered(millis(writing), millis(line.at())));
    }
    return true;
  }

  private long runNumber() {
    return acknowledged.size();
  }

  private Set<String> lines() throws IOException {
    Set<String> digests = new HashSet<>();
    for (MonthFile file : MonthFile.in(folder)) {
      RawLine.split(file.read()).forEach(line -> digests.add(line.digest()));
    }
    return digests;
  }

  private long found(Set<String> lines) {
    return acknowledged.stream().filter(lines::contains).count();
  }

  /** Bytes behind the last line that is one. */
  private long torn() throws IOException {
    List<MonthFile> files = MonthFile.in(folder);
    return files.isEmpty()
        ? 0
        : RawLine.split(files.get(files.size() - 1).read()).stream()
            .max(Comparator.comparing(RawLine::number))
            .filter(line -> !line.terminated() || line.says() instanceof LedgerLine.Unknown)
            .map(line -> (long) line.length())
            .orElse(0L);
  }

  /** Each file must begin with what no power cut could take from it after the kill before. */
  private void compareVersions() throws IOException {
    Map<String, byte[]> now = new LinkedHashMap<>();
    for (MonthFile file : MonthFile.in(folder)) {
      now.put(file.name(), file.read());
    }
    for (Map.Entry<String, byte[]> before : version.entrySet()) {
      byte[] after = now.getOrDefault(before.getKey(), new byte[0]);
      byte[] start = Arrays.copyOf(after, Math.min(after.length, before.getValue().length));
      rewritten += Arrays.equals(start, before.getValue()) ? 0 : 1;
    }
    now.replaceAll(
        (name, bytes) -> Arrays.copyOf(bytes, (int) Math.min(bytes.length, medium.durable(name))));
    version = now;
  }

  private static Instant now() {
    return millis(Instant.now());
  }

  private static Instant millis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
