package dev.assay.prose;

import dev.assay.model.Prose;
import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Sort;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the heads of a document's tables say about their cells. */
final class Tables {
  /** How a cell is read. */
  enum Reading {
    /** As any text. */
    TEXT,
    /** As a status. */
    STATUS,
    /** As the name of a thing that has a status elsewhere, or not at all. */
    NOTHING,
    /** As a plan. */
    PLAN
  }

  private record Column(int table, int column) {}

  private final Map<Column, Set<Role>> heads = new HashMap<>();
  private final Set<Integer> withStatus = new HashSet<>();
  private final Set<Integer> legends = new HashSet<>();

  Tables(Prose prose, Lexicon lexicon) {
    for (Passage passage : prose.passages()) {
      if (passage.sort() == Sort.CELL && passage.cell().orElseThrow().row() == 0) {
        head(passage.cell().orElseThrow(), lexicon);
      }
    }
  }

  private void head(Prose.Cell cell, Lexicon lexicon) {
    Set<Role> roles = new HashSet<>();
    lexicon.tokens(Folded.of(cell.head()).text()).forEach(token -> roles.addAll(token.roles()));
    heads.put(new Column(cell.table(), cell.column()), roles);
    if (roles.contains(Role.LEGEND_HEADS)) {
      legends.add(cell.table());
    } else if (roles.contains(Role.STATUS_KEYS)) {
      withStatus.add(cell.table());
    }
  }

  Reading reading(Prose.Cell cell) {
    Set<Role> roles = heads.getOrDefault(new Column(cell.table(), cell.column()), Set.of());
    if (cell.row() == 0 || legends.contains(cell.table())) {
      return Reading.NOTHING;
    }
    if (roles.contains(Role.STATUS_KEYS)) {
      return Reading.STATUS;
    }
    if (roles.contains(Role.PLAN_HEADS)) {
      return Reading.PLAN;
    }
    return withStatus.contains(cell.table()) && cell.column() == 0 ? Reading.NOTHING : Reading.TEXT;
  }
}
