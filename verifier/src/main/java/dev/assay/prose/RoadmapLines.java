package dev.assay.prose;

import dev.assay.model.Prose;
import dev.assay.model.Prose.Anchor;
import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Sort;
import dev.assay.model.Prose.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Cuts a document into the lines a roadmap is read from; quotes and rules are left out. */
final class RoadmapLines {
  private final Prose prose;
  private final String document;
  private final RoadmapWords words;
  private final Predicate<String> speaks;

  /**
   * @param document the text the prose was read from
   * @param speaks whether a line of a paragraph says something of its own, a label or an item
   */
  RoadmapLines(Prose prose, String document, RoadmapWords words, Predicate<String> speaks) {
    this.prose = prose;
    this.document = document;
    this.words = words;
    this.speaks = speaks;
  }

  List<RoadmapLine> read() {
    boolean[] rules = ruled();
    List<RoadmapLine> lines = new ArrayList<>();
    boolean[] skip = new boolean[prose.passages().size()];
    boolean below = false;
    for (int i = 0; i < prose.passages().size(); i++) {
      Passage passage = prose.passages().get(i);
      boolean listed = passage.depth() > 0 || passage.sort() == Sort.CODE;
      below = below && listed;
      skip[i] =
          below
              || (passage.parent() >= 0 && skip[passage.parent()])
              || passage.quoted()
              || isStruck(passage)
              || rules[passage.section()]
              || passage.sort() == Sort.FRONT_MATTER
              || passage.sort() == Sort.HTML;
      if (skip[i]) {
        continue;
      }
      if (passage.sort() == Sort.CODE || passage.sort() == Sort.CELL) {
        lines.add(new RoadmapLine(passage, i, 0, passage.text().length(), passage.spans()));
      } else if (isRules(passage)) {
        skip[i] = true;
        below = passage.depth() == 0;
      } else {
        cut(passage, i, lines);
      }
    }
    return lines;
  }

  /** Which sections hold rules, templates or examples, with all below them. */
  private boolean[] ruled() {
    boolean[] rules = new boolean[prose.sections().size()];
    for (int i = 0; i < rules.length; i++) {
      Prose.Section section = prose.sections().get(i);
      boolean around = section.parent() >= 0 && rules[section.parent()];
      rules[i] = around || words.key(section.title()) == RoadmapKey.RULES;
    }
    return rules;
  }

  /** Whether all of it was struck out. */
  private static boolean isStruck(Passage passage) {
    int end = passage.text().stripTrailing().length();
    return passage.spans().stream()
        .anyMatch(s -> s.mark() == Span.Mark.STRUCK && s.from() == 0 && s.to() >= end);
  }

  private boolean isRules(Passage passage) {
    int colon = RoadmapWords.colon(passage.text());
    String label = colon < 0 ? passage.text() : passage.text().substring(0, colon);
    boolean alone = colon < 0 || passage.text().substring(colon + 1).isBlank();
    return passage.sort() != Sort.HEADING
        && (alone || passage.depth() > 0)
        && words.key(label) == RoadmapKey.RULES;
  }

  private void cut(Passage passage, int index, List<RoadmapLine> lines) {
    String text = passage.text();
    int from = 0;
    int span = 0;
    if (passage.sort() != Sort.HEADING) {
      List<Integer> starts = starts(passage);
      for (int i = 0; i < starts.size(); i++) {
        int start = starts.get(i);
        int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
        if (start > from && speaks.test(text.substring(start, end).strip())) {
          RoadmapLine line = line(passage, index, from, end(text, from, start), span);
          lines.add(line);
          span += line.spans().size();
          from = start;
        }
      }
    }
    lines.add(line(passage, index, from, text.length(), span));
  }

  /** A line with the marks that begin in it; those before have been given away. */
  private static RoadmapLine line(Passage passage, int index, int from, int to, int first) {
    List<Span> spans = passage.spans();
    int last = first;
    while (last < spans.size() && spans.get(last).from() < to) {
      last++;
    }
    return new RoadmapLine(passage, index, from, to, spans.subList(first, last));
  }

  private static int end(String text, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Positions of a passage's text at which a line of the document begins, the first left out. */
  private List<Integer> starts(Passage passage) {
    List<Integer> starts = new ArrayList<>();
    List<Anchor> anchors = passage.anchors();
    int anchor = 0;
    int before = passage.start();
    int line = document.indexOf('\n', before);
    for (int at = 1; at < passage.text().length(); at++) {
      while (anchor + 1 < anchors.size() && anchors.get(anchor + 1).at() <= at) {
        anchor++;
      }
      int offset = anchors.get(anchor).offset() + (at - anchors.get(anchor).at());
      if (line >= 0 && line < before) {
        line = document.indexOf('\n', before);
      }
      if (line >= 0 && line <= offset && before < offset) {
        int start = Character.isWhitespace(passage.text().charAt(at)) ? at + 1 : at;
        if (starts.isEmpty() || starts.get(starts.size() - 1) != start) {
          starts.add(start);
        }
      }
      before = offset + (document.startsWith("\n", offset) ? 1 : 0);
    }
    return starts;
  }
}
