package dev.assay.prose;

import dev.assay.model.Prose;
import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Sort;
import dev.assay.model.Prose.Span;
import java.util.Arrays;

/** Where a line stands: the label, the lead and the headings above it. */
final class RoadmapContext {
  private static final String AHEAD = "roadmap-context";
  private static final String RANKS = "roadmap-priorities";

  private final Prose prose;
  private final RoadmapWords words;
  private final RoadmapKey[] sections;
  private final RoadmapKey[] passages;
  private final boolean[] ahead;
  private final boolean[] weak;
  private final boolean[] ranked;

  /** The paragraph that leads the list being read. */
  private String lead = "";

  /** The numbered item that stands for a heading. */
  private String chapter = "";

  private int leadSection = -1;

  RoadmapContext(Prose prose, RoadmapWords words) {
    this.prose = prose;
    this.words = words;
    int count = prose.sections().size();
    sections = new RoadmapKey[count];
    ahead = new boolean[count];
    weak = new boolean[count];
    ranked = new boolean[count];
    for (int i = 0; i < count; i++) {
      Prose.Section section = prose.sections().get(i);
      boolean said = words.holds(AHEAD, section.title());
      int parent = section.parent();
      sections[i] = words.key(section.title());
      if (sections[i] == RoadmapKey.NONE && parent >= 0) {
        sections[i] = sections[parent];
      }
      ahead[i] = (section.level() > 1 && said) || (parent >= 0 && ahead[parent]);
      weak[i] = said || (parent >= 0 && weak[parent]);
      ranked[i] = words.holds(RANKS, section.title());
    }
    passages = new RoadmapKey[prose.passages().size()];
    Arrays.fill(passages, RoadmapKey.NONE);
  }

  /**
   * The label above a line: of the list item around it, of the line before its list, or heading.
   */
  RoadmapKey above(RoadmapLine line) {
    Passage passage = line.passage();
    if (passage.parent() >= 0) {
      return passages[passage.parent()];
    }
    boolean led = passage.depth() > 0 || passage.sort() == Sort.CODE;
    RoadmapKey key = led && leadSection == passage.section() ? words.lead(lead) : RoadmapKey.NONE;
    return key != RoadmapKey.NONE ? key : sections[passage.section()];
  }

  /** Takes note of a line that was read, and of what its label is. */
  void pass(RoadmapLine line, RoadmapKey key) {
    Passage passage = line.passage();
    passages[line.index()] = key;
    if (leadSection != passage.section() || passage.sort() == Sort.HEADING) {
      open(passage.section(), sections[passage.section()]);
    }
    if (isChapter(line)) {
      chapter = line.text();
      lead = "";
    } else if (passage.sort() == Sort.PARAGRAPH && passage.depth() == 0) {
      lead = leads(line) ? line.text() : "";
    }
  }

  /** A heading, or one that opens an item: what is said above it no longer counts below it. */
  void open(int section, RoadmapKey key) {
    sections[section] = key;
    leadSection = section;
    lead = "";
    chapter = "";
  }

  /** Whether a paragraph leads the list below it: it ends in a colon, or is all bold. */
  private boolean leads(RoadmapLine line) {
    String text = line.text().strip();
    return text.endsWith(":")
        || text.endsWith("：")
        || line.spans().stream()
            .anyMatch(
                span ->
                    span.mark() == Span.Mark.STRONG
                        && span.from() <= line.from()
                        && span.to() >= line.to());
  }

  /** Whether a numbered item stands alone, as documents without headings write their chapters. */
  boolean isChapter(RoadmapLine line) {
    Passage passage = line.passage();
    return passage.sort() == Sort.ITEM
        && passage.depth() == 1
        && passage.number() > 0
        && line.isFirst()
        && !isList(line.index() - 1, passage.section())
        && !isList(line.index() + 1, passage.section());
  }

  private boolean isList(int index, int section) {
    if (index < 0 || index >= prose.passages().size()) {
      return false;
    }
    Passage passage = prose.passages().get(index);
    return passage.depth() > 0 && passage.section() == section;
  }

  /** Whether ids below it are milestones by their form: a heading or a lead speaks of them. */
  boolean isAhead(RoadmapLine line) {
    return ahead[line.passage().section()] || led(AHEAD);
  }

  /** Whether at least the title of the document speaks of what is ahead. */
  boolean isRoadmap(RoadmapLine line) {
    return isAhead(line) || weak[line.passage().section()];
  }

  /** Whether what stands here are priorities. */
  boolean isRanking(RoadmapLine line) {
    return ranked[line.passage().section()] || led(RANKS);
  }

  private boolean led(String list) {
    return words.holds(list, chapter) || words.holds(list, lead);
  }
}
