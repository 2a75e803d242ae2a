package dev.assay.prose;

import dev.assay.model.Prose.Passage;
import dev.assay.model.RoadmapItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a table whose rows are items. */
final class RoadmapTable {
  /** An id made from a title is at most so long. */
  private static final int LONGEST = 60;

  private final RoadmapWords words;
  private final RoadmapOpening.Finder finder;
  private final RoadmapFacts facts;
  private final RoadmapPaths paths;
  private final RoadmapOrder order;

  RoadmapTable(
      RoadmapWords words,
      RoadmapOpening.Finder finder,
      RoadmapFacts facts,
      RoadmapPaths paths,
      RoadmapOrder order) {
    this.words = words.with("roadmap-item-id", "roadmap-milestone-id");
    this.finder = finder;
    this.facts = facts;
    this.paths = paths;
    this.order = order;
  }

  /**
   * The items of a table; empty when its rows are none.
   *
   * @param cells all cells of one table
   * @param ahead whether it stands below a heading that speaks of what is ahead
   */
  List<RoadmapSketch> read(List<RoadmapLine> cells, boolean ahead) {
    Map<Integer, RoadmapKey> keys = new TreeMap<>();
    Map<Integer, List<RoadmapLine>> rows = new TreeMap<>();
    for (RoadmapLine cell : cells) {
      Passage passage = cell.passage();
      if (passage.cell().orElseThrow().row() == 0) {
        keys.put(passage.cell().get().column(), words.key(passage.text()));
      } else {
        rows.computeIfAbsent(passage.cell().get().row(), row -> new ArrayList<>()).add(cell);
      }
    }
    boolean stated = keys.containsValue(RoadmapKey.STATUS);
    Optional<Integer> ids = idColumn(keys, stated, ahead);
    if (ids.isEmpty() && !(stated && ahead && keys.containsValue(RoadmapKey.TITLE))) {
      return List.of();
    }
    List<RoadmapSketch> sketches = new ArrayList<>();
    rows.values().forEach(row -> sketches.addAll(row(row, keys, ids)));
    return sketches;
  }

  private static Optional<Integer> idColumn(
      Map<Integer, RoadmapKey> keys, boolean stated, boolean ahead) {
    for (Map.Entry<Integer, RoadmapKey> column : keys.entrySet()) {
      boolean first = column.getKey() == 0;
      boolean holds =
          switch (column.getValue()) {
            case EPIC, SPRINT, BATCH, MILESTONE -> first || stated;
            case STAGE, PRIORITY -> first && (ahead || stated);
            case ID -> stated;
            case NONE -> first && stated;
            default -> false;
          };
      if (holds) {
        return Optional.of(column.getKey());
      }
    }
    return Optional.empty();
  }

  private List<RoadmapSketch> row(
      List<RoadmapLine> row, Map<Integer, RoadmapKey> keys, Optional<Integer> ids) {
    RoadmapLine named =
        row.stream()
            .filter(
                cell ->
                    ids.map(id -> id == column(cell)).orElse(key(cell, keys) == RoadmapKey.TITLE))
            .findFirst()
            .orElse(row.get(0));
    List<RoadmapSketch> made = ids.isPresent() ? byId(named, key(named, keys)) : byTitle(named);
    made.forEach(
        sketch -> {
          row.forEach(
              cell ->
                  cell(
                      sketch,
                      cell,
                      cell.index() == named.index() ? RoadmapKey.NONE : key(cell, keys)));
          row.stream()
              .filter(cell -> cell.index() != named.index() && sketch.title.isEmpty())
              .filter(cell -> key(cell, keys) == RoadmapKey.NONE)
              .findFirst()
              .ifPresent(cell -> sketch.title = cell.text());
          sketch.cite(row.get(0).start(), row.get(row.size() - 1).end());
        });
    return made.stream().filter(sketch -> !sketch.template).toList();
  }

  private List<RoadmapSketch> byId(RoadmapLine cell, RoadmapKey key) {
    RoadmapItem.Type type =
        switch (key) {
          case EPIC -> RoadmapItem.Type.EPIC;
          case SPRINT -> RoadmapItem.Type.SPRINT;
          case BATCH -> RoadmapItem.Type.BATCH;
          case MILESTONE -> RoadmapItem.Type.MILESTONE;
          default -> RoadmapItem.Type.ITEM;
        };
    return finder
        .cell(cell.text(), type)
        .filter(found -> key != RoadmapKey.STAGE || found.type() == RoadmapItem.Type.MILESTONE)
        .filter(found -> key != RoadmapKey.PRIORITY || found.type() == RoadmapItem.Type.PRIORITY)
        .map(found -> facts.begun(found, cell.start()))
        .orElse(List.of());
  }

  private static List<RoadmapSketch> byTitle(RoadmapLine cell) {
    String id = RoadmapWords.folded(cell.text()).replace(' ', '-').toLowerCase(Locale.ROOT);
    if (id.isEmpty()) {
      return List.of();
    }
    int end = Math.min(id.length(), LONGEST);
    end -= Character.isHighSurrogate(id.charAt(end - 1)) ? 1 : 0;
    RoadmapSketch sketch =
        new RoadmapSketch(id.substring(0, end), RoadmapItem.Type.ITEM, cell.start());
    sketch.title = cell.text();
    return List.of(sketch);
  }

  private void cell(RoadmapSketch sketch, RoadmapLine cell, RoadmapKey key) {
    if (key == RoadmapKey.TITLE && sketch.title.isEmpty()) {
      sketch.title = cell.text();
    } else if (key == RoadmapKey.AFTER) {
      sketch.after.addAll(order.ids(cell.text()));
    } else if (key.isFact()) {
      facts.put(sketch, key, cell.text(), cell.codeAt(0), cell.start());
    }
    if (key != RoadmapKey.AHEAD) {
      paths.add(sketch, cell, key);
    }
  }

  private static int column(RoadmapLine cell) {
    return cell.passage().cell().orElseThrow().column();
  }

  private static RoadmapKey key(RoadmapLine cell, Map<Integer, RoadmapKey> keys) {
    return keys.getOrDefault(column(cell), RoadmapKey.NONE);
  }
}
