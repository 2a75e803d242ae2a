package dev.assay.site;

import dev.assay.model.Finding;
import java.util.ArrayList;
import java.util.List;

/** "What is accepted, by whom and until when?" */
final class WaiversView {
  /** Findings named under one waiver; the rest is on the findings page. */
  private static final int MOST_FINDINGS = 10;

  private WaiversView() {}

  static View of(PageScope scope, int number) {
    List<WaiverSheet> all = scope.map.waiverSheets;
    int inForce =
        (int) all.stream().filter(each -> each.state() == WaiverSheet.State.IN_FORCE).count();
    int lapsed =
        (int) all.stream().filter(each -> each.state() == WaiverSheet.State.LAPSED).count();
    View view =
        new View()
            .with("n", all.size())
            .with("first", number == 0)
            .with("inForce", inForce)
            .with("lapsed", lapsed)
            .with("without", all.size() - inForce - lapsed)
            .with("waived", scope.run().counts().waived())
            .with("known", scope.run().counts().known())
            .with("findings", scope.href(scope.map.findings.file(0)))
            .with("calendar", scope.href(Sitemap.CALENDAR))
            .with("rows", scope.map.waivers.rows(number).stream().map(s -> row(scope, s)).toList())
            .with("pages", PageLinks.of(scope, scope.map.waivers, number));
    return number > 0
        ? view
        : view.maybe(
            "chart",
            DueChart.of(
                scope,
                "ends",
                bars(all),
                scope.say("waivers.chart"),
                scope.say("waivers.chart.desc", "n", all.size(), "lapsed", lapsed)));
  }

  private static List<DueChart.Row> bars(List<WaiverSheet> sheets) {
    List<DueChart.Row> rows = new ArrayList<>();
    for (WaiverSheet each : sheets) {
      if (!each.ends()) {
        continue;
      }
      each.entry()
          .expires()
          .ifPresent(
              last ->
                  rows.add(
                      new DueChart.Row(
                          each.names(),
                          each.entry().created(),
                          last,
                          each.state() == WaiverSheet.State.LAPSED)));
    }
    rows.sort(java.util.Comparator.comparing(DueChart.Row::until));
    return rows;
  }

  private static View row(PageScope scope, WaiverSheet sheet) {
    boolean lapsed = sheet.state() == WaiverSheet.State.LAPSED;
    String none = scope.say("waivers.notgiven");
    List<Finding> covered = sheet.covered();
    View row =
        new View()
            .with("id", sheet.id())
            .with("glyph", sheet.state() == WaiverSheet.State.IN_FORCE ? "waived" : "uncited")
            .with("names", sheet.names())
            .with("stateKey", sheet.state().word())
            .with("state", scope.say("waivers.state." + sheet.state().word()))
            .with("owner", sheet.owner().orElse(none))
            .with("reason", sheet.reason().map(Marked::visible).orElse(none))
            .with("created", sheet.entry().created().map(Object::toString).orElse(none))
            .with("expires", sheet.entry().expires().map(Object::toString).orElse(none))
            .with("lapsed", lapsed)
            .with("covers", covered.size())
            .with(
                "covered", covered.stream().limit(MOST_FINDINGS).map(f -> link(scope, f)).toList())
            .with("more", Math.max(0, covered.size() - MOST_FINDINGS))
            .with("faults", sheet.entry().faults().stream().map(scope::in).toList())
            .with("about", sheet.about().stream().map(each -> about(scope, each)).toList())
            .maybe("days", sheet.daysLeft(scope.run().asOf()).map(Math::abs))
            .maybe("place", scope.place(sheet.entry().location()))
            .maybe("rule", sheet.entry().rule().map(scope::rule));
    return sheet.reason().flatMap(scope::foreign).map(lang -> row.with("lang", lang)).orElse(row);
  }

  private static View link(PageScope scope, Finding finding) {
    return View.link(scope.href(scope.map.finding(finding)), scope.in(finding.message()), false)
        .with("glyph", "waived");
  }

  private static View about(PageScope scope, Finding finding) {
    return View.link(scope.href(scope.map.finding(finding)), scope.in(finding.message()), false)
        .with("glyph", PageScope.glyph(finding))
        .with("level", scope.say("level." + finding.level().name()));
  }
}
