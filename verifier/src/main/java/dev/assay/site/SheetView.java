package dev.assay.site;

import dev.assay.model.Bundle;
import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Pack;
import dev.assay.model.Verdict;
import dev.assay.model.Waiver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sign-off sheet: one or two printed pages on which people put their names. */
final class SheetView {
  /** So that the sheet stays within two pages, whatever the workspace holds. */
  private static final int MOST = 6;

  private static final int SIGNATURES = 3;

  private SheetView() {}

  static View of(PageScope scope, Optional<Bundle> bundle) {
    List<Finding> blocking = scope.blocking();
    List<Finding> waived = waived(scope);
    List<Claim> unproven = unproven(scope);
    List<View> names = new ArrayList<>();
    for (int i = 1; i <= SIGNATURES; i++) {
      names.add(new View().with("n", i));
    }
    View view =
        new View()
            .with("overview", scope.href(Sitemap.OVERVIEW))
            .with("verdict", scope.verdict(scope.run().verdict()))
            .with("title", title(scope, bundle, blocking))
            .with("subject", subject(scope, bundle))
            .with("gate", GateRows.of(scope))
            .with("areas", Areas.of(scope))
            .with("findings", scope.href(scope.map.findings.file(0)))
            .with(
                "blocking", blocking.stream().limit(MOST).map(each -> brief(scope, each)).toList())
            .with("blockingLeft", Math.max(0, blocking.size() - MOST))
            .with("proof", ReleaseProof.of(scope).stream().limit(MOST).toList())
            .with("waivers", waived.stream().limit(MOST).map(each -> waiver(scope, each)).toList())
            .with("waiversPage", scope.href(scope.map.waivers.file(0)))
            .with("waiversLeft", Math.max(0, waived.size() - MOST))
            .with("states", states(scope))
            .with(
                "unproven",
                unproven.stream().limit(MOST).map(each -> ClaimRows.brief(scope, each)).toList())
            .with("unprovenLeft", Math.max(0, unproven.size() - MOST))
            .with("claims", scope.href(scope.map.claims.file(0)))
            .with("packs", packs(scope))
            .with("dirty", scope.run().dirty())
            .with("command", command(scope))
            .with("names", names)
            .with("address", scope.file())
            .maybe("commit", scope.run().commit())
            .maybe("asOf", scope.run().asOf().map(Show::instant))
            .maybe("root", root(scope));
    bundle.ifPresent(each -> bundle(scope, each, view));
    return view;
  }

  private static String subject(PageScope scope, Optional<Bundle> bundle) {
    return bundle
        .map(each -> Marked.visible(Bundle.stem(each.name())))
        .orElseGet(() -> scope.run().plan().site().title());
  }

  /** An order where a policy was asked; without one nobody may say that a release may go. */
  private static String title(PageScope scope, Optional<Bundle> bundle, List<Finding> blocking) {
    String name = subject(scope, bundle);
    int fail = (int) blocking.stream().filter(each -> each.kind() == FindingKind.FAIL).count();
    Verdict verdict = scope.run().verdict();
    if (verdict == Verdict.PASS) {
      return scope.say(
          scope.run().gate().isPresent() ? "sheet.title.pass" : "sheet.title.holds", "name", name);
    }
    return verdict == Verdict.FAIL
        ? scope.say("sheet.title.fail", "name", name)
        : scope.say("sheet.title.open", "n", blocking.size() - fail, "name", name);
  }

  private static View brief(PageScope scope, Finding finding) {
    return new View()
        .with("glyph", PageScope.glyph(finding))
        .with("kind", scope.say("kind." + finding.kind().name()))
        .with("message", scope.in(finding.message()))
        .maybe("place", scope.place(finding.location()));
  }

  private static List<Finding> waived(PageScope scope) {
    return scope.run().findings().stream()
        .filter(each -> each.waiver().isPresent())
        .sorted(Comparator.comparing((Finding each) -> each.waiver().orElseThrow().expires()))
        .toList();
  }

  private static View waiver(PageScope scope, Finding finding) {
    Waiver waiver = finding.waiver().orElseThrow();
    return new View()
        .with("rule", scope.rule(finding.rule()))
        .with("owner", waiver.owner())
        .with("reason", Marked.visible(waiver.reason()))
        .with("expires", waiver.expires().toString());
  }

  private static List<View> states(PageScope scope) {
    List<View> rows = new ArrayList<>();
    for (ClaimState state : Order.STATES) {
      int n = (int) scope.run().claims().stream().filter(each -> each.state() == state).count();
      rows.add(scope.state(state).with("n", n));
    }
    return rows;
  }

  private static List<Claim> unproven(PageScope scope) {
    return Order.claims(scope.run().claims()).stream()
        .filter(each -> each.state() != ClaimState.CONFIRMED)
        .toList();
  }

  private static List<View> packs(PageScope scope) {
    List<View> packs = new ArrayList<>();
    for (Pack each : scope.run().plan().packs()) {
      packs.add(
          new View()
              .with("name", each.name())
              .with("version", each.version())
              .with("digest", each.digest()));
    }
    return packs;
  }

  private static void bundle(PageScope scope, Bundle bundle, View view) {
    View facts =
        new View()
            .with("link", BundlesView.link(scope, bundle))
            .with("verdict", scope.verdict(bundle.verdict()))
            .with("looked", bundle.looked())
            .with("otherCommit", otherCommit(scope, bundle))
            .with("equal", BundleView.count(bundle, Bundle.Agreement.EQUAL))
            .with("differs", BundleView.count(bundle, Bundle.Agreement.DIFFERS))
            .with("alone", BundleView.count(bundle, Bundle.Agreement.ALONE));
    List<View> said = new ArrayList<>();
    for (Bundle.Fact fact : bundle.facts()) {
      Bundle.Said first = fact.said().values().iterator().next();
      said.add(
          new View()
              .with("name", BundleFacts.field(scope, fact.field()))
              .with(
                  "value",
                  View.link(scope.placeHref(first.location()), BundleFacts.shown(first), true))
              .with("differs", fact.agreement() == Bundle.Agreement.DIFFERS));
    }
    view.with("bundle", facts.with("said", said));
  }

  /** Whether the files of a bundle name a commit, and not the one under test. */
  private static boolean otherCommit(PageScope scope, Bundle bundle) {
    Optional<String> tested = scope.run().commit();
    return tested.isPresent()
        && bundle.facts().stream()
            .filter(each -> each.field() == Bundle.Field.COMMIT)
            .flatMap(each -> each.said().values().stream())
            .anyMatch(
                said ->
                    !tested.get().startsWith(said.plain())
                        && !said.plain().startsWith(tested.get()));
  }

  private static Optional<String> root(PageScope scope) {
    return Optional.ofNullable(scope.input.extraFiles().get(Frame.REPORT)).map(Digest::of);
  }

  private static List<String> command(PageScope scope) {
    List<String> lines = new ArrayList<>();
    scope.run().commit().ifPresent(hex -> lines.add("git checkout " + hex));
    Recheck.command(scope.input).ifPresent(lines::add);
    return lines;
  }
}
