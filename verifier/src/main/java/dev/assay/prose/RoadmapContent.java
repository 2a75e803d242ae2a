package dev.assay.prose;

import dev.assay.model.Prose;
import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Sort;
import java.util.Optional;

/** Takes a line of an item's text into the item: facts, paths, what must be accepted. */
final class RoadmapContent {
  private final Prose prose;
  private final RoadmapGrammar grammar;

  RoadmapContent(Prose prose, RoadmapGrammar grammar) {
    this.prose = prose;
    this.grammar = grammar;
  }

  /** The line that opens the items. */
  void begin(RoadmapRegion region, RoadmapLine line) {
    for (RoadmapSketch sketch : region.sketches()) {
      RoadmapFacts.box(sketch, line.passage().checked());
      grammar.paths().add(sketch, line, RoadmapKey.NONE);
      sketch.cite(line);
    }
  }

  /**
   * A further line.
   *
   * @param own the label it carries
   * @param above the label above it
   */
  void add(RoadmapRegion region, RoadmapLine line, RoadmapKey own, RoadmapKey above) {
    RoadmapKey key = own == RoadmapKey.NONE ? above : own;
    if (key == RoadmapKey.AHEAD || above == RoadmapKey.AHEAD || key == RoadmapKey.RULES) {
      return;
    }
    for (RoadmapSketch sketch : region.sketches()) {
      add(region, sketch, line, own, above);
    }
  }

  private void add(
      RoadmapRegion region,
      RoadmapSketch sketch,
      RoadmapLine line,
      RoadmapKey own,
      RoadmapKey above) {
    boolean labelled = own != RoadmapKey.NONE;
    RoadmapKey key = labelled ? own : above;
    sketch.cite(line);
    if (line.passage().sort() == Sort.CODE) {
      grammar.paths().block(sketch, line, key);
      return;
    }
    int from = labelled ? RoadmapWords.colon(line.text()) + 1 : 0;
    String value = line.text().substring(from);
    boolean heading = line.passage().sort() == Sort.HEADING;
    if (!heading && key.isFact() && speaksOf(region, line, own, above)) {
      fact(sketch, key, line, from, value);
    } else if (!heading && key == RoadmapKey.TITLE && isUntitled(sketch)) {
      sketch.title = value.strip();
    }
    if (!heading && key != RoadmapKey.VERDICT) {
      acceptance(sketch, line, value.strip(), key);
    }
    grammar.paths().add(sketch, line, key);
  }

  private void fact(
      RoadmapSketch sketch, RoadmapKey key, RoadmapLine line, int from, String value) {
    if (key == RoadmapKey.AFTER) {
      sketch.after.addAll(grammar.order().ids(value));
    } else {
      grammar.facts().put(sketch, key, value, line.codeAt(from), line.offset(from));
    }
  }

  /** A goal is the title of what has no other. */
  private static boolean isUntitled(RoadmapSketch sketch) {
    return sketch.title.isEmpty();
  }

  /** Whether a fact is about the item, and not about a part of it that has a status of its own. */
  private boolean speaksOf(
      RoadmapRegion region, RoadmapLine line, RoadmapKey own, RoadmapKey above) {
    Passage passage = line.passage();
    if (own == RoadmapKey.VERDICT) {
      return true;
    }
    boolean here = passage.section() == region.section();
    if (own == RoadmapKey.NONE || above.isFact()) {
      int parent = prose.sections().get(passage.section()).parent();
      return here || parent == region.section();
    }
    boolean top = passage.parent() < 0 || passage.parent() == region.passage();
    return here && top;
  }

  private static void acceptance(
      RoadmapSketch sketch, RoadmapLine line, String text, RoadmapKey key) {
    Passage passage = line.passage();
    boolean box = passage.sort() == Sort.BOX && line.isFirst();
    boolean listed = passage.sort() == Sort.ITEM && line.isFirst();
    boolean demanded = key == RoadmapKey.TESTS || key == RoadmapKey.ACCEPTANCE;
    boolean open = box && (key.isAcceptance() || key == RoadmapKey.NONE);
    if (!text.isEmpty() && (open || (listed && demanded))) {
      sketch.acceptance.add(
          new Plotted.Acceptance(text, box ? passage.checked() : Optional.empty(), line.start()));
    }
  }
}
