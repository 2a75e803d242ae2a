package dev.assay.site;

import java.util.ArrayList;
import java.util.List;

/** Links between the pages of one long list; none when it is short. */
final class PageLinks {
  private PageLinks() {}

  static List<View> of(PageScope scope, Paged<?> paged, int current) {
    List<View> links = new ArrayList<>();
    for (int i = 0; i < paged.count() && paged.count() > 1; i++) {
      String name = Integer.toString(i + 1);
      links.add(View.link(scope.href(paged.file(i)), name, false).with("current", i == current));
    }
    return links;
  }
}
