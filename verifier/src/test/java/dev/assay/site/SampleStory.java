package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Evidence;
import dev.assay.model.EvidenceVersion;
import dev.assay.model.FindingKind;
import dev.assay.model.Level;
import dev.assay.model.Operator;
import dev.assay.model.RoadmapItem;
import dev.assay.model.RunChange;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import dev.assay.model.RunResults.Result;
import dev.assay.model.Text;
import dev.assay.model.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What eight runs found, and why each differs from the one before: 34 a waiver (fixed), 35 evidence
 * vanished, 36 it came back, 37 its number became worse, 38 the limit was loosened, 39 only time
 * passed, 40 nothing changed; 41 is the run of today.
 */
final class SampleStory {
  /** Read 12.400 in runs 37 to 40, and 7.744 before and today. */
  static final String RESULT = "docs/results/20260212-070001/wal_recovery_result.env";

  private static final String LIED = "docs/results/20251211-101502/wal_recovery_result.env";
  private static final String ROLLBACK = "发布/回滚_结果.json";

  private static final Result CONTRADICTED =
      result(
          "drills/number-contradicted",
          FindingKind.FAIL,
          Level.ERROR,
          LIED,
          6,
          new Text(
              "3.640 s is contradicted: the instants give 7 to 9 s", "3.640 秒与证据矛盾：时刻给出 7 至 9 秒"),
          "7 – 9 s",
          "3.640 s");
  private static final Result SLOW =
      result(
          "drills/rto-within-limit",
          FindingKind.FAIL,
          Level.ERROR,
          RESULT,
          6,
          new Text("Recovery took 12.400 s; the limit is 10 s", "恢复用时 12.400 秒，上限 10 秒"),
          "<= 10 s",
          "12.400 s");
  private static final Result EXPECTED =
      result(
          "core/expected-evidence",
          FindingKind.OPEN,
          Level.ERROR,
          null,
          0,
          new Text("A WAL recovery drill is expected and not there", "应有 WAL 恢复演练，但不存在"),
          "1",
          "0");
  private static final Result UNPROVEN =
      result(
          "drills/number-provable",
          FindingKind.OPEN,
          Level.WARNING,
          RESULT,
          6,
          new Text("7.744 s <cannot> be proven below 1 s", "7.744 秒在 1 秒以下<无法>证明"),
          null,
          null);
  private static final Result OLD =
      result(
          "drills/number-provable",
          FindingKind.FAIL,
          Level.WARNING,
          ROLLBACK,
          2,
          new Text("The newest rollback drill is older than 14 d", "最新的回滚演练已超过 14 天"),
          "<= 14 d",
          "15 d");

  private final Map<String, Evidence> evidence;
  private final String slow;

  SampleStory(Map<String, Evidence> evidence, List<String> now) {
    this.evidence = evidence;
    slow = Digest.of(String.join("\n", slow(now)) + "\n");
  }

  /** SHA-256 of the file with the worse number. */
  String slow() {
    return slow;
  }

  static List<String> slow(List<String> now) {
    return now.stream()
        .map(each -> each.replace("=7.744", "=12.400"))
        .map(each -> each.startsWith("result=") ? "token=*** <b>&" : each)
        .toList();
  }

  static Verdict verdict(int seq) {
    return switch (seq) {
      case 33, 37 -> Verdict.FAIL;
      case 35 -> Verdict.INDETERMINATE;
      default -> Verdict.PASS;
    };
  }

  /** Records with the same number looked at the same evidence. */
  static int set(int seq) {
    return seq >= 38 ? 37 : seq;
  }

  /** Records with the same number found the same. */
  static int found(int seq) {
    return seq == 40 ? 39 : seq;
  }

