package dev.assay.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** The lines of a block whose text is kept as it was written. */
final class ProseLines {
  private ProseLines() {}

  /**
   * Reads a literal block. Each of its lines ends where the line of the source ends.
   *
   * @param before lines of the source before the first one, such as a fence
   */
  static void of(Node node, String literal, int before, ProseText text) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return;
    }
    Map<Integer, SourceSpan> lines = new HashMap<>();
    spans.forEach(span -> lines.put(span.getLineIndex(), span));
    int number = spans.get(0).getLineIndex() + before;
    int end = end(spans.get(0));
    boolean first = true;
    for (String line : literal.stripTrailing().split("\n", -1)) {
      if (!first) {
        text.instead("\n", end);
      }
      first = false;
      SourceSpan span = lines.get(number++);
      if (span != null) {
        end = end(span);
        text.source(Math.max(end - line.length(), span.getInputIndex()), end);
      }
    }
  }

  /** Reads front matter: the lines between its two rules. */
  static void between(Node node, ProseText text) {
    List<SourceSpan> spans = node.getSourceSpans();
    for (int i = 1; i < spans.size() - 1; i++) {
      SourceSpan span = spans.get(i);
      if (i > 1) {
        text.instead("\n", end(spans.get(i - 1)));
      }
      text.source(span.getInputIndex(), end(span));
    }
  }

  private static int end(SourceSpan span) {
    return span.getInputIndex() + span.getLength();
  }
}
