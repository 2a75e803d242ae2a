package dev.assay.site;

import dev.assay.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What expires, in words. */
final class DueRows {
  private DueRows() {}

  /** What it is: {@code WAL recovery drill}, {@code policy release: WAL recovery drill}. */
  static String name(PageScope scope, Expiry due) {
    return switch (due.sort()) {
      case EVIDENCE -> kind(scope, due.subject());
      case DEMAND ->
          scope.say(
              "due.demand",
              "policy",
              due.policy().orElseThrow(),
              "kind",
              kind(scope, due.subject()));
      case POLICY -> scope.say("due.policy", "policy", due.subject());
      case WAIVER -> scope.say("due.waiver", "what", due.subject());
    };
  }

  private static String kind(PageScope scope, String name) {
    return scope.run().plan().kind(name).map(Kind::title).map(scope::in).orElse(name);
  }

  /** How long it still holds, or for how long it has not. */
  static String left(PageScope scope, Optional<Long> days, boolean lapsed) {
    if (days.isEmpty()) {
      return scope.say("due.unknown");
    }
    long n = days.get();
    if (lapsed) {
      return n >= 0 ? scope.say("due.lapsed.today") : scope.say("due.lapsed", "n", -n);
    }
    return n == 0 ? scope.say("due.today") : scope.say("due.left", "n", n);
  }

  static View of(PageScope scope, Expiry due) {
    boolean missing = due.until().isEmpty();
    View row =
        new View()
            .with("name", name(scope, due))
            .with("sort", scope.say("due.sort." + due.sort().word()))
            .with("sortKey", due.sort().word())
            .with("lapsed", due.lapsed())
            .with(
                "left",
                missing
                    ? scope.say("due.missing")
                    : left(scope, due.daysLeft(scope.run().asOf()), due.lapsed()))
            .maybe("day", due.until().map(Object::toString))
            .maybe("place", scope.place(due.written()));
    due.evidence()
        .ifPresent(
            each ->
                row.with(
                    "subject",
                    View.link(
                        scope.href(scope.map.file(each.path()).orElseThrow()), each.path(), true)));
    due.anchor()
        .ifPresent(
            sheet ->
                row.with(
                    "subject",
                    View.link(
                        scope.href(scope.map.waiver(sheet)), scope.say("due.waiver.see"), false)));
    return row;
  }

  static List<DueChart.Row> bars(PageScope scope, List<Expiry> due) {
    List<DueChart.Row> rows = new ArrayList<>();
    for (Expiry each : due) {
      each.until()
          .ifPresent(
              last ->
                  rows.add(
                      new DueChart.Row(
                          name(scope, each), each.from().map(DueChart::day), last, each.lapsed())));
    }
    return rows;
  }
}
