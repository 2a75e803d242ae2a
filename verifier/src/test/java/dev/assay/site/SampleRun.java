package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Counts;
import dev.assay.model.Drill;
import dev.assay.model.Evidence;
import dev.assay.model.EvidenceText;
import dev.assay.model.Excerpt;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Interval;
import dev.assay.model.Level;
import dev.assay.model.Location;
import dev.assay.model.Operator;
import dev.assay.model.PastRuns;
import dev.assay.model.Plan;
import dev.assay.model.Run;
import dev.assay.model.Text;
import dev.assay.model.Unit;
import dev.assay.model.Verdict;
import dev.assay.model.Waiver;
import java.io.FileNotFoundException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A workspace as the site may meet it: a drill over its limit, one that its log contradicts, one
 * below the resolution of its instants, a dry run, honest ones; hostile text, Chinese text, a
 * broken file, a long file, a copy, a waiver; 40 recorded runs, eight of them with what they found.
 */
final class SampleRun {
  static final Instant AS_OF = Instant.parse("2026-03-05T02:14:07Z");
  static final String COMMIT = "17f0f8c41d2b3a4958677685a4b3c2d1e0f90817";
  private static final String HOSTILE =
      "注释=<script>alert(\"x\")</script> & | 'quoted' \u202eevil\u202c \u0007";

  private final Map<String, List<String>> texts = new TreeMap<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Drill> drills = new ArrayList<>();

  static SiteInput input() {
    return input(2);
  }

  static SiteInput input(int jobs) {
    return new SampleRun().build(jobs);
  }

