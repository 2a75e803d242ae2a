package dev.assay.site;

import dev.assay.model.RoadmapItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** "How much is really done?" */
final class RoadmapView {
  private static final int MOST_DOUBTED = 7;
  private static final int MOST = 100;

  private RoadmapView() {}

  static View of(PageScope scope, int number) {
    List<RoadmapItem> all = scope.run().roadmap();
    View view =
        totals(scope, all)
            .with("first", number == 0)
            .with("groups", groups(scope, scope.map.roadmap.rows(number)))
            .with("pages", PageLinks.of(scope, scope.map.roadmap, number));
    return number == 0 ? summary(scope, all, view).maybe("burn", BurnUp.of(scope, view)) : view;
  }

  /** The two numbers that matter and the bar between them. */
  static View totals(PageScope scope, List<RoadmapItem> all) {
    int said = (int) all.stream().filter(RoadmapView::saidDone).count();
    List<RoadmapItem.State> bestFirst = new ArrayList<>();
    bestFirst.add(RoadmapItem.State.PROVEN);
    Order.ITEM_STATES.stream().filter(each -> !bestFirst.contains(each)).forEach(bestFirst::add);
    List<Integer> counts =
        bestFirst.stream()
            .map(state -> (int) all.stream().filter(each -> each.derived() == state).count())
            .toList();
    List<View> key = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      key.add(scope.state(bestFirst.get(i)).with("n", counts.get(i)));
    }
    return new View()
        .with("n", all.size())
        .with("said", said)
        .with("proven", counts.get(0))
        .with("gap", Math.max(0, said - counts.get(0)))
        .with("bar", Bar.stacked(bestFirst.stream().map(PageScope::glyph).toList(), counts))
        .with("key", key);
  }

  private static boolean saidDone(RoadmapItem item) {
    return item.said().filter(RoadmapItem.Status.DONE::equals).isPresent();
  }

  private static View summary(PageScope scope, List<RoadmapItem> all, View view) {
    Precedence order = scope.map.precedence;
    List<RoadmapItem> doubted =
        all.stream()
            .filter(each -> Order.ITEM_STATES.indexOf(each.derived()) < 2)
            .sorted(Comparator.comparing(each -> Order.ITEM_STATES.indexOf(each.derived())))
            .toList();
    List<RoadmapItem> blocked =
        all.stream()
            .filter(each -> each.said().filter(RoadmapItem.Status.BLOCKED::equals).isPresent())
            .toList();
    return view.with("doubted", rows(scope, doubted, MOST_DOUBTED))
        .with("doubtedAll", doubted.size())
        .with("blocked", rows(scope, blocked, MOST))
        .with("blockedAll", blocked.size())
        .with("order", rows(scope, order.ordered(), MOST))
        .with("orderLeft", Math.max(0, order.ordered().size() - MOST))
        .with("circular", rows(scope, order.circular(), MOST));
  }

  private static List<View> rows(PageScope scope, List<RoadmapItem> items, int most) {
    return items.stream().limit(most).map(each -> ItemRows.of(scope, each)).toList();
  }

  /** The rows of a page, cut where the type changes. */
  private static List<View> groups(PageScope scope, List<RoadmapItem> page) {
    List<View> groups = new ArrayList<>();
    for (RoadmapItem.Type type : RoadmapItem.Type.values()) {
      List<RoadmapItem> items = page.stream().filter(each -> each.type() == type).toList();
      if (!items.isEmpty()) {
        groups.add(
            new View()
                .with("title", scope.say("types." + type.name()))
                .with("n", items.size())
                .with("rows", rows(scope, items, items.size())));
      }
    }
    return groups;
  }
}
