package dev.assay.prose;

import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Span;
import java.util.List;
import java.util.Optional;

/**
 * A line of a passage that says something of its own.
 *
 * @param index of its passage
 * @param from position in the passage's text
 * @param to position after it
 * @param spans the marks that lie within it
 */
record RoadmapLine(Passage passage, int index, int from, int to, List<Span> spans) {
  String text() {
    return passage.text().substring(from, to);
  }

  /** Offset in the document of a position of its text. */
  int offset(int at) {
    return passage.offset(from + at);
  }

  int start() {
    return offset(0);
  }

  int end() {
    return passage.offset(to);
  }

  /** Whether it begins its passage. */
  boolean isFirst() {
    return from == 0;
  }

  /** The code span that begins at a position of its text, spaces left out. */
  Optional<String> codeAt(int at) {
    String text = text();
    int start = at;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int position = from + start;
    return spans.stream()
        .filter(span -> span.mark() == Span.Mark.CODE && span.from() == position)
        .map(span -> passage.text().substring(span.from(), span.to()))
        .findFirst();
  }

  /** Whether a stretch of its text touches code or strong text. */
  boolean isMarked(int start, int end) {
    return spans.stream()
        .filter(span -> span.mark() == Span.Mark.CODE || span.mark() == Span.Mark.STRONG)
        .anyMatch(span -> span.from() < from + end && from + start < span.to());
  }
}
