package dev.assay.site;

import dev.assay.model.Location;
import dev.assay.model.Plan;
import dev.assay.model.Policy;
import dev.assay.model.Text;
import dev.assay.model.Verdict;
import dev.assay.model.WaiverEntry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A plan in which things expire: expectations, a policy, waivers of every state. */
final class SampleDue {
  static final Location WAIVER = Location.at("assay.yaml", 11, 5, "/waivers/0");

  static final List<String> LINES =
      List.of(
          "version: 1",
          "site: {title: quant-hft}",
          "parameters:",
          "  drills/max-rto: 10s",
          "expects:",
          "  - {kind: wal-recovery-drill, min: 1, max-age: 30 d}",
          "  - {kind: deploy-rollback, min: 1, max-age: 12 h}",
          "policies:",
          "  release: {until: 2026-06-30, evidence: [{kind: deploy-rollback, max-age: 90 d}]}",
          "waivers:",
          "  - {rule: core/line-has-equals, owner: li.wei, reason: quoted on purpose}",
          "  - {rule: drills/rto-within-limit, path: \"旧/**\", owner: ops, reason: 新磁盘四月到货}",
          "  - {path: \"x/**\"}");

  private SampleDue() {}

  static Plan plan() {
    Plan plan = SamplePacks.plan();
    return new Plan(
        plan.packs(),
        plan.roots(),
        plan.exclude(),
        plan.kinds(),
        plan.rules(),
        plan.parameters(),
        plan.modes(),
        List.of(
            expects("wal-recovery-drill", Duration.ofDays(30), 6),
            expects("deploy-rollback", Duration.ofHours(12), 7)),
        List.of(policy()),
        List.of(
            waiver("core/line-has-equals", null, "li.wei", "quoted on purpose", "2026-03-31", 11),
            waiver("drills/rto-within-limit", "旧/**", "ops", "新磁盘四月到货", "2026-02-28", 12),
            faulty()),
        plan.site(),
        plan.lang(),
        plan.history());
  }

  static Plan.Expectation expects(String kind, Duration age, int line) {
    return new Plan.Expectation(
        kind,
        1,
        Optional.of(age),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Location.at("assay.yaml", line, 5, "/expects/" + line));
  }

  private static Policy policy() {
    Location at = Location.at("assay.yaml", 9, 3, "/policies/release");
    return new Policy(
        "release",
        Optional.of("A release"),
        Optional.empty(),
        Optional.of(LocalDate.parse("2026-06-30")),
        List.of(
            new Policy.EvidenceDemand(
                "deploy-rollback", 2, Optional.of(Duration.ofDays(90)), Verdict.PASS, at)),
        at);
  }

  static WaiverEntry waiver(
      String rule, String path, String owner, String reason, String expires, int line) {
    return new WaiverEntry(
        Optional.of(rule),
        Optional.empty(),
        Optional.ofNullable(path),
        Optional.of(owner),
        Optional.of(reason),
        Optional.of(LocalDate.parse("2026-01-31")),
        Optional.of(LocalDate.parse(expires)),
        List.of(),
        Location.at("assay.yaml", line, 5, "/waivers/" + (line - 11)));
  }

  private static WaiverEntry faulty() {
    return new WaiverEntry(
        Optional.empty(),
        Optional.empty(),
        Optional.of("x/**"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(new Text("it names no owner", "未写明责任人")),
        Location.at("assay.yaml", 13, 5, "/waivers/2"));
  }
}
