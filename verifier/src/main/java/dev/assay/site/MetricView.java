package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Location;
import dev.assay.model.Parameter;
import dev.assay.model.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One stated number with everything it stands on; every value links to the line it comes from. */
final class MetricView {
  private MetricView() {}

  /**
   * @param id unique on the page
   * @param heading in place of the metric's title, where several drills are listed
   */
  static View of(PageScope scope, Claim claim, String id, Optional<View> heading) {
    View view =
        new View()
            .with("id", id)
            .with("title", scope.in(claim.title()))
            .with("key", Pointer.last(claim.location().pointer()))
            .with("value", scope.show.value(claim.said(), claim.unit()))
            .with("href", scope.placeHref(claim.location()))
            .with("chips", chips(scope, claim))
            .with("strip", IntervalStrip.of(scope, claim, id))
            .with("said", scope.near(claim.location()).orElseThrow())
            .with("derived", derived(scope, claim))
            .with("reason", scope.in(claim.reason()))
            .with("same", claim.sameOrigin())
            .with("claim", scope.href(scope.map.claimPage(claim)))
            .maybe("heading", heading)
            .maybe(
                "provable", claim.provable().map(each -> scope.show.interval(each, claim.unit())));
    claim.limit().ifPresent(limit -> limit(scope, claim, limit, view));
    wouldPass(scope, claim)
        .ifPresent(
            each ->
                view.with("wouldPass", each)
                    .with(
                        "wouldLabel",
                        claim.state() == ClaimState.UNPROVABLE ? "metric.prove" : "metric.would"));
    return view;
  }

  /** How the limit judged it, and what the evidence says: two answers, never one. */
  static List<View> chips(PageScope scope, Claim claim) {
    List<View> chips = new ArrayList<>();
    claim
        .limit()
        .filter(each -> each.outcome() == FindingKind.FAIL)
        .ifPresent(
            each ->
                chips.add(
                    new View().with("glyph", "fail").with("word", scope.say("limit.broken"))));
    chips.add(scope.state(claim.state()));
    return chips;
  }

  private static List<View> derived(PageScope scope, Claim claim) {
    List<View> all = new ArrayList<>();
    for (Claim.Derived each : claim.derivations()) {
      all.add(
          new View()
              .with("formula", scope.in(each.formula()))
              .with("own", each.own())
              .with("inputs", inputs(scope, each.inputs())));
    }
    return all;
  }

  private static List<View> inputs(PageScope scope, List<Location> places) {
    return places.stream().distinct().flatMap(each -> scope.near(each).stream()).toList();
  }

  private static void limit(PageScope scope, Claim claim, Claim.Limit limit, View view) {
    view.with("limit", scope.show.limit(limit.operator(), limit.value(), claim.unit()))
        .with("rule", scope.rule(limit.rule()))
        .with("parameter", limit.parameter())
        .with("outcome", limit.outcome().name());
    if (!limit.operator().holds(claim.value(), limit.value())) {
      String over = claim.value().subtract(limit.value()).abs().toPlainString();
      view.with("over", scope.show.value(over, claim.unit()));
    }
    Parameter parameter = scope.run().plan().parameters().get(limit.parameter());
    if (parameter != null) {
      view.with("origin", origin(scope, parameter)).with("source", parameter.source());
    }
  }

  /** Where a parameter's value was written; a link when that is a line. */
  static View origin(PageScope scope, Parameter parameter) {
    return Origin.of(parameter)
        .flatMap(scope::near)
        .orElseGet(() -> new View().with("text", parameter.origin()).with("machine", true));
  }

  private static Optional<String> wouldPass(PageScope scope, Claim claim) {
    List<Finding> about = scope.map.look.about(claim);
    Optional<String> exact =
        about.stream().flatMap(each -> each.wouldPass().stream()).map(scope::in).findFirst();
    return exact.isPresent() || claim.state() == ClaimState.CONFIRMED
        ? exact
        : about.stream().map(each -> scope.in(each.remedy())).findFirst();
  }
}
