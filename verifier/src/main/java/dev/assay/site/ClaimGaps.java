package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.Evidence;
import java.util.List;

/** What hangs in the air: evidence that nobody cites, and claims that cite nothing. */
final class ClaimGaps {
  private static final int MOST = 50;

  private ClaimGaps() {}

  static void put(PageScope scope, View view) {
    List<String> unreferenced = scope.run().unreferenced();
    List<Claim> bare =
        Order.claims(scope.run().claims()).stream().filter(ClaimGaps::citesNothing).toList();
    long documents = scope.run().claims().stream().filter(each -> !Measured.is(each)).count();
    view.with("loose", unreferenced.stream().limit(MOST).map(path -> loose(scope, path)).toList())
        .with("looseAll", unreferenced.size())
        .with("looseLeft", Math.max(0, unreferenced.size() - MOST))
        .with("files", scope.href(scope.map.files.file(0)))
        .with("bare", bare.stream().limit(MOST).map(each -> ClaimRows.brief(scope, each)).toList())
        .with("bareAll", bare.size())
        .with("bareLeft", Math.max(0, bare.size() - MOST))
        .with("written", (int) documents);
  }

  /** A number needs no citation: how it is derived is known of its kind. */
  private static boolean citesNothing(Claim claim) {
    return !Measured.is(claim) && claim.citations().isEmpty();
  }

  private static View loose(PageScope scope, String path) {
    Evidence evidence = scope.map.look.evidence(path).orElseThrow();
    return View.link(scope.href(scope.map.file(path).orElseThrow()), path, true)
        .with("kind", EvidenceIndexView.kind(scope, evidence))
        .with("verdict", scope.verdict(evidence.verdict()));
  }
}
