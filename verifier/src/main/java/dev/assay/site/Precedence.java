package dev.assay.site;

import dev.assay.model.RoadmapItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which items of a roadmap must be done before which, as its documents say; ids are of one each.
 */
final class Precedence {
  private final Map<String, Map<String, RoadmapItem>> byDocument = new HashMap<>();
  private final List<RoadmapItem> ordered = new ArrayList<>();
  private final List<RoadmapItem> circular = new ArrayList<>();

  Precedence(List<RoadmapItem> items) {
    for (RoadmapItem each : items) {
      document(each).putIfAbsent(each.id(), each);
    }
    Set<RoadmapItem> named = same();
    items.forEach(each -> named.addAll(before(each)));
    sort(items.stream().filter(each -> named.contains(each) || !each.after().isEmpty()).toList());
  }

  private static Set<RoadmapItem> same() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private Map<String, RoadmapItem> document(RoadmapItem item) {
    return byDocument.computeIfAbsent(item.location().path().orElse(""), unused -> new HashMap<>());
  }

  /** An item is taken once all its predecessors are. */
  private void sort(List<RoadmapItem> linked) {
    IdentityHashMap<RoadmapItem, List<RoadmapItem>> followers = new IdentityHashMap<>();
    IdentityHashMap<RoadmapItem, Integer> waiting = new IdentityHashMap<>();
    for (RoadmapItem each : linked) {
      List<RoadmapItem> before = before(each);
      waiting.put(each, before.size());
      before.forEach(
          first -> followers.computeIfAbsent(first, unused -> new ArrayList<>()).add(each));
    }
    linked.stream().filter(each -> waiting.get(each) == 0).forEach(ordered::add);
    for (int i = 0; i < ordered.size(); i++) {
      for (RoadmapItem each : followers.getOrDefault(ordered.get(i), List.of())) {
        if (waiting.merge(each, -1, Integer::sum) == 0) {
          ordered.add(each);
        }
      }
    }
    linked.stream().filter(each -> waiting.get(each) > 0).forEach(circular::add);
  }

  /** The item an id means, seen from another item. */
  Optional<RoadmapItem> find(RoadmapItem from, String id) {
    return Optional.ofNullable(document(from).get(id));
  }

  /** The items that must be done before it; ids that name none are left out. */
  List<RoadmapItem> before(RoadmapItem item) {
    return item.after().stream().flatMap(id -> find(item, id).stream()).toList();
  }

  /** Those that name another or are named, predecessors first. */
  List<RoadmapItem> ordered() {
    return ordered;
  }

  /** Those that wait for each other, and what waits for them. */
  List<RoadmapItem> circular() {
    return circular;
  }
}
