package dev.assay.cli;

import dev.assay.model.Claim;
import dev.assay.model.Finding;
import dev.assay.model.Location;
import dev.assay.model.Parameter;
import dev.assay.model.Rule;
import dev.assay.model.Run;
import dev.assay.model.Text;
import java.util.List;
import java.util.Optional;

/** Explains a finding or a claim: the values, how they were derived, what would have passed. */
final class FindingSheet {
  private static final Text AT = new Text("at", "位置");
  private static final Text LEVEL = new Text("level", "级别");
  private static final Text ANSWER = new Text("answer", "结果");
  private static final Text EXPECTED = new Text("expected", "应为");
  private static final Text ACTUAL = new Text("actual", "实际");
  private static final Text LIMIT = new Text("limit", "上限");
  private static final Text PASSES = new Text("would pass", "可通过的值");
  private static final Text WHY = new Text("why", "原因");
  private static final Text REMEDY = new Text("what to do", "办法");
  private static final Text WAIVED = new Text("waived", "已豁免");
  private static final Text STATE = new Text("state", "状态");
  private static final Text REASON = new Text("because", "理由");
  private static final Text SAID = new Text("said", "所称");
  private static final Text PROVABLE = new Text("provable", "可证范围");
  private static final Text DERIVED = new Text("derived", "推导");
  private static final Text FROM = new Text("from", "取自");
  private static final Text SAME = new Text("the same run wrote both", "两者由同一次运行写出");
  private static final Text ITSELF =
      new Text("the file itself: bounds, never confirms", "文件自身：只能限定，不能证实");
  private static final Text FINDINGS = new Text("findings", "发现项");

  private final Run run;
  private final Sheet sheet;

  FindingSheet(Run run, Sheet sheet) {
    this.run = run;
    this.sheet = sheet;
  }

  void print(Finding finding) {
    sheet.title(finding.rule(), finding.message());
    sheet.fact(AT, place(finding.location()));
    finding.excerpt().ifPresent(excerpt -> sheet.quote(List.of(excerpt.text())));
    sheet.fact(LEVEL, Terms.level(finding.level()));
    sheet.fact(ANSWER, Terms.kind(finding.kind()));
    sheet.fact(EXPECTED, finding.expected());
    sheet.fact(ACTUAL, finding.actual());
    finding.wouldPass().ifPresent(text -> sheet.fact(PASSES, text));
    finding
        .waiver()
        .ifPresent(
            waiver ->
                sheet.fact(
                    WAIVED, waiver.owner() + ", " + waiver.expires() + ": " + waiver.reason()));
    Optional<Rule> rule = run.plan().rule(finding.rule());
    rule.ifPresent(each -> sheet.fact(WHY, each.why()));
    sheet.fact(REMEDY, finding.remedy());
    rule.ifPresent(this::limits);
    finding
        .claim()
        .flatMap(id -> run.claims().stream().filter(claim -> claim.id().equals(id)).findFirst())
        .ifPresent(
            claim -> {
              sheet.part(claim.statement());
              derivation(claim);
            });
  }

  void print(Claim claim) {
    sheet.title(claim.id(), claim.statement());
    sheet.fact(AT, place(claim.location()));
    derivation(claim);
    List<Finding> about =
        run.findings().stream()
            .filter(finding -> finding.claim().filter(claim.id()::equals).isPresent())
            .toList();
    if (!about.isEmpty()) {
      sheet.part(FINDINGS);
      about.forEach(each -> sheet.fact(Text.same(each.fingerprint()), each.message()));
    }
  }

  private void derivation(Claim claim) {
    sheet.fact(STATE, Terms.state(claim.state()));
    sheet.fact(REASON, claim.reason());
    sheet.fact(SAID, claim.said());
    sheet.fact(PROVABLE, claim.provable().map(range -> range.show(claim.unit())));
    claim
        .limit()
        .ifPresent(
            limit -> {
              String value = limit.operator().symbol() + " " + claim.unit().show(limit.value());
              sheet.fact(
                  LIMIT, Terms.with(Text.same(value), limit.rule() + ", " + limit.parameter()));
              sheet.fact(ANSWER, Terms.kind(limit.outcome()));
            });
    if (claim.sameOrigin()) {
      sheet.say(SAME);
    }
    for (Claim.Derived derived : claim.derivations()) {
      sheet.fact(DERIVED, derived.formula());
      sheet.facts(FROM, derived.inputs().stream().map(FindingSheet::place).toList());
      if (derived.own()) {
        sheet.say(ITSELF);
      }
    }
    new CitationSheet(run, sheet).print(claim);
  }

  private void limits(Rule rule) {
    run.plan().parameters().values().stream()
        .filter(parameter -> RuleSheet.uses(rule, parameter.id()))
        .sorted(java.util.Comparator.comparing(Parameter::id))
        .forEach(
            each ->
                sheet.fact(
                    Text.same(each.id()),
                    Terms.with(Text.same(each.show()), each.origin() + "; " + each.source())));
  }

  static String place(Location location) {
    String path = location.path().orElse(".");
    String line = location.line() == 0 ? "" : ":" + location.line() + ":" + location.column();
    return path + line + (location.pointer().isEmpty() ? "" : " " + location.pointer());
  }
}
