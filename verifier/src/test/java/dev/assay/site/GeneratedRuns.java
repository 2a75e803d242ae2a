package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Counts;
import dev.assay.model.EvidenceVersion;
import dev.assay.model.FindingKind;
import dev.assay.model.Level;
import dev.assay.model.Operator;
import dev.assay.model.PastRuns;
import dev.assay.model.Run;
import dev.assay.model.RunChange;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import dev.assay.model.Text;
import dev.assay.model.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A history from a seed: drills are repeated, so evidence gets other bytes; some are over the limit
 * or cut short; the limit itself changes now and then. Findings, counts and verdict follow from
 * that, so every flip has its cause. The first runs of a longer history are those of a shorter one.
 */
public final class GeneratedRuns implements PastRuns {
  static final String RULE = "drills/rto-within-limit";
  static final String LIMIT = "drills/max-rto";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Instant FIRST = Instant.parse("2023-01-02T03:04:00Z");
  private static final List<String> DRILLS =
      List.of("primary", "standby", "上海", "archive", "gateway", "ledger");
  private static final int[] LIMITS = {10, 9, 12};
  private static final int RULES = 202;

  private final long seed;
  private final List<State> states = new ArrayList<>();
  private final List<RunRecord> records = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * What decides the answer of one run.
   *
   * @param drills how often each drill was repeated by then
   * @param limit seconds
   */
  private record State(List<Integer> drills, int limit, String rules, int waivers) {}

  private GeneratedRuns(long seed) {
    this.seed = seed;
  }

  /**
   * Makes a history.
   *
   * @param perDay how many runs a day has on average; they lie evenly apart
   */
  public static GeneratedRuns of(long seed, int count, int perDay) {
    GeneratedRuns made = new GeneratedRuns(seed);
    SplittableRandom random = new SplittableRandom(seed);
    State state = new State(List.of(1, 1, 1, 1, 1, 1), LIMITS[0], "a", 0);
    Duration step = Duration.ofDays(1).dividedBy(perDay);
    String prev = "0".repeat(64);
    for (int i = 0; i < count; i++) {
      state = next(state, random, i);
      made.states.add(state);
      RunRecord record = made.record(i, state, FIRST.plus(step.multipliedBy(i)), random, prev);
      made.records.add(record);
      made.numbers.put(record.run(), i);
      prev = Digest.of(record.toString());
    }
    return made;
  }

  /** The history as it was when it had fewer runs. */
  public GeneratedRuns first(int count) {
    GeneratedRuns fewer = new GeneratedRuns(seed);
    fewer.states.addAll(states.subList(0, count));
    fewer.records.addAll(records.subList(0, count));
    fewer.records.forEach(each -> fewer.numbers.put(each.run(), fewer.numbers.size()));
    return fewer;
  }

  private static State next(State state, SplittableRandom random, int number) {
    List<Integer> drills = new ArrayList<>(state.drills());
    int repeated = random.nextInt(DRILLS.size() * 3);
    if (repeated < DRILLS.size()) {
      drills.set(repeated, drills.get(repeated) + 1);
    }
    int limit = number % 700 == 699 ? LIMITS[number / 700 % LIMITS.length] : state.limit();
    String rules = number % 900 == 899 ? "rules of " + number : state.rules();
    int waivers = random.nextInt(200) == 0 ? random.nextInt(3) : state.waivers();
    return new State(List.copyOf(drills), limit, rules, waivers);
  }

  private RunRecord record(
      int number, State state, Instant asOf, SplittableRandom random, String prev) {
    String commit = Digest.of(seed + " commit " + number).substring(0, 40);
    List<RunResults.Result> findings = findings(state);
    Counts.Levels fail = levels(findings, FindingKind.FAIL);
    Counts.Levels open = levels(findings, FindingKind.OPEN);
    Verdict verdict =
        fail.error() > 0 ? Verdict.FAIL : open.error() > 0 ? Verdict.INDETERMINATE : Verdict.PASS;
    Map<String, String> parameters = new TreeMap<>();
    parameters.put(LIMIT, state.limit() + " s");
    parameters.put("drills/max-rpo", "0 events");
    return new RunRecord(
        number + 1L,
        MINUTE.format(asOf) + "-" + commit.substring(0, 7) + "-1",
        Optional.of(asOf),
        Optional.of(commit),
        random.nextInt(40) == 0,
        verdict,
        new Counts(DRILLS.size(), 3, RULES, 1_200 + number % 50, fail, open, state.waivers()),
        random.nextInt(60) == 0 ? Optional.of("release") : Optional.empty(),
        Map.of("drills", "sha256:" + Digest.of(state.rules())),
        Digest.of(evidence(state).toString()),
        parameters,
        state.waivers(),
        prev);
  }

  private static Counts.Levels levels(List<RunResults.Result> findings, FindingKind kind) {
    return new Counts.Levels(
        count(findings, kind, Level.ERROR),
        count(findings, kind, Level.WARNING),
        count(findings, kind, Level.NOTE));
  }

