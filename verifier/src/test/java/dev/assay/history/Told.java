package dev.assay.history;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Counts;
import dev.assay.model.EvidenceVersion;
import dev.assay.model.FindingKind;
import dev.assay.model.Level;
import dev.assay.model.Operator;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunRecord;
import dev.assay.model.RunResults;
import dev.assay.model.RunResults.Accepted;
import dev.assay.model.RunResults.Result;
import dev.assay.model.RunResults.RuleVersion;
import dev.assay.model.RunResults.Said;
import dev.assay.model.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A run told for a comparison: what it looked at, what it asked, what it found. */
final class Told {
  static final String RTO = "drills/rto-within-limit";
  static final String SHAPE = "drills/shape";
  static final String EXPECTED = "core/expected-evidence-present";
  static final String FRESH = "core/expected-evidence-fresh";
  static final String PAST = "core/history-append-only";
  static final String GATE = "core/gate-condition-met";
  static final List<Cause> FILES = List.of(Cause.EVIDENCE, Cause.APPEARED, Cause.VANISHED);

  private final Map<String, List<String>> files = new TreeMap<>();
  private final Map<String, String> parameters = new TreeMap<>();
  private final Map<String, RuleVersion> rules = new TreeMap<>();
  private final Map<String, String> settings = new TreeMap<>();
  private final List<Result> findings = new ArrayList<>();
  private final List<Said> claims = new ArrayList<>();
  private final List<Accepted> waivers = new ArrayList<>();
  private String asOf = "2026-11-20T02:03:04Z";
  private String commit = Runs.COMMIT;
  private String tool = "1.0.0";
  private boolean kept = true;
  private int left;

  Told() {
    parameters.put("drills/max-rto", "10 s");
    parameters.put("drills/max-rpo", "0 events");
    rules.put(
        RTO,
        new RuleVersion(
            Level.ERROR, false, digest(RTO), List.of("drills/max-rto"), FILES, List.of()));
    rules.put(SHAPE, new RuleVersion(Level.ERROR, false, digest(SHAPE), List.of()));
    rules.put(EXPECTED, outside(EXPECTED, Cause.APPEARED, Cause.VANISHED));
    rules.put(FRESH, outside(FRESH, Cause.EVIDENCE, Cause.APPEARED, Cause.VANISHED, Cause.TIME));
    rules.put(PAST, outside(PAST, Cause.COMMIT));
    Cause[] all = EnumSet.complementOf(EnumSet.of(Cause.PROGRAM)).toArray(Cause[]::new);
    rules.put(GATE, outside(GATE, all));
  }

  private static RuleVersion outside(String id, Cause... causes) {
    return new RuleVersion(Level.ERROR, false, digest(id), List.of(), List.of(causes), List.of());
  }

  static String digest(String text) {
    return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  Told file(String path, String... lines) {
    files.put(path, List.of(lines));
    return this;
  }

  Told set(String parameter, String value) {
    parameters.put(parameter, value);
    return this;
  }

  Told setting(String key, String value) {
    settings.put(key, value);
    return this;
  }

  Told rule(String id, RuleVersion version) {
    rules.put(id, version);
    return this;
  }

  Told without(String rule) {
    rules.remove(rule);
    return this;
  }

  Told asOf(String instant) {
    asOf = instant;
    return this;
  }

  Told commit(String other) {
    commit = other;
    return this;
  }

  Told tool(String other) {
    tool = other;
    return this;
  }

  Told nothingKept() {
    kept = false;
    return this;
  }

  Told leftOut(int count) {
    left = count;
    return this;
  }

  Told waiver(String rule, String expires) {
    waivers.add(
        new Accepted(
            Optional.of(rule),
            Optional.empty(),
            Optional.empty(),
            "ops@example.org",
            "new disks",
            LocalDate.parse("2026-11-01"),
            LocalDate.parse(expires)));
    return this;
  }

  Told finding(String rule, String path) {
    return finding(rule, path, Level.ERROR, FindingKind.FAIL, false);
  }

  Told finding(String rule, String path, String sentence) {
    Text message = Text.same(sentence);
    return finding(rule, path, Level.ERROR, FindingKind.FAIL, false, message);
  }

  Told finding(String rule, String path, Level level, FindingKind kind, boolean waived) {
    Text message = new Text("not so in " + path, path + " 不符");
    return finding(rule, path, level, kind, waived, message);
  }

  private Told finding(
      String rule, String path, Level level, FindingKind kind, boolean waived, Text message) {
    findings.add(
        new Result(
            rule,
            kind,
            level,
            path.isEmpty() ? Optional.empty() : Optional.of(path),
            3,
            rule.equals(RTO) ? "/rto_seconds" : "",
            message,
            Optional.empty(),
            Optional.empty(),
            digest(rule + path).substring(0, 32),
            waived,
            false));
    return this;
  }

  /** A policy that wants no errors, and is not met. */
  Told noRelease() {
    findings.add(
        new Result(
            GATE,
            FindingKind.FAIL,
            Level.ERROR,
            Optional.of("assay.yaml"),
            6,
            "/policies/release/findings",
            new Text("errors fail", "有错误"),
            Optional.empty(),
            Optional.empty(),
            digest(GATE).substring(0, 32),
            false,
            false));
    return this;
  }

  /** A drill that states its recovery time, with the finding when it is over the limit. */
  Told rto(String path, String seconds) {
    file(path, "start=1", "rto_seconds=" + seconds, "end=2");
    String limit = parameters.get("drills/max-rto").replace(" s", "");
    boolean holds = Operator.AT_MOST.holds(new BigDecimal(seconds), new BigDecimal(limit));
    claims.add(
        new Said(
            path + "#/rto_seconds",
            ClaimState.UNPROVABLE,
            seconds,
            Optional.of(new BigDecimal(seconds)),
            Optional.of(
                new Claim.Limit(
                    RTO,
                    "drills/max-rto",
                    Operator.AT_MOST,
                    new BigDecimal(limit),
                    holds ? FindingKind.PASS : FindingKind.FAIL))));
    return holds ? this : finding(RTO, path);
  }

  Side side() {
    Map<String, Result> counting = new LinkedHashMap<>();
    findings.stream().filter(Result::counts).forEach(r -> counting.put(r.fingerprint(), r));
    Counts.Levels none = new Counts.Levels(0, 0, 0);
    RunRecord record =
        new RunRecord(
            1,
            "20261120T0203Z-17f0f8c-1",
            Optional.of(Instant.parse(asOf)),
            Optional.of(commit),
            false,
            Counterfactual.verdict(counting.values(), files.isEmpty()),
            new Counts(files.size(), 0, rules.size(), 1, none, none, 0),
            Optional.empty(),
            Map.of("drills", "sha256:" + digest(rules.toString())),
            "e",
            parameters,
            0,
            Digest.ZEROS);
    RunResults results =
        new RunResults(
            tool,
            findings,
            left,
            claims,
            List.of(),
            rules,
            Map.of("drills/max-rto", Operator.AT_MOST),
            waivers,
            settings);
    return new Side(
        record,
        kept ? Optional.of(results) : Optional.empty(),
        Optional.of(files.entrySet().stream().map(each -> version(each.getKey(), record)).toList()),
        version -> Optional.ofNullable(files.get(version.path())));
  }

  private EvidenceVersion version(String path, RunRecord record) {
    return new EvidenceVersion(
        path,
        "wal-recovery-drill",
        Optional.of(digest(String.join("\n", files.get(path)))),
        record.verdict());
  }
}
