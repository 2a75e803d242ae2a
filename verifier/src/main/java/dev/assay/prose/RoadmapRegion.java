package dev.assay.prose;

import dev.assay.model.Prose;
import java.util.List;

/**
 * How far the text of an item reaches.
 *
 * @param sketches the items that begin there; all share the text
 * @param section in which they begin
 * @param passage with which they begin
 */
record RoadmapRegion(Sort sort, List<RoadmapSketch> sketches, int section, int passage) {
  /** What bounds it. */
  enum Sort {
    /** A heading and all below it. */
    SECTION,
    /** A list that begins with the item's label, and what follows in the section. */
    BLOCK,
    /** A list item and all inside it. */
    ITEM,
    /** A paragraph and what follows, up to the next one that opens an item. */
    PARAGRAPH
  }

  /** The first of its items. */
  RoadmapSketch first() {
    return sketches.get(0);
  }

  /** Whether a line still belongs to it. */
  boolean holds(RoadmapLine line, Prose prose) {
    return switch (sort) {
      case SECTION -> within(line.passage().section(), prose);
      // Below a document's title everything else is a chapter of its own.
      case BLOCK ->
          prose.sections().get(section).level() > 1
              ? within(line.passage().section(), prose)
              : line.passage().section() == section;
      case PARAGRAPH -> line.passage().section() == section;
      case ITEM -> inside(line, prose);
    };
  }

  private boolean within(int other, Prose prose) {
    int at = other;
    while (at > section) {
      at = prose.sections().get(at).parent();
    }
    return at == section;
  }

  private boolean inside(RoadmapLine line, Prose prose) {
    int at = line.index();
    while (at > passage) {
      at = prose.passages().get(at).parent();
    }
    return at == passage;
  }
}
