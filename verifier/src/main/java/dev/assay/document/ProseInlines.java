package dev.assay.document;

import dev.assay.model.Prose.Span.Mark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns what stands inside a block into its visible text. */
final class ProseInlines {
  private final Written parsed;
  private final ProseText text;
  private final Deque<Integer> starts = new ArrayDeque<>();

  private ProseInlines(Written parsed, ProseText text) {
    this.parsed = parsed;
    this.text = text;
  }

  /** Walks without recursion: marks may be nested as deep as a line is long. */
  static void read(Node block, Written parsed, ProseText text) {
    ProseInlines inlines = new ProseInlines(parsed, text);
    Node node = block.getFirstChild();
    while (node != null) {
      inlines.starts.push(text.length());
      inlines.enter(node);
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      inlines.leave(node);
      while (node != block && node.getNext() == null) {
        node = node.getParent();
        if (node != block) {
          inlines.leave(node);
        }
      }
      node = node == block ? null : node.getNext();
    }
  }

  private void enter(Node node) {
    if (node instanceof Text literal) {
      int from = text.length();
      verbatim(literal.getLiteral(), node);
      if (!(node.getParent() instanceof Link)) {
        BareLinks.mark(literal.getLiteral(), from, text);
      }
    } else if (node instanceof ProseInlineParsers.Glyph glyph) {
      text.instead(glyph.literal(), MarkdownReader.start(node));
    } else if (node instanceof Code code) {
      code(code);
    } else if (node instanceof HtmlInline html) {
      html(html);
    } else if (node instanceof HardLineBreak) {
      text.instead("\n", ending(node));
    } else if (node instanceof SoftLineBreak) {
      soft(node);
    }
  }

  private void leave(Node node) {
    int from = starts.pop();
    if (node instanceof Link link) {
      text.mark(Mark.LINK, from, link.getDestination());
    } else if (node instanceof Image image) {
      text.mark(Mark.IMAGE, from, image.getDestination());
    } else if (node instanceof StrongEmphasis) {
      text.mark(Mark.STRONG, from, "");
    } else if (node instanceof Emphasis) {
      text.mark(Mark.EMPHASIS, from, "");
    } else if (node instanceof Strikethrough) {
      text.mark(Mark.STRUCK, from, "");
    } else if (node instanceof Code) {
      text.mark(Mark.CODE, from, "");
    } else if (node instanceof HtmlInline) {
      text.mark(Mark.HTML, from, "");
    }
  }

  private void verbatim(String literal, Node node) {
    text.verbatim(literal, MarkdownReader.start(node));
  }

  /** The content begins after the ticks, and after a blank when one was taken from both ends. */
  private void code(Code code) {
    String literal = code.getLiteral();
    List<SourceSpan> lines = code.getSourceSpans();
    if (lines.isEmpty()) {
      return;
    }
    StringBuilder source = new StringBuilder();
    for (SourceSpan line : lines) {
      source.append(source.length() == 0 ? "" : " ").append(parsed.slice(at(line), end(line)));
    }
    int skip = 0;
    while (skip < source.length() && source.charAt(skip) == '`') {
      skip++;
    }
    int start = source.indexOf(literal, skip);
    if (start < 0) {
      text.instead(literal, at(lines.get(0)));
      return;
    }
    int lineStart = 0;
    int done = 0;
    for (SourceSpan line : lines) {
      int from = Math.max(start, lineStart);
      int to = Math.min(start + literal.length(), lineStart + line.getLength());
      if (to > from) {
        while (done < from - start) {
          text.instead(" ", at(line));
          done++;
        }
        text.verbatim(literal.substring(from - start, to - start), at(line) + from - lineStart);
        done = to - start;
      }
      lineStart += line.getLength() + 1;
    }
  }

  /** Tags are kept under a mark: whoever reads on knows best whether they divide or vanish. */
  private void html(HtmlInline html) {
    for (SourceSpan line : html.getSourceSpans()) {
      text.verbatim(parsed.slice(at(line), end(line)), at(line));
    }
  }

  /**
   * A line's end is a blank, none between Chinese characters; but a line that opens with a mark
   * begins a new thought ({@code **owner**: …} below {@code **state**: …}).
   */
  private void soft(Node node) {
    Node next = node.getNext();
    boolean chinese = isChinese(text.last());
    if (chinese && next instanceof Text literal && !literal.getLiteral().isEmpty()) {
      chinese = isChinese(literal.getLiteral().charAt(0));
    } else if (chinese && next != null) {
      chinese = false;
    }
    if (!chinese && text.length() > 0 && text.last() != ' ') {
      text.instead(" ", ending(node));
    }
  }

  private int ending(Node node) {
    if (!node.getSourceSpans().isEmpty()) {
      return MarkdownReader.start(node);
    }
    List<SourceSpan> before =
        node.getPrevious() == null ? List.of() : node.getPrevious().getSourceSpans();
    return before.isEmpty() ? 0 : end(before.get(before.size() - 1));
  }

  /** Han, kana, full-width forms and their punctuation: written without blanks. */
  static boolean isChinese(char c) {
    return (c >= 0x2E80 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF00 && c <= 0xFFEF)
        || (c >= 0xD840 && c <= 0xD8BF)
        || "“”‘’…—".indexOf(c) >= 0;
  }

  private static int at(SourceSpan span) {
    return span.getInputIndex();
  }

  private static int end(SourceSpan span) {
    return span.getInputIndex() + span.getLength();
  }
}
