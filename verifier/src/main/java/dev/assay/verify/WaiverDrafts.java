package dev.assay.verify;

import dev.assay.model.Location;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import dev.assay.model.WaiverEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said about a waiver: the values of a message. */
final class WaiverDrafts {
  private static final Text NOBODY = new Text("nobody", "无人");
  private static final Text EXPIRES_BY = new Text("expires by {day}", "到期日不晚于 {day}");

  private WaiverDrafts() {}

  static Draft of(Rule rule, WaiverEntry entry) {
    Draft draft =
        Draft.at(rule.answer(), entry.location(), Optional.empty())
            .value("rule", names(entry))
            .value("owner", entry.owner().map(Text::same).orElse(NOBODY))
            .value("reason", reasons(entry));
    return entry.expires().isPresent() ? draft.actual(entry.expires().get().toString()) : draft;
  }

  static Draft tooLong(Rule rule, WaiverEntry entry, Plan plan) {
    BigDecimal most = WaiverState.maxTerm(plan).orElseThrow();
    String last = entry.created().orElseThrow().plusDays(most.longValue()).toString();
    return of(rule, entry)
        .actual(WaiverState.term(entry) + " d")
        .expected("<= " + most.stripTrailingZeros().toPlainString() + " d")
        .wouldPass(EXPIRES_BY.with(Map.of("day", last)));
  }

  static Draft beaten(Rule rule, WaiverEntry entry, WaiverEntry first) {
    Location at = first.location();
    String place = at.path().orElse("") + (at.line() > 0 ? ":" + at.line() : at.pointer());
    return of(rule, entry).expected(first.expires().orElseThrow().toString()).value("place", place);
  }

  /** What a waiver says it accepts. */
  static String names(WaiverEntry entry) {
    return String.join(
        " ",
        List.of(entry.rule().orElse(""), entry.fingerprint().orElse(""), entry.path().orElse(""))
            .stream()
            .filter(each -> !each.isEmpty())
            .toList());
  }

  private static Text reasons(WaiverEntry entry) {
    StringBuilder en = new StringBuilder();
    StringBuilder zh = new StringBuilder();
    for (Text fault : entry.faults()) {
      en.append(en.isEmpty() ? "" : "; ").append(fault.en());
      zh.append(zh.isEmpty() ? "" : "；").append(fault.zh());
    }
    return new Text(en.toString(), zh.toString());
  }
}
