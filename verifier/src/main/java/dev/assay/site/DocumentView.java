package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.Kind;
import dev.assay.model.Location;
import dev.assay.model.RoadmapItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people wrote about work: the claims a document makes and the roadmap items it holds. */
final class DocumentView {
  private static final int MOST = 50;

  private final PageScope scope;
  private final boolean document;
  private final List<Claim> claims;
  private final List<RoadmapItem> items;

  private DocumentView(
      PageScope scope, boolean document, List<Claim> claims, List<RoadmapItem> items) {
    this.scope = scope;
    this.document = document;
    this.claims = claims;
    this.items = items;
  }

  /** The document at a path; a file of another kind makes none of these claims. */
  static DocumentView of(PageScope scope, String path) {
    if (!isDocument(scope, path)) {
      return new DocumentView(scope, false, List.of(), List.of());
    }
    List<Claim> own =
        scope.map.look.relyingOn(path).stream()
            .filter(each -> each.location().path().filter(path::equals).isPresent())
            .toList();
    return new DocumentView(scope, true, Order.claims(own), scope.map.look.itemsOf(path));
  }

  static boolean isDocument(PageScope scope, String path) {
    return scope
        .map
        .look
        .evidence(path)
        .flatMap(each -> scope.run().plan().kind(each.kind()))
        .filter(Kind::document)
        .isPresent();
  }

  void put(View view) {
    view.with("document", document)
        .with("claims", claims.stream().limit(MOST).map(each -> claim(each)).toList())
        .with("claimsAll", claims.size())
        .with("claimsLeft", Math.max(0, claims.size() - MOST))
        .with("claimsHref", scope.href(scope.map.claims.file(0)))
        .with("items", items.stream().limit(MOST).map(each -> item(each)).toList())
        .with("itemsAll", items.size())
        .with("itemsLeft", Math.max(0, items.size() - MOST))
        .with("itemsHref", scope.href(scope.map.roadmap.file(0)));
  }

  /** Linked to its line, where the whole of it stands. */
  private View claim(Claim claim) {
    View view = ClaimRows.brief(scope, claim);
    return view.with("line", line(claim.location()));
  }

  private View item(RoadmapItem item) {
    return ItemRows.brief(scope, item).with("line", line(item.location()));
  }

  private View line(Location location) {
    String name =
        location.line() > 0
            ? scope.say("file.line", "n", location.line())
            : scope.say("file.whole");
    return View.link(scope.placeHref(location), name, false);
  }

  /** What stands under each line, by its number. */
  Map<Integer, List<View>> notes() {
    Map<Integer, List<View>> notes = new HashMap<>();
    items.stream()
        .limit(Anchors.MOST)
        .forEach(
            each -> note(notes, each.location(), ItemRows.brief(scope, each).with("sort", "item")));
    claims.stream()
        .limit(Anchors.MOST)
        .forEach(
            each -> {
              View row = ClaimRows.of(scope, each).with("sort", "claim");
              String page = scope.href(scope.map.claimPage(each));
              note(notes, each.location(), row.with("href", page));
            });
    return notes;
  }

  private static void note(Map<Integer, List<View>> notes, Location location, View note) {
    notes.computeIfAbsent(location.line(), unused -> new ArrayList<>()).add(note);
  }
}