  private static int count(List<RunResults.Result> findings, FindingKind kind, Level level) {
    return (int)
        findings.stream().filter(each -> each.kind() == kind && each.level() == level).count();
  }

  private static String path(int drill) {
    return "docs/results/" + DRILLS.get(drill) + "/wal_recovery_result.env";
  }

  /** What a repetition of a drill measured, in milliseconds: seldom over the limit. */
  private int millis(int drill, int repetition) {
    SplittableRandom random = new SplittableRandom(seed * 31 + drill * 1_000_003L + repetition);
    return random.nextInt(20) == 0 ? 9_500 + random.nextInt(4_000) : 2_000 + random.nextInt(6_900);
  }

  private boolean cut(int drill, int repetition) {
    return new SplittableRandom(seed * 37 + drill * 1_000_033L + repetition).nextInt(120) == 0;
  }

  private List<RunResults.Result> findings(State state) {
    List<RunResults.Result> findings = new ArrayList<>();
    for (int drill = 0; drill < DRILLS.size(); drill++) {
      int repetition = state.drills().get(drill);
      int millis = millis(drill, repetition);
      if (cut(drill, repetition)) {
        Text text = new Text("The file stops in the middle", "文件中断");
        findings.add(finding("core/not-truncated", FindingKind.OPEN, Level.ERROR, drill, text, ""));
      } else if (millis > state.limit() * 1_000) {
        String actual = BigDecimal.valueOf(millis, 3).toPlainString();
        Text text = new Text("Recovery took {s} s", "恢复用时 {s} 秒").with(Map.of("s", actual));
        findings.add(finding(RULE, FindingKind.FAIL, Level.ERROR, drill, text, actual + " s"));
      }
      if (repetition % 4 == 0) {
        Text text = new Text("The line has no equals sign", "该行没有等号");
        findings.add(
            finding("core/line-has-equals", FindingKind.FAIL, Level.WARNING, drill, text, ""));
      }
    }
    return findings;
  }

  private static RunResults.Result finding(
      String rule, FindingKind kind, Level level, int drill, Text text, String actual) {
    return new RunResults.Result(
        rule,
        kind,
        level,
        Optional.of(path(drill)),
        6,
        "/rto_seconds",
        text,
        Optional.empty(),
        Optional.of(actual).filter(each -> !each.isEmpty()),
        Digest.of(rule + "\0" + path(drill)).substring(0, 32),
        false,
        false);
  }

  private List<EvidenceVersion> evidence(State state) {
    List<EvidenceVersion> versions = new ArrayList<>();
    for (int drill = 0; drill < DRILLS.size(); drill++) {
      int repetition = state.drills().get(drill);
      Verdict verdict =
          cut(drill, repetition)
              ? Verdict.INDETERMINATE
              : millis(drill, repetition) > state.limit() * 1_000 ? Verdict.FAIL : Verdict.PASS;
      versions.add(
          new EvidenceVersion(
              path(drill),
              "wal-recovery-drill",
              Optional.of(Digest.of(seed + path(drill) + "#" + repetition)),
              verdict));
    }
    return versions;
  }

  private State state(RunRecord record) {
    return states.get(numbers.get(record.run()));
  }

  @Override
  public List<RunRecord> records() {
    return java.util.Collections.unmodifiableList(records);
  }

  @Override
  public String head() {
    return records.isEmpty()
        ? "0".repeat(64)
        : Digest.of(records.get(records.size() - 1).toString());
  }

  @Override
  public Optional<RunResults> results(RunRecord record) {
    State state = state(record);
    List<RunResults.Said> claims = new ArrayList<>();
    for (int drill = 0; drill < DRILLS.size(); drill++) {
      BigDecimal value = BigDecimal.valueOf(millis(drill, state.drills().get(drill)), 3);
      claims.add(
          new RunResults.Said(
              path(drill) + "#/rto_seconds",
              ClaimState.CONFIRMED,
              value.toPlainString(),
              Optional.of(value),
              Optional.of(
                  new Claim.Limit(
                      RULE,
                      LIMIT,
                      Operator.AT_MOST,
                      BigDecimal.valueOf(state.limit()),
                      value.compareTo(BigDecimal.valueOf(state.limit())) > 0
                          ? FindingKind.FAIL
                          : FindingKind.PASS))));
    }
    return Optional.of(
        new RunResults(
            "0.1.0",
            findings(state),
            0,
            claims,
            List.of(),
            Map.of(
                RULE,
                new RunResults.RuleVersion(
                    Level.ERROR, false, Digest.of(state.rules()), List.of(LIMIT))),
            Map.of(LIMIT, Operator.AT_MOST),
            List.of()));
  }

  @Override
  public Optional<List<EvidenceVersion>> evidence(RunRecord record) {
    return Optional.of(evidence(state(record)));
  }

  @Override
  public Optional<List<String>> lines(String sha256) {
    return Optional.empty();
  }

  @Override
  public RunChange change(RunRecord before, RunRecord after) {
    return GeneratedChange.of(this, before, after);
  }

  @Override
  public Optional<RunChange> since(Run now) {
    return Optional.empty();
  }
}
