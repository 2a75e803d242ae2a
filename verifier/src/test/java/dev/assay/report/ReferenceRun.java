package dev.assay.report;

import dev.assay.model.Counts;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Gate;
import dev.assay.model.Level;
import dev.assay.model.Location;
import dev.assay.model.Run;
import dev.assay.model.Text;
import dev.assay.model.Verdict;
import dev.assay.model.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run that holds whatever a format may stumble over: every level failed and open, waived and
 * known findings, more than thirty of them, places without line and without file, text in every
 * alphabet and with every trick, a gate, rules that are off, a rule that stumbled.
 */
final class ReferenceRun {
  static final Instant AS_OF = Instant.parse("2026-03-05T02:14:07.250Z");
  static final String COMMIT = "17f0f8c41d2b3a4958677685a4b3c2d1e0f90817";

  /** Texts that are harmless in one format and markup, command or end of file in another. */
  static final List<String> HOSTILE =
      List.of(
          "<script>alert(\"x\")</script> & | 'quoted' ]]> --> &amp; &#64;",
          "回滚耗时 171.8 秒，上限 120 秒 | 全角｜竖线",
          "two\nlines\r\n::error file=a.env::planted%0A",
          "escape \u001b[31mred\u001b[0m nul \u0000 bell \u0007 del \u007f next \u0085",
          "direction \u202eevil\u202c zero\u200bwidth line\u2028end",
          "`code` ``two`` *star* _line_ ~~gone~~ \\ [link](https://x.example/) ![i](x) # head",
          "@team mail@x.example https://x.example/ www.x.example #12 <https://y.example/> | --- |",
          "half a pair \ud83d and a whole one \ud83d\ude80 and U+FFFE \ufffe",
          "| a | b |\n|---|---|\n| c | d |",
          "${jndi:ldap://x} {0} {{1}} %s %1$s %% \t tab ##[error]planted");

  private final List<Finding> findings = new ArrayList<>();
  private int made;

  static Run run() {
    return new ReferenceRun().build();
  }

  /** Everything is well, and nothing is left to say. */
  static Run green() {
    Counts.Levels none = new Counts.Levels(0, 0, 0);
    Counts counts = new Counts(1, 0, 5, 14, none, none, 0);
    Evidence only = evidence("a.env", Verdict.PASS, 14);
    return run(counts, Verdict.PASS, List.of(only), List.of(), Optional.empty(), false);
  }

  /** Nothing was recognised, nothing is known: no instant, no commit. */
  static Run empty() {
    Counts.Levels none = new Counts.Levels(0, 0, 0);
    Finding open =
        finding(
            ReferenceRules.ID,
            FindingKind.OPEN,
            Level.ERROR,
            Location.none(),
            "No evidence was recognised",
            99);
    return new Run(
        "0.1.0",
        Optional.empty(),
        Optional.empty(),
        false,
        ReferenceRules.plan(),
        Verdict.INDETERMINATE,
        new Counts(0, 3, 5, 5, none, new Counts.Levels(1, 0, 0), 0),
        List.of(),
        List.of(open),
        List.of(),
        List.of(),
        Map.of());
  }

  /** The same run with other findings; its counts are not theirs. */
  static Run with(List<Finding> findings) {
    Run run = run();
    return run(run.counts(), run.verdict(), run.evidence(), findings, run.gate(), run.dirty());
  }

