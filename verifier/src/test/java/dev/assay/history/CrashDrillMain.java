package dev.assay.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs the crash drill and writes its evidence: a result file and the log it can be re-derived
 * from.
 *
 * <p>Arguments: folder for the evidence, folder for the scratch ledger (both as they shall be named
 * in the evidence), release, operator, kills, kills inside a write, seed, then {@link
 * DrillDisk.Option}s. Exit code 0 when the drill passed, else 1.
 */
final class CrashDrillMain {
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final String id;
  private final String ledger;
  private final String release;
  private final String operator;
  private final int kills;
  private final int inWrite;
  private final long seed;
  private final List<String> without;
  private final List<String> log = new ArrayList<>();

  private CrashDrillMain(String id, String[] args) {
    this.id = id;
    this.ledger = args[1] + "/" + id + "/runs";
    this.release = args[2];
    this.operator = args[3];
    this.kills = Integer.parseInt(args[4]);
    this.inWrite = Integer.parseInt(args[5]);
    this.seed = Long.parseLong(args[6]);
    this.without = List.of(args).subList(7, args.length);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    CrashDrillMain drill = new CrashDrillMain(ID.format(Instant.now()), args);
    System.exit(drill.run(Path.of(args[0])) ? 0 : 1);
  }

  private boolean run(Path evidence) throws IOException, InterruptedException {
    Path scratch = Path.of(ledger).toAbsolutePath();
    CrashResult result = new CrashDrill(scratch, kills, seed, without).run();
    boolean passed = result.passed(kills, inWrite);
    Path folder = Files.createDirectories(evidence.resolve(id + "-ledger"));
    log(result, passed);
    Files.write(folder.resolve("wal_recovery_drill.log"), log);
    Files.write(folder.resolve("wal_recovery_result.env"), result(result, passed));
    System.out.println(folder + ": " + (passed ? "pass" : "fail"));
    return passed;
  }

  private List<String> result(CrashResult result, boolean passed) {
    CrashDrill.Kill worst = result.worst();
    return List.of(
        "drill_id=" + id,
        "release_version=" + release,
        "wal_path=" + ledger,
        "failure_start_utc=" + INSTANT.format(worst.killed()),
        "recovery_complete_utc=" + INSTANT.format(end(worst)),
        "rto_seconds=" + seconds(worst),
        "rpo_events=" + (result.lost() + result.parseErrors()),
        "operator=" + operator,
        "result=" + (passed ? "pass" : "fail"),
        "notes=" + notes(result));
  }

  private String notes(CrashResult result) {
    return "a writer of the run ledger was killed by SIGKILL "
        + result.kills().size()
        + " times, "
        + result.inWrite()
        + " times inside a write; the time is that of the slowest recovery (kill "
        + result.worst().number()
        + "), start of the next process included; because SIGKILL keeps the page cache, "
        + result.powerCuts()
        + " kills were followed by a power cut: the harness took away what had not been made durable";
  }

  private void log(CrashResult result, boolean passed) {
    fact("drill_id", id);
    fact("release_version", release);
    fact("operator", operator);
    fact("wal_path", ledger);
    fact("random_seed", seed);
    fact(
        "left_out",
        without.isEmpty() ? "nothing" : String.join(",", without).toLowerCase(Locale.ROOT));
    log.add(
        "[INFO] a writer process appends runs and acknowledges each to this process after append returned");
    log.add(
        "[INFO] SIGKILL keeps the page cache, so it cannot show a missing fsync; on a power cut this harness");
    log.add(
        "[INFO] truncates each file to what the writer had reported as synced, plus a random part of the rest");
    log.add("[INFO] in_write: the writer had announced a write and not yet its end when it died");
    result.kills().forEach(this::kill);
    CrashDrill.Kill worst = result.worst();
    log.add("[INFO] slowest recovery: kill " + worst.number());
    event("fault", worst.killed());
    event("detected", worst.detected());
    event("restored", worst.restored().orElse(worst.detected()));
    worst.healthy().ifPresent(healthy -> event("healthy", healthy));
    fact("failure_start_utc", INSTANT.format(worst.killed()));
    fact("recovery_complete_utc", INSTANT.format(end(worst)));
    fact("rto_seconds", seconds(worst));
    fact("kills", result.kills().size());
    fact("kills_in_write", result.inWrite());
    fact("torn_tails", result.torn());
    fact("power_cuts", result.powerCuts());
    fact("repairs", result.contents().repairs().size());
    fact("rewritten_versions", result.rewritten());
    fact("writers_that_stopped_by_themselves", result.stoppedByItself() ? 1 : 0);
    fact("acknowledged", result.acknowledged());
    fact("found", result.found());
    fact("rpo_events", result.lost() + result.parseErrors());
    replay(result);
    for (LedgerProblem problem : result.contents().problems()) {
      String file = problem.location().path().orElse("");
      log.add("[ERROR] " + file + ":" + problem.location().line() + ": " + problem.message().en());
    }
    fact("result", passed ? "pass" : "fail");
  }

  private void replay(CrashResult result) {
    long events = result.contents().records().size();
    fact(
        "wal_replay_output",
        String.format(
            Locale.ROOT,
            "WAL replay completed path=%s lines=%d events=%d ignored=%d parse_errors=%d"
                + " state_rejected=%d ledger_applied=%d",
            ledger,
            result.contents().lines(),
            events,
            result.contents().lines() - events,
            result.parseErrors(),
            result.lost(),
            Math.max(0, events - result.parseErrors())));
  }

  private void kill(CrashDrill.Kill kill) {
    log.add(
        String.format(
            Locale.ROOT,
            "kill %03d: killed_at=%s detected_at=%s restored_at=%s healthy_at=%s seconds=%s aim=%s"
                + " in_write=%s torn_bytes=%d power_cut_dropped=%s acknowledged=%d found=%d",
            kill.number(),
            INSTANT.format(kill.killed()),
            INSTANT.format(kill.detected()),
            kill.restored().map(INSTANT::format).orElse("never"),
            kill.healthy().map(INSTANT::format).orElse("never"),
            seconds(kill),
            kill.aim().name().toLowerCase(Locale.ROOT),
            kill.inWrite() ? "yes" : "no",
            kill.torn(),
            kill.dropped().map(bytes -> bytes + "_bytes").orElse("no"),
            kill.acknowledged(),
            kill.found()));
  }

  private void event(String name, Instant at) {
    log.add("[INFO] event=" + name + " ts=" + INSTANT.format(at));
  }

  private void fact(String key, Object value) {
    log.add("[INFO] " + key + "=" + value);
  }

  private static Instant end(CrashDrill.Kill kill) {
    return kill.healthy().orElse(kill.killed().plus(kill.recovery()));
  }

  private static String seconds(CrashDrill.Kill kill) {
    Duration time = kill.recovery();
    return String.format(Locale.ROOT, "%d.%03d", time.toSeconds(), time.toMillisPart());
  }
}
