package dev.assay.document;

import dev.assay.model.Prose.Anchor;
import dev.assay.model.Prose.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The visible text of one passage while it grows, with its anchors and spans. */
final class ProseText {
  private final Written written;
  private final StringBuilder text = new StringBuilder();
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private int next = -1;

  /**
   * @param written leads from offsets of the parsed text to those of the document
   */
  ProseText(Written written) {
    this.written = written;
  }

  int length() {
    return text.length();
  }

  char last() {
    return text.length() == 0 ? ' ' : text.charAt(text.length() - 1);
  }

  String text() {
    return text.toString();
  }

  /** Adds characters that stand one after the other in the parsed text. */
  void verbatim(CharSequence characters, int offset) {
    for (int i = 0; i < characters.length(); i++) {
      anchor(written.offset(offset + i));
      text.append(characters.charAt(i));
      next++;
    }
  }

  /** Adds a stretch of the parsed text as the document has it. */
  void source(int from, int to) {
    String source = written.source(from, to);
    anchor(written.offset(from));
    text.append(source);
    next += source.length();
  }

  /** Adds characters for which something else is written at an offset of the parsed text. */
  void instead(String characters, int offset) {
    anchor(written.offset(offset));
    text.append(characters);
    next = -1;
  }

  private void anchor(int offset) {
    if (offset != next) {
      anchors.add(new Anchor(text.length(), offset));
      next = offset;
    }
  }

  /** Marks the text from a position to its end; a mark on nothing is left out. */
  void mark(Span.Mark mark, int from, String target) {
    mark(mark, from, text.length(), target);
  }

  void mark(Span.Mark mark, int from, int to, String target) {
    if (from < to) {
      spans.add(new Span(mark, from, to, target));
    }
  }

  boolean isMarked(Span.Mark mark, int at) {
    return spans.stream().anyMatch(s -> s.mark() == mark && s.from() <= at && at < s.to());
  }

  /** Takes away the first characters. */
  void cut(int count) {
    List<Anchor> kept = new ArrayList<>();
    for (Anchor anchor : anchors) {
      int at = anchor.at() - count;
      if (at <= 0) {
        kept.clear();
      }
      kept.add(at < 0 ? new Anchor(0, anchor.offset() - at) : new Anchor(at, anchor.offset()));
    }
    anchors.clear();
    anchors.addAll(kept);
    spans.removeIf(span -> span.to() <= count);
    spans.replaceAll(
        s -> new Span(s.mark(), Math.max(0, s.from() - count), s.to() - count, s.target()));
    text.delete(0, count);
  }

  /** Where the text stands; an empty one at the given offset of the parsed text. */
  List<Anchor> anchors(int offset) {
    return anchors.isEmpty()
        ? List.of(new Anchor(0, written.offset(offset)))
        : List.copyOf(anchors);
  }

  List<Span> spans() {
    return spans.stream()
        .sorted(Comparator.comparingInt(Span::from).thenComparing(s -> -s.to()))
        .toList();
  }
}