  /** Nothing recognised, nothing recorded. */
  static SiteInput empty() {
    Counts.Levels none = new Counts.Levels(0, 0, 0);
    Plan plan = SamplePacks.plan();
    Run run =
        new Run(
            "0.1.0",
            Optional.empty(),
            Optional.empty(),
            false,
            new Plan(
                plan.packs(),
                List.of(),
                List.of(),
                plan.kinds(),
                plan.rules(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                new Plan.Site("Assay", "target/site"),
                Optional.empty(),
                "evidence/runs"),
            Verdict.INDETERMINATE,
            new Counts(0, 0, 6, 6, none, new Counts.Levels(1, 0, 0), 0),
            List.of(),
            List.of(
                new Finding(
                    "core/not-truncated",
                    FindingKind.OPEN,
                    Level.ERROR,
                    Location.none(),
                    new Text("No evidence was recognised", "未识别出证据"),
                    Optional.empty(),
                    Optional.empty(),
                    new Text("Point the tool at a folder with evidence.", "指向含有证据的文件夹。"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "0".repeat(32),
                    Optional.empty(),
                    false)),
            List.of(),
            List.of(),
            Map.of());
    return new SiteInput(run, PastRuns.NONE, path -> List.of(), Map.of(), 1);
  }

  private SiteInput build(int jobs) {
    texts.put("assay.yaml", SampleDue.LINES);
    wal("2025-09-18T10:15:02Z", "9.812", 0, ClaimState.CONFIRMED);
    wal("2025-10-09T08:01:44Z", "9.204", 0, ClaimState.CONFIRMED);
    wal("2025-10-30T09:00:00Z", "8.450", 0, ClaimState.CONFIRMED);
    wal("2025-11-20T10:11:12Z", "7.902", 0, ClaimState.CONFIRMED);
    wal("2025-12-11T10:15:02Z", "3.640", 4, ClaimState.CONTRADICTED);
    wal("2026-01-08T10:15:02Z", "8.233", 0, ClaimState.CONFIRMED);
    wal("2026-01-29T03:15:02Z", "0.018", 0, ClaimState.UNPROVABLE);
    wal("2026-02-12T07:00:01Z", "7.744", 0, ClaimState.CONFIRMED);
    dryRun("2026-02-19T07:00:01Z");
    wal("2026-02-26T07:00:01Z", "7.214", 0, ClaimState.CONFIRMED);
    wal("2026-03-05T01:41:12Z", "12.400", 0, ClaimState.CONFIRMED);
    rollback("2026-02-10T12:00:00Z", "151.2", "发布/回滚_结果.json");
    rollback(
        "2026-03-04T12:00:00Z",
        "171.8",
        "docs/a very/long/path/that/goes/on/and/on/in/many/folders/until/it/is/hard/to/show/deploy_rollback_result_v1.4.0-rc.12+build.20260304.json");
    broken();
    copyAndLong();
    SampleDocuments documents = documents();
    SampleBundles bundles = bundles();
    findings.sort(Comparator.comparing(each -> each.location().path().orElse("")));
    evidence.sort(Comparator.comparing(Evidence::path));
    Counts.Levels fail = Counts.Levels.of(findings, FindingKind.FAIL);
    Counts.Levels open = Counts.Levels.of(findings, FindingKind.OPEN);
    Counts counts = new Counts(evidence.size(), 3, 6, 1912, fail, open, 1);
    Run run =
        new Run(
            "0.1.0",
            Optional.of(AS_OF),
            Optional.of(COMMIT),
            true,
            SampleDue.plan(),
            Verdict.FAIL,
            counts,
            evidence,
            findings,
            claims,
            drills,
            Map.of("drills/rto-within-limit", 11L, "core/line-has-equals", 24L),
            Optional.of(SampleBundles.gate()),
            documents.roadmap,
            documents.language(),
            bundles.bundles);
    EvidenceText text =
        path -> {
          if (!texts.containsKey(path)) {
            throw new FileNotFoundException(path);
          }
          return texts.get(path);
        };
    byte[] report = "{\"schema\": \"assay-report/v1\"}\n".getBytes(StandardCharsets.UTF_8);
    return new SiteInput(
        run, new SamplePast(texts, evidence), text, Map.of("report.json", report), jobs);
  }

  /** The releases, each with its files; what archives hold is no text. */
  private SampleBundles bundles() {
    SampleBundles bundles = new SampleBundles();
    bundles.texts.forEach(
        (path, lines) -> add(path, "release-audit-summary", Verdict.PASS, AS_OF, lines));
    for (String archive : List.of(SampleBundles.FINE, SampleBundles.OTHER)) {
      evidence.add(
          new Evidence(
              archive,
              "release-bundle",
              Optional.of("v1.4"),
              Optional.of(Digest.of(archive)),
              7_703,
              Optional.of(AS_OF),
              14,
              archive.equals(SampleBundles.FINE) ? Verdict.PASS : Verdict.FAIL));
    }
    finding(
        "core/line-has-equals",
        FindingKind.FAIL,
        Level.ERROR,
        new Location(Optional.of(SampleBundles.OTHER), 0, 0, "/sha256"),
        new Text("The digest beside it is of another file", "旁附摘要属于另一个文件"),
        Digest.of("another file"),
        Digest.of("orders-v1.4.0"),
        Optional.empty(),
        null);
    return bundles;
  }

  /** What people wrote about all this. */
  private SampleDocuments documents() {
    SampleDocuments documents = new SampleDocuments();
    documents.texts.forEach(
        (path, lines) -> add(path, "status-document", Verdict.PASS, AS_OF, lines));
    claims.addAll(documents.claims);
    finding(
        "docs/said-done-and-not-done",
        FindingKind.FAIL,
        Level.WARNING,
        Location.at(SampleDocuments.ROADMAP, 12, 10, ""),
        new Text("The line says done and 待实现", "该行既说完成又说待实现"),
        null,
        "待实现",
        Optional.of(SampleDocuments.ROADMAP + "#L12"),
        "- 状态：已落地，待实现：告警通道");
    return documents;
  }

  private void add(String path, String kind, Verdict verdict, Instant instant, List<String> lines) {
    texts.put(path, lines);
    String content = String.join("\n", lines) + "\n";
    evidence.add(
        new Evidence(
            path,
            kind,
            Optional.empty(),
            Optional.of(Digest.of(content)),
            content.getBytes(StandardCharsets.UTF_8).length,
            Optional.of(instant),
            14,
            verdict));
  }

  private void wal(String start, String said, int widen, ClaimState state) {
    Instant from = Instant.parse(start);
    long whole = new BigDecimal(said).longValue() + widen;
    Instant to = from.plusSeconds(whole + (state == ClaimState.UNPROVABLE ? 0 : 1));
    String id = start.replaceAll("[-:Z]", "").replace('T', '-');
    String folder = "docs/results/" + id + "/";
    String result = folder + "wal_recovery_result.env";
    String log = folder + "wal_recovery_drill.log";
    boolean over = new BigDecimal(said).compareTo(BigDecimal.TEN) > 0;
    Verdict verdict =
        over || state == ClaimState.CONTRADICTED
            ? Verdict.FAIL
            : state == ClaimState.UNPROVABLE ? Verdict.INDETERMINATE : Verdict.PASS;
    add(
        result,
        "wal-recovery-drill",
        verdict,
        to,
        List.of(
            "drill_id=" + id,
            "release_version=v1.3.2",
            "wal_path=var/wal/session7.wal",
            "failure_start_utc=" + from,
            "recovery_complete_utc=" + to,
            "rto_seconds=" + said,
            "rpo_events=0",
            "operator=oncall-b",
            "result=pass",
            over ? HOSTILE : "notes=主备切换演练:回放完成,未丢事件 (replay clean)"));
    add(
        log,
        "wal-recovery-log",
        Verdict.PASS,
        to,
        List.of(
            "[INFO] drill_id=" + id,
            "[INFO] event=fault ts=" + from,
            "[INFO] event=detected ts=" + from.plusSeconds(whole / 6),
            "[INFO] event=restored ts=" + from.plusSeconds(whole * 3 / 4),
            "[INFO] event=healthy ts=" + to,
            "[INFO] replay parse_errors=0 state_rejected=0"));
    long gap = Duration.between(from, to).toSeconds();
    Interval provable =
        new Interval(BigDecimal.valueOf(Math.max(0, gap - 1)), BigDecimal.valueOf(gap + 1));
    Claim rto =
        claim(
            result,
            6,
            "/rto_seconds",
            "rto",
            said,
            Unit.SECOND,
            state,
            provable,
            new Text("Recovery time", "恢复时间"),
            new Text("Recovery took " + said + " s", "恢复用时 " + said + " 秒"),
            List.of(
                Location.at(log, 5, 21, "/events/3/ts"), Location.at(log, 2, 19, "/events/0/ts")),
            gap,
            new Claim.Limit(
                "drills/rto-within-limit",
                "drills/max-rto",
                Operator.AT_MOST,
                BigDecimal.TEN,
                over ? FindingKind.FAIL : FindingKind.PASS));
    Claim rpo =
        claim(
            result,
            7,
            "/rpo_events",
            "rpo",
            "0",
            Unit.EVENT,
            ClaimState.CONFIRMED,
            new Interval(BigDecimal.ZERO, BigDecimal.ZERO),
            new Text("Lost events", "丢失事件"),
            new Text("0 events were lost", "丢失 0 个事件"),
            List.of(Location.at(log, 6, 15, "/replay/0/parse_errors")),
            0,
            new Claim.Limit(
                "drills/rpo-within-limit",
                "drills/max-rpo",
                Operator.AT_MOST,
                BigDecimal.ZERO,
                FindingKind.PASS));
    claims.add(rto);
    claims.add(rpo);
    drills.add(
        new Drill(
            "wal-recovery",
            new Text("WAL recovery", "WAL 恢复"),
            id,
            result,
            Optional.of(from),
            List.of(rto, rpo),
            phases(log, from, from.plusSeconds(whole / 6), from.plusSeconds(whole * 3 / 4), to),
            false,
            verdict));
    if (over) {
      finding(
          "drills/rto-within-limit",
          FindingKind.FAIL,
          Level.ERROR,
          Location.at(result, 6, 13, "/rto_seconds"),
          new Text("Recovery took 12.400 s; the limit is 10 s", "恢复用时 12.400 秒，上限 10 秒"),
          "<= 10 s",
          "12.400 s",
          Optional.of(rto.id()),
          "rto_seconds=" + said);
    } else if (state == ClaimState.CONTRADICTED) {
      finding(
          "drills/number-contradicted",
          FindingKind.FAIL,
          Level.ERROR,
          Location.at(result, 6, 13, "/rto_seconds"),
          new Text(
              "3.640 s is contradicted: the instants give 7 to 9 s", "3.640 秒与证据矛盾：时刻给出 7 至 9 秒"),
          "7 – 9 s",
          "3.640 s",
          Optional.of(rto.id()),
          "rto_seconds=" + said);
    } else if (state == ClaimState.UNPROVABLE) {
      finding(
          "drills/number-provable",
          FindingKind.OPEN,
          Level.WARNING,
          Location.at(result, 6, 13, "/rto_seconds"),
          new Text(
              "0.018 s cannot be proven: both instants fall in the same second",
              "0.018 秒无法证明：起止时刻落在同一秒内"),
          "0 – 1 s",
          "0.018 s",
          Optional.of(rto.id()),
          "rto_seconds=" + said);
      findings.add(waived(result));
    }
  }

  private static List<Drill.Phase> phases(String log, Instant... at) {
    String[] names = {"fault", "detected", "restored", "healthy"};
    List<Drill.Phase> phases = new ArrayList<>();
    for (int i = 0; i + 1 < at.length; i++) {
      phases.add(
          new Drill.Phase(
              names[i],
              names[i + 1],
              at[i],
              at[i + 1],
              Location.at(log, i + 2, 21, "/events/" + i + "/ts"),
              Location.at(log, i + 3, 21, "/events/" + (i + 1) + "/ts")));
    }
    return phases;
  }

  private static Claim claim(
      String path,
      int line,
      String pointer,
      String name,
      String said,
      Unit unit,
      ClaimState state,
      Interval provable,
      Text title,
      Text statement,
      List<Location> inputs,
      long derived,
      Claim.Limit limit) {
    Text reason =
        switch (state) {
          case CONFIRMED ->
              new Text(
                  "both instants are cut to whole seconds, so each may be up to 1 s later.",
                  "两个时刻都截到整秒，各自可能晚至多 1 秒。");
          case CONTRADICTED -> new Text("the stated value lies outside", "所称的值在范围之外");
          default ->
              new Text(
                  "not disproved, but any value below 1 s would look the same",
                  "未被否定，但 1 秒以下的任何值看起来都一样");
        };
    String formula = derived + " = " + unit.symbol() + " from the log";
    return new Claim(
        path + "#" + pointer,
        name,
        title,
        statement,
        Location.at(path, line, 13, pointer),
        said,
        new BigDecimal(said),
        unit,
        state,
        reason,
        List.of(inputs.get(0).path().orElseThrow()),
        Optional.of(provable),
        List.of(
            new Claim.Derived(new Text(formula, formula), provable, inputs, false),
            new Claim.Derived(
                new Text("the file's own instants", "文件自身的时刻"),
                provable,
                List.of(
                    Location.at(path, 4, 19, "/failure_start_utc"),
                    Location.at(path, 5, 23, "/recovery_complete_utc")),
                true)),
        Optional.of(limit),
        true);
  }

  private void dryRun(String start) {
    Instant from = Instant.parse(start);
    String path = "docs/results/空跑/wal_recovery_result.env";
    add(
        path,
        "wal-recovery-drill",
        Verdict.INDETERMINATE,
        from,
        List.of(
            "drill_id=DRY RUN <1>",
            "dry_run=1",
            "wal_path=x",
            "failure_start_utc=" + from,
            "recovery_complete_utc=" + from,
            "rto_seconds=2.000",
            "rpo_events=0",
            "result=pass"));
    Claim claim =
        new Claim(
            path + "#/rto_seconds",
            "rto",
            new Text("Recovery time", "恢复时间"),
            new Text("Recovery took 2.000 s", "恢复用时 2.000 秒"),
            Location.at(path, 6, 13, "/rto_seconds"),
            "2.000",
            new BigDecimal("2.000"),
            Unit.SECOND,
            ClaimState.UNPROVABLE,
            new Text("it is a dry run", "这是空跑"),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false);
    claims.add(claim);
    drills.add(
        new Drill(
            "wal-recovery",
            new Text("WAL recovery", "WAL 恢复"),
            "DRY RUN <1>",
            path,
            Optional.of(from),
            List.of(claim),
            List.of(),
            true,
            Verdict.INDETERMINATE));
    finding(
        "drills/number-provable",
        FindingKind.OPEN,
        Level.ERROR,
        Location.at(path, 2, 1, "/dry_run"),
        new Text("A dry run says success; it proves nothing", "空跑自称通过，不构成证明"),
        null,
        null,
        Optional.empty(),
        "dry_run=1");
  }

  private void rollback(String start, String said, String path) {
    Instant from = Instant.parse(start);
    add(
        path,
        "deploy-rollback",
        Verdict.PASS,
        from,
        List.of(
            "{",
            "  \"started\": \"" + start + "\",",
            "  \"rto_seconds\": " + said + ",",
            "  \"steps\": [\"停止\", \"恢复\", \"检查\"]",
            "}"));
    Claim claim =
        claim(
            path,
            3,
            "/rto_seconds",
            "rto",
            said,
            Unit.SECOND,
            ClaimState.CONFIRMED,
            new Interval(
                new BigDecimal(said).subtract(BigDecimal.ONE),
                new BigDecimal(said).add(BigDecimal.ONE)),
            new Text("Rollback time", "回滚时间"),
            new Text("The rollback took " + said + " s", "回滚用时 " + said + " 秒"),
            List.of(Location.at(path, 2, 14, "/started")),
            171,
            new Claim.Limit(
                "drills/rto-within-limit",
                "drills/max-rollback",
                Operator.AT_MOST,
                new BigDecimal("180"),
                FindingKind.PASS));
    claims.add(claim);
    drills.add(
        new Drill(
            "deploy-rollback",
            new Text("Deploy rollback", "部署回滚"),
            "..",
            path,
            Optional.of(from),
            List.of(claim),
            List.of(),
            false,
            Verdict.PASS));
  }

  private void broken() {
    evidence.add(
        new Evidence(
            "reports/broken|\"<&.env",
            "wal-recovery-drill",
            Optional.empty(),
            Optional.empty(),
            1_048_576,
            Optional.empty(),
            1,
            Verdict.INDETERMINATE));
    finding(
        "core/not-truncated",
        FindingKind.OPEN,
        Level.ERROR,
        Location.file("reports/broken|\"<&.env"),
        new Text("The file stops in the middle: '<b>' & \"|\"", "文件中断：'<b>' & \"|\""),
        null,
        null,
        Optional.empty(),
        null);
    finding(
        "core/not-truncated",
        FindingKind.OPEN,
        Level.NOTE,
        Location.none(),
        new Text("There is no repository to ask", "没有可询问的仓库"),
        null,
        null,
        Optional.empty(),
        null);
  }

  private void copyAndLong() {
    String original = "docs/results/20260226-070001/wal_recovery_drill.log";
    add(
        "copies/wal_recovery_drill.log",
        "wal-recovery-log",
        Verdict.PASS,
        AS_OF,
        texts.get(original));
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= 5_000; i++) {
      lines.add(
          i == 4_321
              ? "no equals sign here"
              : "KEY_" + i + "=" + (i == 7 ? "x".repeat(9_000) : "value " + i));
    }
    add("reports/long_wal.env", "wal-recovery-drill", Verdict.PASS, AS_OF, lines);
    finding(
        "core/line-has-equals",
        FindingKind.FAIL,
        Level.WARNING,
        Location.at("reports/long_wal.env", 4_321, 1, ""),
        new Text("The line has no equals sign", "该行没有等号"),
        null,
        null,
        Optional.empty(),
        "no equals sign here");
    finding(
        "core/line-has-equals",
        FindingKind.FAIL,
        Level.WARNING,
        Location.at("reports/long_wal.env", 9_999, 1, ""),
        new Text("A line that is not there", "不存在的行"),
        null,
        null,
        Optional.empty(),
        null);
  }

  private void finding(
      String rule,
      FindingKind kind,
      Level level,
      Location at,
      Text message,
      String expected,
      String actual,
      Optional<String> claim,
      String line) {
    String fingerprint = Digest.of(rule + at).substring(0, 32);
    findings.add(
        new Finding(
            rule,
            kind,
            level,
            at,
            message,
            Optional.ofNullable(expected),
            Optional.ofNullable(actual),
            new Text(
                "Record instants with milliseconds, or cite a log that has them.",
                "时刻请记录到毫秒，或引用含毫秒的日志。"),
            expected == null
                ? Optional.empty()
                : Optional.of(new Text("a value within " + expected, expected + " 之内的值")),
            Optional.ofNullable(line).map(text -> Excerpt.of(text, at.column())),
            claim,
            fingerprint,
            Optional.empty(),
            false));
  }

  private static Finding waived(String path) {
    return new Finding(
        "core/line-has-equals",
        FindingKind.FAIL,
        Level.WARNING,
        Location.at(path, 10, 1, ""),
        new Text("Example text uses a forbidden term inside a quotation", "引文中的示例使用了禁用语"),
        Optional.empty(),
        Optional.empty(),
        new Text("Remove it.", "删除。"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "e".repeat(32) + "~2",
        Optional.of(
            new Waiver(
                "li.wei",
                "quoted on purpose",
                LocalDate.parse("2026-01-31"),
                LocalDate.parse("2026-03-31"),
                SampleDue.WAIVER)),
        false);
  }
}
