package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.CompletionLanguage;
import dev.assay.model.Evidence;
import dev.assay.model.Location;
import dev.assay.model.RoadmapItem;
import java.util.ArrayList;
import java.util.List;

/** "Which documents were read, and what do they claim?" */
final class DocumentsView {
  private DocumentsView() {}

  static View of(PageScope scope, int number) {
    List<CompletionLanguage.Hit> hits =
        scope.run().language().map(CompletionLanguage::findings).orElse(List.of());
    List<View> rows = new ArrayList<>();
    for (Evidence each : scope.map.documents.rows(number)) {
      rows.add(row(scope, each, hits));
    }
    View view =
        new View()
            .with("n", scope.map.documents.size())
            .with("rows", rows)
            .with("states", Order.STATES.stream().map(scope::state).toList())
            .with("claims", scope.href(scope.map.claims.file(0)))
            .with("pages", PageLinks.of(scope, scope.map.documents, number))
            .with("patterns", patterns(scope))
            .with("roots", scope.run().plan().roots())
            .with("language", scope.run().language().isPresent());
    scope
        .run()
        .language()
        .ifPresent(
            each ->
                view.with("root", Marked.visible(each.root()))
                    .with("docs", each.docs())
                    .with("terms", each.terms().stream().map(Marked::visible).toList()));
    return view;
  }

  /** What makes a file a document: the names of the kinds that people write. */
  private static List<String> patterns(PageScope scope) {
    return scope.run().plan().kinds().stream()
        .filter(each -> each.document())
        .flatMap(each -> each.names().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static View row(PageScope scope, Evidence document, List<CompletionLanguage.Hit> hits) {
    String path = document.path();
    List<Claim> own =
        scope.map.look.relyingOn(path).stream()
            .filter(each -> each.location().path().filter(path::equals).isPresent())
            .toList();
    List<View> cells = new ArrayList<>();
    for (ClaimState state : Order.STATES) {
      List<Claim> some = own.stream().filter(each -> each.state() == state).toList();
      View cell = new View().with("n", some.size());
      cells.add(
          some.isEmpty() ? cell : cell.with("href", scope.href(scope.map.claimPage(some.get(0)))));
    }
    List<RoadmapItem> items = scope.map.look.itemsOf(path);
    int done = (int) items.stream().filter(DocumentsView::done).count();
    View row =
        new View()
            .with("file", View.link(scope.href(scope.map.file(path).orElseThrow()), path, true))
            .with("kind", EvidenceIndexView.kind(scope, document))
            .with("verdict", scope.verdict(document.verdict()))
            .with("claims", own.size())
            .with("cells", cells)
            .with("items", items.size())
            .with("done", done);
    if (!items.isEmpty()) {
      row.with("itemsHref", scope.href(scope.map.item(items.get(0))));
    }
    return flagged(scope, path, hits, row);
  }

  private static boolean done(RoadmapItem item) {
    return item.said().filter(RoadmapItem.Status.DONE::equals).isPresent();
  }

  private static View flagged(
      PageScope scope, String path, List<CompletionLanguage.Hit> hits, View row) {
    int lines = 0;
    int first = 0;
    for (CompletionLanguage.Hit each : hits) {
      if (each.doc().equals(path)) {
        lines += each.lines().size();
        for (int line : each.lines()) {
          first = first == 0 ? line : Math.min(first, line);
        }
      }
    }
    row.with("flagged", lines);
    return first == 0
        ? row
        : row.with("flaggedHref", scope.placeHref(Location.at(path, first, 1, "")));
  }
}