  List<EvidenceVersion> evidence(int seq) {
    List<EvidenceVersion> all = new ArrayList<>();
    add(all, LIED, sha(LIED), seq == 33 ? Verdict.FAIL : Verdict.PASS);
    if (seq >= 34 && seq != 35) {
      boolean worse = seq >= 37 && seq <= 40;
      Verdict verdict = seq == 37 ? Verdict.FAIL : Verdict.PASS;
      add(all, RESULT, worse ? Optional.of(slow) : sha(RESULT), verdict);
    }
    add(all, "reports/gone|\"<&.env", Optional.of(Digest.of("gone")), Verdict.PASS);
    add(all, ROLLBACK, sha(ROLLBACK), Verdict.PASS);
    return all;
  }

  private Optional<String> sha(String path) {
    return evidence.get(path).sha256();
  }

  private static void add(
      List<EvidenceVersion> all, String path, Optional<String> sha256, Verdict verdict) {
    String kind = path.equals(ROLLBACK) ? "deploy-rollback" : "wal-recovery-drill";
    all.add(new EvidenceVersion(path, kind, sha256, verdict));
  }

  RunResults results(int seq) {
    List<Result> findings = new ArrayList<>();
    findings.add(seq == 33 ? CONTRADICTED : waived(CONTRADICTED));
    if (seq == 34) {
      findings.add(UNPROVEN);
    }
    if (seq == 35) {
      findings.add(EXPECTED);
    }
    if (seq == 37) {
      findings.add(SLOW);
    }
    if (seq >= 39) {
      findings.add(OLD);
    }
    Map<String, RunResults.RuleVersion> rules = new TreeMap<>();
    for (var each : SamplePacks.plan().rules()) {
      List<String> reads =
          each.id().equals("drills/rto-within-limit") ? List.of("drills/max-rto") : List.of();
      rules.put(
          each.id(),
          new RunResults.RuleVersion(each.level(), false, Digest.of("rule " + each.id()), reads));
    }
    return new RunResults(
        "0.1.0",
        findings,
        seq == 37 ? 3 : 0,
        said(seq),
        items(seq),
        rules,
        Map.of("drills/max-rto", Operator.AT_MOST, "drills/max-rollback", Operator.AT_MOST),
        seq == 33
            ? List.of()
            : List.of(
                new RunResults.Accepted(
                    Optional.of("drills/number-contradicted"),
                    Optional.of(CONTRADICTED.fingerprint()),
                    Optional.empty(),
                    "li.wei",
                    "known, being repaired",
                    LocalDate.parse("2026-02-12"),
                    LocalDate.parse("2026-03-01"))));
  }

  private static List<RunResults.Said> said(int seq) {
    List<RunResults.Said> all = new ArrayList<>();
    if (seq >= 34 && seq != 35) {
      all.add(number(RESULT, seq >= 37 ? "12.400" : "7.744", "drills/max-rto", seq < 38 ? 10 : 15));
    }
    all.add(number(ROLLBACK, seq >= 36 ? "151.2" : "149.0", "drills/max-rollback", 180));
    for (int i = 0; i < 4; i++) {
      ClaimState state = i < seq - 35 ? ClaimState.CONFIRMED : ClaimState.UNPROVABLE;
      all.add(
          new RunResults.Said(
              SampleDocuments.PROGRESS + "#" + i,
              state,
              "done",
              Optional.empty(),
              Optional.empty()));
    }
    return all;
  }

  private static RunResults.Said number(String path, String said, String parameter, int limit) {
    BigDecimal value = new BigDecimal(said);
    BigDecimal most = BigDecimal.valueOf(limit);
    FindingKind outcome = value.compareTo(most) > 0 ? FindingKind.FAIL : FindingKind.PASS;
    return new RunResults.Said(
        path + "#/rto_seconds",
        ClaimState.CONFIRMED,
        said,
        Optional.of(value),
        Optional.of(
            new Claim.Limit(
                "drills/rto-within-limit", parameter, Operator.AT_MOST, most, outcome)));
  }

