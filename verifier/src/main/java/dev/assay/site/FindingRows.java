package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings as rows: what is wrong, where, what to do, and the numbers beside it. */
final class FindingRows {
  /** Longer values stand under the sentence, not in the column. */
  private static final int COLUMN = 20;

  private FindingRows() {}

  static List<View> of(PageScope scope, List<Finding> findings) {
    return findings.stream().map(each -> of(scope, each)).toList();
  }

  static View of(PageScope scope, Finding finding) {
    View row =
        new View()
            .with("id", Sitemap.findingId(finding))
            .with("glyph", PageScope.glyph(finding))
            .with("kind", scope.say("kind." + finding.kind().name()))
            .with("kindKey", finding.kind().word())
            .with("level", level(scope, finding))
            .with("levelKey", finding.level().word())
            .with("message", scope.in(finding.message()))
            .with("remedy", scope.in(finding.remedy()))
            .with("rule", scope.rule(finding.rule()))
            .with("fingerprint", finding.fingerprint())
            .maybe("place", scope.place(finding.location()))
            .maybe("wouldPass", finding.wouldPass().map(scope::in));
    row.maybe("waiverHref", finding.waiver().flatMap(scope.map::waiver).map(scope::href));
    finding
        .waiver()
        .ifPresent(
            waiver ->
                row.with(
                    "waiver",
                    scope.say(
                        "finding.waived",
                        "owner",
                        waiver.owner(),
                        "date",
                        waiver.expires().toString(),
                        "reason",
                        waiver.reason())));
    if (finding.known() && finding.waiver().isEmpty()) {
      row.with("waiver", scope.say("finding.known"));
    }
    values(scope, finding, row);
    return row;
  }

  /** {@code error} or {@code error, open}: an open question is no failed check. */
  static String level(PageScope scope, Finding finding) {
    String level = scope.say("level." + finding.level().name());
    return finding.kind() == FindingKind.OPEN ? scope.say("level.open", "level", level) : level;
  }

  private static void values(PageScope scope, Finding finding, View row) {
    Optional<Claim> claim = scope.claim(finding).filter(Measured::is);
    List<View> values = new ArrayList<>();
    boolean limited =
        claim.flatMap(Claim::limit).filter(each -> each.rule().equals(finding.rule())).isPresent();
    if (limited) {
      limit(scope, claim.get(), finding, values);
    } else if (claim.isPresent() && claim.get().provable().isPresent()) {
      Claim found = claim.get();
      values.add(value(scope.show.value(found.said(), found.unit()), scope.say("value.said")));
      values.add(
          value(
              scope.show.interval(found.provable().get(), found.unit()),
              scope.say("value.provable")));
    } else {
      others(scope, finding, row, values);
    }
    row.with("values", values);
  }

  private static void limit(PageScope scope, Claim claim, Finding finding, List<View> values) {
    Claim.Limit limit = claim.limit().orElseThrow();
    values.add(value(scope.show.value(claim.said(), claim.unit()), scope.say("value.actual")));
    values.add(
        value(
            scope.show.limit(limit.operator(), limit.value(), claim.unit()),
            scope.say("value.limit")));
    if (finding.kind() == FindingKind.FAIL
        && !limit.operator().holds(claim.value(), limit.value())) {
      String over = claim.value().subtract(limit.value()).abs().toPlainString();
      values.add(
          value(scope.show.value(over, claim.unit()), scope.say("value.over"))
              .with("glyph", PageScope.glyph(finding)));
    }
  }

  private static void others(PageScope scope, Finding finding, View row, List<View> values) {
    List<View> details = new ArrayList<>();
    finding.actual().ifPresent(each -> put(each, scope.say("value.actual"), values, details));
    finding.expected().ifPresent(each -> put(each, scope.say("value.expected"), values, details));
    row.with("details", details);
  }

  private static void put(String value, String label, List<View> values, List<View> details) {
    String shown = Show.machine(value);
    (shown.length() <= COLUMN ? values : details).add(value(shown, label));
  }

  private static View value(String value, String label) {
    return new View().with("value", value).with("label", label);
  }
}
