package dev.assay.site;

import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Pack;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** What people wrote: rules and waivers. */
final class ApiPlan {
  private ApiPlan() {}

  static List<Json> packs(Plan plan) {
    return plan.packs().stream()
        .sorted(Comparator.comparing(Pack::name))
        .map(
            each ->
                new Json()
                    .with("name", each.name())
                    .with("version", each.version())
                    .with("digest", each.digest()))
        .toList();
  }

  /** {@code rules.json}: every rule in use, what it asks and what came of it. */
  static Json rules(PageScope scope) {
    Plan plan = scope.run().plan();
    return Json.document("rules")
        .with("packs", packs(plan))
        .with("rules", plan.rules().stream().map(each -> rule(scope, each)).toList());
  }

  private static Json rule(PageScope scope, Rule rule) {
    List<Finding> findings = scope.map.look.ofRule(rule.id());
    return new Json()
        .with("id", rule.id())
        .with("title", rule.title())
        .with("level", rule.level().word())
        .with("off", rule.off())
        .with("kinds", List.copyOf(new TreeSet<>(rule.kinds())))
        .with("why", rule.why())
        .with("remedy", rule.remedy())
        .with("source", rule.source())
        .with("severity", rule.severity())
        .with("waivable", rule.waivable())
        .with("evaluated", scope.run().evaluated().getOrDefault(rule.id(), 0L))
        .with("fail", count(findings, FindingKind.FAIL))
        .with("open", count(findings, FindingKind.OPEN))
        .with("waived", findings.stream().filter(each -> each.waiver().isPresent()).count())
        .with("page", scope.map.rule(rule.id()));
  }

  private static long count(List<Finding> findings, FindingKind kind) {
    return findings.stream().filter(each -> each.kind() == kind && each.counts()).count();
  }

  /** {@code waivers.json}: every waiver as written, and what it accepts now. */
  static Json waivers(PageScope scope) {
    return Json.document("waivers")
        .with("known", scope.run().counts().known())
        .with("waivers", scope.map.waiverSheets.stream().map(each -> waiver(scope, each)).toList());
  }

  private static Json waiver(PageScope scope, WaiverSheet sheet) {
    return new Json()
        .with("rule", sheet.entry().rule())
        .with("fingerprint", sheet.entry().fingerprint())
        .with("paths", sheet.entry().path())
        .with("owner", sheet.owner())
        .with("reason", sheet.reason())
        .with("created", sheet.entry().created())
        .with("expires", sheet.entry().expires())
        .with("state", sheet.state().word())
        .with("daysLeft", sheet.daysLeft(scope.run().asOf()))
        .with("faults", sheet.entry().faults())
        .with("path", sheet.entry().location().path())
        .with("line", ApiVerdict.line(sheet.entry().location().line()))
        .with("findings", sheet.covered().stream().map(Finding::fingerprint).toList())
        .with("page", scope.map.waiver(sheet));
  }
}
