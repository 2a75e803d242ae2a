package dev.assay.site;

import dev.assay.model.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims as rows: what was said and where, what evidence says, and what it stands on. */
final class ClaimRows {
  private ClaimRows() {}

  static View of(PageScope scope, Claim claim) {
    View row =
        new View()
            .with("id", Sitemap.claimId(claim))
            .with("state", scope.state(claim.state()))
            .with("stateKey", claim.state().word())
            .with("statement", Marked.visible(scope.in(claim.statement())))
            .with("reason", scope.in(claim.reason()))
            .with("place", scope.place(claim.location()).orElseThrow())
            .with("same", claim.sameOrigin())
            .with("measured", Measured.is(claim))
            .with("evidence", evidence(scope, claim))
            .with("cites", CitationRows.of(scope, claim))
            .with("said", Marked.visible(scope.show.said(claim)))
            .maybe("lang", lang(scope, claim))
            .maybe(
                "provable", claim.provable().map(each -> scope.show.interval(each, claim.unit())));
    claim
        .location()
        .path()
        .flatMap(scope.map.look::drill)
        .ifPresent(each -> row.with("drill", scope.href(scope.map.drill(each))));
    return row;
  }

  /** A claim in one line, linked to its row. */
  static View brief(PageScope scope, Claim claim) {
    String statement = Marked.visible(scope.in(claim.statement()));
    return View.link(scope.href(scope.map.claimPage(claim)), statement, false)
        .maybe("lang", lang(scope, claim))
        .with("state", scope.state(claim.state()))
        .with("place", scope.place(claim.location()).orElseThrow());
  }

  /** The words of a document are quoted, those about a number are ours. */
  private static Optional<String> lang(PageScope scope, Claim claim) {
    return Measured.is(claim) ? Optional.empty() : scope.foreign(scope.in(claim.statement()));
  }

  private static List<View> evidence(PageScope scope, Claim claim) {
    List<View> links = new ArrayList<>();
    for (Claim.Derived derived : claim.derivations()) {
      derived
          .inputs()
          .forEach(
              each -> scope.near(each).filter(link -> !links.contains(link)).ifPresent(links::add));
    }
    return links;
  }
}
