package dev.assay.site;

import dev.assay.model.Bundle;
import java.util.ArrayList;
import java.util.List;

/** "Which releases does this workspace know of, and is each what its papers say?" */
final class BundlesView {
  private BundlesView() {}

  static View of(PageScope scope, int number) {
    List<View> rows = new ArrayList<>();
    for (Bundle each : scope.map.bundles.rows(number)) {
      rows.add(row(scope, each));
    }
    List<Bundle> all = scope.run().bundles();
    return new View()
        .with("rows", rows)
        .with("n", all.size())
        .with("looked", (int) all.stream().filter(Bundle::looked).count())
        .with("sheet", scope.href(Sitemap.SHEET))
        .with("pages", PageLinks.of(scope, scope.map.bundles, number));
  }

  static View row(PageScope scope, Bundle bundle) {
    View row =
        new View()
            .with("bundle", link(scope, bundle))
            .with("verdict", scope.verdict(bundle.verdict()))
            .with("looked", bundle.looked())
            .with("files", (int) bundle.parts().stream().map(Bundle.Part::path).distinct().count());
    said(scope, bundle, Bundle.Field.VERSION, "version", row);
    said(scope, bundle, Bundle.Field.BUILT_AT, "built", row);
    said(scope, bundle, Bundle.Field.COMMIT, "commit", row);
    scope.map.sheet(bundle).ifPresent(sheet -> row.with("sheet", scope.href(sheet)));
    return row;
  }

  /** A bundle by its name; one that is only a line of an index has no page but that line. */
  static View link(PageScope scope, Bundle bundle) {
    String name = Marked.visible(Bundle.stem(bundle.name()));
    return scope
        .map
        .bundle(bundle)
        .map(page -> View.link(scope.href(page), name, true))
        .orElseGet(
            () ->
                View.link(
                    scope.placeHref(bundle.parts().get(0).said().get(0).location()), name, true));
  }

  private static void said(
      PageScope scope, Bundle bundle, Bundle.Field field, String key, View row) {
    bundle
        .said(field)
        .ifPresent(
            said ->
                row.with(
                    key,
                    View.link(scope.placeHref(said.location()), BundleFacts.shown(said), true)));
  }
}