  private Run build() {
    String[] paths = {
      "docs/结果/回滚 演练.json", "a.env", "b c#d?e%f.env", "::error file=a,line=1::log.log"
    };
    Map<Level, Integer> more = Map.of(Level.ERROR, 0, Level.WARNING, 1, Level.NOTE, 2);
    for (FindingKind kind : List.of(FindingKind.FAIL, FindingKind.OPEN)) {
      for (Level level : Level.values()) {
        int many = kind == FindingKind.FAIL ? 13 - more.get(level) : 2 + more.get(level);
        for (int i = 0; i < many; i++) {
          String path = paths[made % paths.length];
          add(kind, level, Location.at(path, 3 + i, 1 + i % 7, "/a~1b/" + i));
        }
      }
    }
    add(FindingKind.FAIL, Level.ERROR, Location.none());
    add(FindingKind.OPEN, Level.WARNING, Location.none());
    add(FindingKind.FAIL, Level.NOTE, Location.file("not/evidence.txt"));
    add(FindingKind.FAIL, Level.ERROR, Location.file(paths[0]));
    for (FindingKind kind : List.of(FindingKind.FAIL, FindingKind.OPEN)) {
      for (Level level : Level.values()) {
        waived(kind, level, Location.at("a.env", 40 + made % 9, 2, "/waived"));
        known(kind, level, Location.at("old.env", 1, 1, ""));
      }
    }
    waived(FindingKind.FAIL, Level.ERROR, Location.none());
    known(FindingKind.OPEN, Level.ERROR, Location.file("a.env"));
    add(ReferenceRules.ERROR, FindingKind.OPEN, Level.ERROR, Location.file("a.env"), "stumbled");
    Location policy = Location.at("assay.yaml", 12, 5, "/policies/0");
    add(ReferenceRules.GATE, FindingKind.FAIL, Level.ERROR, policy, "evidence is missing");
    add(ReferenceRules.GATE, FindingKind.OPEN, Level.ERROR, policy, "age is not known");
    findings.sort(
        Comparator.comparing((Finding each) -> each.location().path().orElse(""))
            .thenComparing(each -> each.location().line())
            .thenComparing(Finding::fingerprint));
    List<Evidence> evidence = new ArrayList<>();
    for (String path : List.of("a.env", paths[2], paths[0], paths[3])) {
      evidence.add(evidence(path, Verdict.FAIL, 20));
    }
    evidence.add(evidence("passed.env", Verdict.PASS, 20));
    Counts counts =
        new Counts(
            evidence.size(),
            3,
            5,
            1912,
            Counts.Levels.of(findings, FindingKind.FAIL),
            Counts.Levels.of(findings, FindingKind.OPEN),
            7,
            7);
    return run(counts, Verdict.of(findings), evidence, findings, Optional.of(gate(policy)), true);
  }

  private static Run run(
      Counts counts,
      Verdict verdict,
      List<Evidence> evidence,
      List<Finding> findings,
      Optional<Gate> gate,
      boolean dirty) {
    return new Run(
        "0.1.0",
        Optional.of(AS_OF),
        Optional.of(COMMIT),
        dirty,
        ReferenceRules.plan(),
        verdict,
        counts,
        evidence,
        findings,
        ReferenceClaims.claims(),
        List.of(),
        Map.of(),
        gate,
        ReferenceClaims.roadmap(),
        Optional.empty());
  }

  private static Evidence evidence(String path, Verdict verdict, int checks) {
    String digest = String.format("%064x", path.hashCode() & 0xffffffffL);
    return new Evidence(
        path,
        "wal-recovery-drill",
        Optional.empty(),
        Optional.of(digest),
        120,
        Optional.of(AS_OF),
        checks,
        verdict);
  }

  private static Gate gate(Location at) {
    return new Gate(
        "release",
        Optional.of("发布 <release> | v1"),
        List.of(
            condition("evidence/wal-recovery-drill", "0", FindingKind.FAIL, at),
            condition("max-age/wal-recovery-drill", "?", FindingKind.OPEN, at),
            condition("waivers/max", "2 | 2", FindingKind.PASS, at)));
  }

  private static Gate.Condition condition(
      String id, String found, FindingKind outcome, Location at) {
    return new Gate.Condition(
        id,
        new Text("Is there <enough> | evidence?", "证据是否足够？"),
        ">= 1",
        found,
        Optional.of(new Text("1 missing", "缺 1 个")),
        outcome,
        Optional.empty(),
        at,
        List.of());
  }

  private void add(FindingKind kind, Level level, Location at) {
    add(ReferenceRules.ID, kind, level, at, HOSTILE.get(made % HOSTILE.size()));
  }

  private void add(String rule, FindingKind kind, Level level, Location at, String message) {
    findings.add(finding(rule, kind, level, at, message, made++));
  }

  private void waived(FindingKind kind, Level level, Location at) {
    Waiver by =
        new Waiver(
            "oncall <b> | @b",
            "已知问题 | ](x) `later`",
            LocalDate.of(2026, 1, 2),
            LocalDate.of(2026, 6, 30),
            Location.at("waivers.yaml", 4, 3, "/waivers/0"));
    add(kind, level, at);
    findings.add(findings.remove(findings.size() - 1).waived(by));
  }

  private void known(FindingKind kind, Level level, Location at) {
    add(kind, level, at);
    findings.add(findings.remove(findings.size() - 1).asKnown());
  }

  private static Finding finding(
      String rule, FindingKind kind, Level level, Location at, String message, int number) {
    return new Finding(
        rule,
        kind,
        level,
        at,
        new Text(message, "中文：" + message),
        number % 3 == 0 ? Optional.of("<= 10 s | <x>") : Optional.empty(),
        number % 3 == 0 ? Optional.of("12.4 s") : Optional.empty(),
        new Text("Look at <it> & mend it | then \"again\".", "查看 <它> 并修正。"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        String.format("%032x", number + 1),
        Optional.empty(),
        false);
  }
}
