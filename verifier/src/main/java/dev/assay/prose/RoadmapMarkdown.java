package dev.assay.prose;

import dev.assay.model.Prose;
import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Sort;
import dev.assay.model.RoadmapItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pass over a Markdown roadmap: opens items, and gives each line to the item it belongs to. */
final class RoadmapMarkdown {
  private final Prose prose;
  private final RoadmapGrammar grammar;
  private final RoadmapContext context;
  private final RoadmapContent content;
  private final Deque<RoadmapRegion> open = new ArrayDeque<>();
  private final List<RoadmapSketch> sketches = new ArrayList<>();
  private final List<List<RoadmapOrder.Step>> orders = new ArrayList<>();
  private int exits;

  RoadmapMarkdown(Prose prose, RoadmapGrammar grammar) {
    this.prose = prose;
    this.grammar = grammar;
    this.context = new RoadmapContext(prose, grammar.words());
    this.content = new RoadmapContent(prose, grammar);
  }

  List<RoadmapSketch> read(String document) {
    List<RoadmapLine> lines =
        new RoadmapLines(prose, document, grammar.words(), grammar::speaks).read();
    for (int i = 0; i < lines.size(); i++) {
      RoadmapLine line = lines.get(i);
      while (!open.isEmpty() && !open.peek().holds(line, prose)) {
        open.pop();
      }
      if (line.passage().sort() == Sort.CELL) {
        i = table(lines, i);
      } else {
        line(line);
      }
    }
    sketches.removeIf(sketch -> sketch.template);
    orders.forEach(this::arrange);
    return sketches;
  }

  private void line(RoadmapLine line) {
    List<RoadmapOrder.Step> steps =
        line.passage().sort() == Sort.CODE ? List.of() : grammar.order().steps(line.text());
    if (!steps.isEmpty()) {
      orders.add(steps.stream().map(s -> s.moved(line.offset(s.at()))).toList());
      context.pass(line, RoadmapKey.ORDER);
      return;
    }
    if (context.isChapter(line)) {
      open.removeIf(region -> region.sort() == RoadmapRegion.Sort.PARAGRAPH);
    }
    if (opens(line)) {
      return;
    }
    RoadmapKey own = grammar.words().label(line.text());
    RoadmapKey above = context.above(line);
    context.pass(line, own == RoadmapKey.NONE ? above : own);
    if (!open.isEmpty()) {
      content.add(open.peek(), line, own, above);
    }
  }

  /** Opens an item, if the line begins one. */
  private boolean opens(RoadmapLine line) {
    Passage passage = line.passage();
    boolean listed = passage.sort() == Sort.ITEM || passage.sort() == Sort.BOX;
    RoadmapRegion around = open.peek();
    boolean inside = around != null && around.sort() == RoadmapRegion.Sort.ITEM;
    if (inside || passage.sort() == Sort.CODE) {
      return false;
    }
    if (listed && line.isFirst() && context.above(line) == RoadmapKey.EXIT) {
      exits++;
      RoadmapSketch sketch =
          new RoadmapSketch("exit-" + exits, RoadmapItem.Type.EXIT_CONDITION, line.start());
      sketch.title = line.text().strip();
      begin(RoadmapRegion.Sort.ITEM, List.of(sketch), line);
      return true;
    }
    Optional<RoadmapOpening> found = opening(line, listed);
    if (found.isEmpty() || isKnown(found.get(), around)) {
      return false;
    }
    RoadmapOpening opening = found.get();
    List<RoadmapSketch> items = grammar.facts().begun(opening, line.start());
    RoadmapRegion.Sort sort = sort(passage, opening, line);
    if (sort == RoadmapRegion.Sort.BLOCK) {
      items.get(0).title = prose.sections().get(passage.section()).title();
    }
    begin(sort, items, line);
    return true;
  }

  private Optional<RoadmapOpening> opening(RoadmapLine line, boolean listed) {
    boolean heading = line.passage().sort() == Sort.HEADING;
    Optional<RoadmapOpening> found =
        grammar
            .typed(line)
            .filter(
                each ->
                    heading
                        ? each.said() == RoadmapOpening.Account.TYPED
                        : allows(line, listed, each));
    if (found.isEmpty() && listed && context.isRanking(line)) {
      found = grammar.finder().priority(line.text());
    }
    if (found.isEmpty()) {
      found = grammar.finder().milestone(line.text()).filter(each -> allows(line, listed, each));
    }
    return found;
  }

