package dev.assay.prose;

import dev.assay.model.RoadmapItem;
import dev.assay.model.RoadmapItem.Status;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What must be done before what, and where the statuses deny it. */
final class RoadmapPrerequisites {
  private final Map<String, Plotted> items = new HashMap<>();
  private final LocalDate asOf;

  RoadmapPrerequisites(List<Plotted> all, LocalDate asOf) {
    all.forEach(item -> items.putIfAbsent(item.id(), item));
    this.asOf = asOf;
  }

  /** Adds what is wrong between an item and those directly before it. */
  void judge(Plotted item, Consumer<RoadmapFault> into) {
    if (!item.described() && item.type() == RoadmapItem.Type.ITEM) {
      into.accept(fault(RoadmapFault.Kind.UNKNOWN_AFTER, item, Map.of("after", item.id())));
    }
    boolean done = item.isDone();
    boolean begun = done || item.said().filter(Status.IN_PROGRESS::equals).isPresent();
    Set<String> seen = new HashSet<>();
    for (String id : item.after()) {
      Plotted before = items.get(id);
      if (!seen.add(id)) {
        continue;
      }
      if (before == null) {
        into.accept(fault(RoadmapFault.Kind.UNKNOWN_AFTER, item, Map.of("after", id)));
      } else if (begun && before.said().isEmpty()) {
        into.accept(fault(RoadmapFault.Kind.ORDER_UNKNOWN, item, Map.of("after", id)));
      } else if (begun && !before.isDone()) {
        RoadmapFault.Kind kind =
            done && !hasStarted(before)
                ? RoadmapFault.Kind.DONE_BEFORE_START
                : RoadmapFault.Kind.OUT_OF_ORDER;
        into.accept(
            fault(
                kind,
                item,
                Map.of(
                    "after",
                    id,
                    "status",
                    before.said().get().word(),
                    "said",
                    item.said().get().word())));
      }
    }
  }

  private boolean hasStarted(Plotted item) {
    return item.said().filter(Status.PLANNED::equals).isEmpty()
        && item.started().filter(asOf::isBefore).isEmpty();
  }

  private static RoadmapFault fault(
      RoadmapFault.Kind kind, Plotted item, Map<String, String> values) {
    return new RoadmapFault(kind, item.id(), item.offset(), values);
  }
}