  private static List<RunResults.Item> items(int seq) {
    int[] totals =
        switch (seq) {
          case 33 -> new int[] {7, 3, 2};
          case 34 -> new int[] {8, 3, 3};
          case 35, 36 -> new int[] {8, 4, 3};
          case 37 -> new int[] {8, 5, 3};
          case 38 -> new int[] {8, 5, 2};
          default -> new int[] {9, 5, 2};
        };
    List<RunResults.Item> items = new ArrayList<>();
    for (int i = 0; i < totals[0]; i++) {
      boolean done = i < totals[1];
      items.add(
          new RunResults.Item(
              SampleDocuments.ROADMAP,
              "I" + i,
              done ? Optional.of(RoadmapItem.Status.DONE) : Optional.empty(),
              i < totals[2]
                  ? RoadmapItem.State.PROVEN
                  : done ? RoadmapItem.State.UNPROVEN : RoadmapItem.State.OPEN));
    }
    return items;
  }

  /** The runs before: nothing was kept of them but their lines. */
  static RunChange unknown(RunRecord before, RunRecord after) {
    List<RunChange.Input> inputs = new ArrayList<>();
    new TreeMap<>(after.parameters())
        .forEach(
            (key, now) -> {
              String old = before.parameters().get(key);
              if (!now.equals(old)) {
                inputs.add(input(Cause.THRESHOLD, key, old, now, false));
              }
            });
    new TreeMap<>(after.packs())
        .forEach(
            (key, now) -> {
              if (!now.equals(before.packs().get(key))) {
                inputs.add(input(Cause.RULE, key, before.packs().get(key), now, false));
              }
            });
    return new RunChange(
        before, after, inputs, List.of(), List.of(), List.of(), 0, List.of(), false);
  }

  RunChange change(RunRecord before, RunRecord after, int seq) {
    List<RunChange.Input> inputs = new ArrayList<>();
    List<RunChange.Shift> fresh = new ArrayList<>();
    List<RunChange.Shift> fixed = new ArrayList<>();
    List<RunChange.Shift> gone = new ArrayList<>();
    List<RunChange.Part> parts = new ArrayList<>();
    String good = sha(RESULT).orElseThrow();
    switch (seq) {
      case 34 -> {
        inputs.add(input(Cause.APPEARED, RESULT, null, good, false));
        inputs.add(input(Cause.WAIVER, "drills/number-contradicted", null, "li.wei", true));
        fresh.add(new RunChange.Shift(UNPROVEN, List.of(Cause.APPEARED)));
        fixed.add(new RunChange.Shift(CONTRADICTED, List.of(Cause.WAIVER)));
        parts.add(new RunChange.Part(Cause.APPEARED, 1, Verdict.PASS, false, true));
        parts.add(new RunChange.Part(Cause.WAIVER, 1, Verdict.FAIL, true, true));
      }
      case 35 -> {
        inputs.add(input(Cause.VANISHED, RESULT, good, null, true));
        fresh.add(new RunChange.Shift(EXPECTED, List.of(Cause.VANISHED)));
        gone.add(new RunChange.Shift(UNPROVEN, List.of(Cause.VANISHED)));
        parts.add(new RunChange.Part(Cause.VANISHED, 1, Verdict.PASS, true, true));
      }
      case 36 -> {
        inputs.add(input(Cause.APPEARED, RESULT, null, good, false));
        inputs.add(input(Cause.PROGRAM, "", "0.1.0", "0.1.1", false));
        fixed.add(new RunChange.Shift(EXPECTED, List.of(Cause.APPEARED, Cause.PROGRAM)));
        parts.add(new RunChange.Part(Cause.APPEARED, 1, Verdict.PASS, false, false));
        parts.add(new RunChange.Part(Cause.PROGRAM, 1, Verdict.PASS, false, false));
      }
      case 37 -> {
        inputs.add(changed(good, slow, "7.744", "12.400"));
        inputs.add(input(Cause.COMMIT, "", hex(before), hex(after), false));
        fresh.add(new RunChange.Shift(SLOW, List.of(Cause.EVIDENCE)));
        parts.add(new RunChange.Part(Cause.EVIDENCE, 1, Verdict.PASS, true, true));
        parts.add(new RunChange.Part(Cause.COMMIT, 1, Verdict.FAIL, false, true));
      }
      case 38 -> {
        inputs.add(input(Cause.THRESHOLD, "drills/max-rto", "10 s", "15 s", true));
        fixed.add(new RunChange.Shift(SLOW, List.of(Cause.THRESHOLD)));
        parts.add(new RunChange.Part(Cause.THRESHOLD, 1, Verdict.FAIL, true, true));
      }
      case 39 -> {
        inputs.add(time(before, after));
        fresh.add(new RunChange.Shift(OLD, List.of(Cause.TIME)));
        parts.add(new RunChange.Part(Cause.TIME, 1, Verdict.PASS, false, true));
      }
      case 41 -> {
        inputs.add(changed(slow, good, "12.400", "7.744"));
        inputs.add(input(Cause.APPEARED, SampleDocuments.BAD, null, good, false));
        inputs.add(input(Cause.THRESHOLD, "drills/max-rto", "15 s", "10 s", false));
        inputs.add(input(Cause.WAIVER, "drills/number-contradicted", "li.wei", null, false));
        fresh.add(new RunChange.Shift(CONTRADICTED, List.of(Cause.WAIVER)));
        parts.add(new RunChange.Part(Cause.EVIDENCE, 1, Verdict.FAIL, false, true));
        parts.add(new RunChange.Part(Cause.APPEARED, 1, Verdict.FAIL, false, true));
        parts.add(new RunChange.Part(Cause.THRESHOLD, 1, Verdict.FAIL, false, true));
        parts.add(new RunChange.Part(Cause.WAIVER, 1, Verdict.PASS, true, true));
      }
      default -> {}
    }
    int still = after.counts().fail().total() + after.counts().open().total() - fresh.size();
    return new RunChange(
        before, after, inputs, fresh, fixed, gone, Math.max(0, still), parts, true);
  }