  /** Whether the place lets a line open an item; the looser its form, the more it needs. */
  private boolean allows(RoadmapLine line, boolean listed, RoadmapOpening opening) {
    boolean heading = line.passage().sort() == Sort.HEADING;
    return switch (opening.said()) {
      case FIELD -> (listed || line.passage().sort() == Sort.PARAGRAPH) && context.isRoadmap(line);
      case TYPED -> listed && line.isFirst() && opening.sharp() && context.isRoadmap(line);
      case BARE ->
          heading
              ? context.isRoadmap(line)
              : context.isAhead(line)
                  ? listed || opening.sharp()
                  : listed && context.isRoadmap(line) && line.isMarked(0, 1);
    };
  }

  /** Whether it only speaks of the item around it, or is a label of one. */
  private static boolean isKnown(RoadmapOpening opening, RoadmapRegion around) {
    if (around == null || opening.said() != RoadmapOpening.Account.FIELD) {
      return false;
    }
    return switch (around.sort()) {
      case SECTION, ITEM -> true;
      case BLOCK -> around.first().type != opening.type();
      case PARAGRAPH -> false;
    };
  }

  private static RoadmapRegion.Sort sort(
      Passage passage, RoadmapOpening opening, RoadmapLine line) {
    if (passage.sort() == Sort.HEADING) {
      return RoadmapRegion.Sort.SECTION;
    }
    if (opening.said() == RoadmapOpening.Account.FIELD) {
      return RoadmapRegion.Sort.BLOCK;
    }
    boolean item = passage.sort() != Sort.PARAGRAPH && line.isFirst();
    return item ? RoadmapRegion.Sort.ITEM : RoadmapRegion.Sort.PARAGRAPH;
  }

  private void begin(RoadmapRegion.Sort sort, List<RoadmapSketch> items, RoadmapLine line) {
    Passage passage = line.passage();
    boolean next = sort == RoadmapRegion.Sort.BLOCK || sort == RoadmapRegion.Sort.PARAGRAPH;
    if (next && !open.isEmpty() && open.peek().sort() == sort) {
      open.pop();
    }
    RoadmapRegion region = new RoadmapRegion(sort, items, passage.section(), line.index());
    open.push(region);
    sketches.addAll(items);
    context.pass(line, RoadmapKey.NONE);
    if (sort == RoadmapRegion.Sort.SECTION) {
      context.open(passage.section(), RoadmapKey.NONE);
    }
    content.begin(region, line);
  }

  /** Reads a table; returns the place of its last cell. */
  private int table(List<RoadmapLine> lines, int first) {
    int number = lines.get(first).passage().cell().orElseThrow().table();
    int last = first;
    while (last + 1 < lines.size()
        && lines.get(last + 1).passage().cell().filter(c -> c.table() == number).isPresent()) {
      last++;
    }
    List<RoadmapLine> cells = lines.subList(first, last + 1);
    List<RoadmapSketch> rows = grammar.table().read(cells, context.isRoadmap(cells.get(0)));
    sketches.addAll(rows);
    if (rows.isEmpty() && !open.isEmpty()) {
      for (RoadmapLine cell : cells) {
        RoadmapKey key = grammar.words().key(cell.passage().cell().orElseThrow().head());
        content.add(open.peek(), cell, RoadmapKey.NONE, key);
      }
    }
    return last;
  }

  /** Makes each step of an order the prerequisite of the next; one that is no item becomes one. */
  private void arrange(List<RoadmapOrder.Step> steps) {
    Map<String, RoadmapSketch> byId = new LinkedHashMap<>();
    sketches.forEach(sketch -> byId.putIfAbsent(sketch.id, sketch));
    String before = null;
    for (RoadmapOrder.Step step : steps) {
      RoadmapSketch sketch =
          byId.computeIfAbsent(
              step.id(),
              id -> {
                RoadmapSketch named = new RoadmapSketch(id, step.type(), step.at());
                named.title = step.note();
                named.described = false;
                sketches.add(named);
                return named;
              });
      if (before != null && !before.equals(step.id())) {
        sketch.after.add(before);
      }
      before = step.id();
    }
  }
}
