package dev.assay.report;

import dev.assay.model.Check;
import dev.assay.model.Counts;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Gate;
import dev.assay.model.Level;
import dev.assay.model.Location;
import dev.assay.model.Plan;
import dev.assay.model.Policy;
import dev.assay.model.Rule;
import dev.assay.model.Run;
import dev.assay.model.Text;
import dev.assay.model.Verdict;
import dev.assay.model.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One run that holds all a report can meet: every level as fail and as open, waived and known
 * findings, a gate, findings without a line and without a file, Chinese and hostile texts, more
 * findings than an annotation list takes.
 */
final class ReferenceRun {
  /** Markup, control characters, both line breaks, direction changes, workflow commands. */
  static final String HOSTILE =
      "<b>&\"'|`*_[x](javascript:1) @all #12 \u0001\u001b[31m\u202e http://x.example\r\n::error::no";

  static final String CHINESE = "恢复用时 12.4 s，超过上限；“引文”、全角（括号）";

  private final List<Rule> rules = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private ReferenceRun() {}

  /** The run with everything in it: FAIL. */
  static Run everything() {
    return new ReferenceRun().build();
  }

  /** The same workspace with nothing to complain about: PASS. */
  static Run clean() {
    return run(List.of(), List.of(rule("drills/a-rule", Level.ERROR)), Optional.empty());
  }

  /** Only an open error: INDETERMINATE. */
  static Run undecided() {
    Rule rule = rule("drills/a-rule", Level.ERROR);
    Finding open = finding(rule, FindingKind.OPEN, Location.file("a.env"), "open", 1);
    return run(List.of(open), List.of(rule), Optional.empty());
  }

  private Run build() {
    int at = 0;
    for (FindingKind kind : List.of(FindingKind.FAIL, FindingKind.OPEN)) {
      for (Level level : Level.values()) {
        Rule rule = rule("drills/" + level.word() + "-" + kind.word(), level);
        rules.add(rule);
        String text = level == Level.ERROR ? HOSTILE : CHINESE;
        add(finding(rule, kind, Location.at("文档/结果 1.env", 3 + at, 2, "/键~1" + at), text, ++at));
        Finding more = finding(rule, kind, Location.file("a:b,c%.json"), "no line", ++at);
        add(more);
        add(finding(rule, kind, Location.none(), "no file", ++at).waived(waiver()));
        add(finding(rule, kind, Location.file("a:b,c%.json"), "known", ++at).asKnown());
      }
    }
    Rule many = rule("drills/many", Level.ERROR);
    rules.add(many);
    for (int i = 0; i < 14; i++) {
      add(
          finding(
              many, FindingKind.FAIL, Location.at("many.env", i + 1, 1, "/" + i), "n" + i, ++at));
    }
    Rule condition = rule("core/gate-condition-met", Level.ERROR);
    rules.add(condition);
    Location policy = Location.at("assay.yaml", 9, 3, "/policies/release/evidence/0");
    add(finding(condition, FindingKind.FAIL, policy, "0 of >= 1 | <x>", ++at));
    Gate gate =
        new Gate(
            "release",
            Optional.of("Release | 发布 <x>"),
            List.of(
                new Gate.Condition(
                    "evidence/wal",
                    new Text("a WAL drill | <x>", "WAL 演练"),
                    ">= 1",
                    "0",
                    Optional.empty(),
                    FindingKind.FAIL,
                    Optional.of(new Text("run one", "做一次")),
                    policy,
                    List.of()),
                new Gate.Condition(
                    "evidence/deploy",
                    new Text("a deploy drill", "部署演练"),
                    ">= 1",
                    "2",
                    Optional.of(new Text("12 d left", "还剩 12 天")),
                    FindingKind.PASS,
                    Optional.empty(),
                    policy,
                    List.of("many.env"))));
    return run(findings, rules, Optional.of(gate));
  }

  private void add(Finding finding) {
    findings.add(finding);
  }

  private static Waiver waiver() {
    return new Waiver(
        "li.wei",
        "agreed | <b> 已同意",
        LocalDate.parse("2026-01-31"),
        LocalDate.parse("2026-03-31"),
        Location.at("waivers.yaml", 4, 5, "/waivers/0"));
  }

  private static Run run(List<Finding> findings, List<Rule> rules, Optional<Gate> gate) {
    List<Rule> all = new ArrayList<>(rules);
    all.add(off());
    List<Policy> policies =
        List.of(
            new Policy(
                "release",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                    new Policy.EvidenceDemand(
                        "wal", 1, Optional.empty(), Verdict.PASS, Location.none())),
                Location.none()));
    Plan plan =
        new Plan(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            all,
            Map.of(),
            Map.of("a", "strict"),
            List.of(),
            policies,
            List.of(),
            new Plan.Site("Assay", "target/site"),
            Optional.empty(),
            "evidence/runs");
    Counts counts =
        new Counts(
            3,
            2,
            all.size(),
            120,
            Counts.Levels.of(findings, FindingKind.FAIL),
            Counts.Levels.of(findings, FindingKind.OPEN),
            (int) findings.stream().filter(each -> each.waiver().isPresent()).count(),
            (int)
                findings.stream().filter(each -> each.known() && each.waiver().isEmpty()).count());
    List<Evidence> evidence =
        List.of(evidence("a.env", findings), evidence("many.env", findings), chinese(findings));
    return new Run(
        "0.0.0",
        Optional.of(Instant.parse("2026-03-05T10:15:06.5Z")),
        Optional.of("0123456789abcdef0123456789abcdef01234567"),
        true,
        plan,
        Verdict.of(findings),
        counts,
        evidence,
        findings,
        List.of(),
        List.of(),
        Map.of(),
        gate);
  }

  private static Evidence chinese(List<Finding> findings) {
    return evidence("文档/结果 1.env", findings);
  }

  private static Evidence evidence(String path, List<Finding> findings) {
    List<Finding> own =
        findings.stream()
            .filter(each -> each.location().path().filter(path::equals).isPresent())
            .toList();
    return new Evidence(
        path,
        "wal",
        Optional.of("20260305"),
        Optional.of("ab".repeat(32)),
        17,
        Optional.empty(),
        9,
        Verdict.of(own));
  }

  private static Rule off() {
    Rule rule = rule("drills/off", Level.WARNING);
    return new Rule(
        rule.id(),
        rule.title(),
        rule.level(),
        rule.answer(),
        rule.kinds(),
        false,
        rule.check(),
        rule.message(),
        rule.why(),
        rule.remedy(),
        rule.source(),
        rule.severity(),
        rule.exitCode(),
        List.of(),
        Optional.of("not for us | <x>"),
        true);
  }

  private static Rule rule(String id, Level level) {
    return new Rule(
        id,
        new Text("Title of " + id, "标题 " + id),
        level,
        FindingKind.FAIL,
        Set.of("wal"),
        false,
        new Check.Schema(),
        new Text("message", "说明"),
        new Text("Because of `<why>` & more.", "因为 <why>。"),
        new Text("Do | this.", "这样做。"),
        "seed 004",
        Optional.of("FATAL"),
        OptionalInt.of(12),
        List.of(),
        Optional.empty(),
        true);
  }

  private static Finding finding(
      Rule rule, FindingKind kind, Location at, String message, int number) {
    return new Finding(
        rule.id(),
        kind,
        rule.level(),
        at,
        new Text(message, message),
        Optional.of("<= 10 s"),
        Optional.of("12.4 s"),
        rule.remedy(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        String.format("%032x", number),
        Optional.empty(),
        false);
  }
}
