package dev.assay.site;

import dev.assay.model.Evidence;
import java.util.List;

/** "Which files were looked at, and what came of each?" */
final class EvidenceIndexView {
  private EvidenceIndexView() {}

  /** Where the files of a pack begin. */
  static String pack(String name) {
    return "e/" + Sitemap.INDEX;
  }

  static View of(PageScope scope, int number) {
    List<View> rows = scope.map.files.rows(number).stream().map(path -> row(scope, path)).toList();
    return new View()
        .with("rows", rows)
        .with("total", scope.run().counts().evidence())
        .with("unrecognised", scope.run().counts().unrecognised())
        .with("pages", PageLinks.of(scope, scope.map.files, number))
        .with(
            "kinds",
            scope.run().plan().kinds().stream()
                .map(each -> scope.in(each.title()))
                .sorted()
                .toList());
  }

  private static View row(PageScope scope, String path) {
    View row =
        new View()
            .with("file", View.link(scope.href(scope.map.file(path).orElseThrow()), path, true));
    scope
        .map
        .look
        .evidence(path)
        .ifPresent(
            each ->
                row.with("verdict", scope.verdict(each.verdict()))
                    .with("kind", kind(scope, each))
                    .with("kindKey", each.kind())
                    .with("bytes", each.bytes())
                    .maybe("age", each.instant().map(scope::age)));
    return row;
  }

  static String kind(PageScope scope, Evidence evidence) {
    return scope
        .run()
        .plan()
        .kind(evidence.kind())
        .map(each -> scope.in(each.title()))
        .orElse(evidence.kind());
  }
}
