package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.RoadmapItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Roadmap items as rows: what the text says beside what evidence says, and why. */
final class ItemRows {
  private ItemRows() {}

  static View of(PageScope scope, RoadmapItem item) {
    Optional<Claim> claim = item.claim().flatMap(scope.map.look::claim);
    View row =
        brief(scope, item)
            .with("anchor", Sitemap.itemId(item))
            .with("after", after(scope, item))
            .with("cites", claim.map(each -> CitationRows.of(scope, each)).orElse(List.of()))
            .maybe("claim", claim.map(scope.map::claimPage).map(scope::href))
            .maybe("started", item.started().map(Object::toString))
            .maybe("finished", item.finished().map(Object::toString));
    return row;
  }

  /** An item in a few words, linked to its row. */
  static View brief(PageScope scope, RoadmapItem item) {
    String title = Marked.visible(item.title());
    return View.link(scope.href(scope.map.item(item)), title, false)
        .with("id", Marked.visible(item.id()))
        .with("type", scope.say("type." + item.type().name()))
        .with("said", said(scope, item))
        .with("state", scope.state(item.derived()))
        .with("reason", scope.in(item.reason()))
        .with("place", scope.place(item.location()).orElseThrow())
        .maybe("lang", scope.foreign(title))
        .maybe("priority", item.priority().filter(each -> !each.equals(item.id())));
  }

  /** The status the text gives, in the reader's words. */
  private static String said(PageScope scope, RoadmapItem item) {
    return scope.say("status." + item.said().map(Enum::name).orElse("NONE"));
  }

  private static List<View> after(PageScope scope, RoadmapItem item) {
    List<View> links = new ArrayList<>();
    for (String id : item.after()) {
      View link = new View().with("text", Marked.visible(id)).with("machine", true);
      Optional<RoadmapItem> found = scope.map.precedence.find(item, id);
      links.add(
          link.maybe("href", found.map(scope.map::item).map(scope::href))
              .maybe("state", found.map(each -> scope.state(each.derived()))));
    }
    return links;
  }
}