  private static String hex(RunRecord record) {
    return record.commit().orElseThrow();
  }

  private static RunChange.Input time(RunRecord before, RunRecord after) {
    String from = before.asOf().orElseThrow().toString();
    return input(Cause.TIME, "", from, after.asOf().orElseThrow().toString(), false);
  }

  private static RunChange.Input changed(String from, String to, String old, String now) {
    return new RunChange.Input(
        Cause.EVIDENCE,
        RESULT,
        Optional.of(from),
        Optional.of(to),
        false,
        List.of(
            new RunChange.Line(false, 6, "rto_seconds=" + old),
            new RunChange.Line(true, 6, "rto_seconds=" + now),
            new RunChange.Line(true, 9, "token=geheim-9876 <b>&")));
  }

  private static RunChange.Input input(
      Cause cause, String key, String before, String after, boolean weaker) {
    return new RunChange.Input(
        cause, key, Optional.ofNullable(before), Optional.ofNullable(after), weaker, List.of());
  }

  private static Result waived(Result each) {
    return new Result(
        each.rule(),
        each.kind(),
        each.level(),
        each.path(),
        each.line(),
        each.pointer(),
        each.message(),
        each.expected(),
        each.actual(),
        each.fingerprint(),
        true,
        false);
  }

  private static Result result(
      String rule,
      FindingKind kind,
      Level level,
      String path,
      int line,
      Text message,
      String expected,
      String actual) {
    return new Result(
        rule,
        kind,
        level,
        Optional.ofNullable(path),
        line,
        line > 0 ? "/rto_seconds" : "",
        message,
        Optional.ofNullable(expected),
        Optional.ofNullable(actual),
        Digest.of(rule + path).substring(0, 32),
        false,
        false);
  }
}
