package dev.assay.site;

import dev.assay.model.CompletionLanguage;
import dev.assay.model.Location;
import java.util.List;

/** Where the documents of a folder use forbidden terms, each use with a link to its line. */
final class LanguageView {
  private static final int MOST_ROWS = 200;
  private static final int MOST_LINES = 30;

  private LanguageView() {}

  static View of(PageScope scope, CompletionLanguage language) {
    List<CompletionLanguage.Hit> hits = language.findings();
    return new View()
        .with("root", language.root())
        .with("docs", language.docs())
        .with("terms", language.terms().stream().map(Marked::visible).toList())
        .with("n", hits.size())
        .with("left", Math.max(0, hits.size() - MOST_ROWS))
        .with("rows", hits.stream().limit(MOST_ROWS).map(each -> row(scope, each)).toList());
  }

  private static View row(PageScope scope, CompletionLanguage.Hit hit) {
    String page = scope.href(scope.map.file(hit.doc()).orElseThrow());
    List<View> lines =
        hit.lines().stream().limit(MOST_LINES).map(line -> line(scope, hit.doc(), line)).toList();
    return new View()
        .with("file", View.link(page, hit.doc(), true))
        .with("term", Marked.visible(hit.term()))
        .with("lines", lines)
        .with("left", hit.lines().size() - lines.size());
  }

  private static View line(PageScope scope, String path, int line) {
    return View.link(
        scope.placeHref(Location.at(path, line, 1, "")), Integer.toString(line), false);
  }
}
