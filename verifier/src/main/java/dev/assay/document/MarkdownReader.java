package dev.assay.document;

import dev.assay.model.Layout;
import dev.assay.model.Tree;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Markdown as the people who write reports use it: headings, bullets and bold lines {@code key:
 * value}, tables, check boxes, code. Front matter is skipped, other text is left alone.
 */
final class MarkdownReader implements Documents.Reader {
  /** Blocks inside one another; what goes deeper is text. */
  private static final int MAX_BLOCKS = 100;

  /** Characters that can open a block, a cell or a line. */
  private static final String OPENERS = "\n\r-*+>|#";

  /** Characters that mark a stretch of a paragraph. */
  private static final String MARKS = "*_~[`";

  /** More marks than any paragraph that people read. */
  private static final int MOST_MARKS = 20_000;

  /** Block structure only: the text of a block stays as it was written, one node a line. */
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), YamlFrontMatterExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(MAX_BLOCKS)
          .inlineParserFactory(context -> new Verbatim())
          .build();

  @Override
  public List<Tree> read(String text, Layout layout, Limits limits, Anomalies anomalies)
      throws OverLimit {
    bound(text, limits);
    MarkdownTree tree = new MarkdownTree(new Values(limits, anomalies), limits, text.length());
    Node node = PARSER.parse(text).getFirstChild();
    while (node != null) {
      block(node, tree);
      node = next(node);
    }
    return List.of(Tree.prose(text, tree.root(), () -> ProseReader.read(text)));
  }

  /**
   * The library builds the whole document in memory, some 600 bytes a block: counts what could open
   * one before it starts.
   */
  private static void bound(String text, Limits limits) throws OverLimit {
    int blocks = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      // A mark may pair with any other one of its paragraph, and the library tries.
      marks = blank(text, i) ? 0 : MARKS.indexOf(text.charAt(i)) >= 0 ? marks + 1 : marks;
      if (marks > MOST_MARKS) {
        throw new OverLimit("marks", MOST_MARKS, i);
      }
      boolean item = i > 0 && text.charAt(i) == ' ' && ".)".indexOf(text.charAt(i - 1)) >= 0;
      if ((item || OPENERS.indexOf(text.charAt(i)) >= 0) && ++blocks > limits.blocks()) {
        throw new OverLimit("blocks", limits.blocks(), i);
      }
    }
  }

  /** Whether an empty line ends here. */
  private static boolean blank(String text, int at) {
    int before = at > 1 && text.charAt(at - 1) == '\r' ? at - 2 : at - 1;
    return text.charAt(at) == '\n' && before >= 0 && text.charAt(before) == '\n';
  }

  private static void block(Node node, MarkdownTree tree) throws OverLimit {
    if (node instanceof Heading heading && node.getFirstChild() instanceof Text text) {
      tree.heading(heading.getLevel(), text.getLiteral(), start(text));
    } else if (node instanceof TableBlock table) {
      MarkdownTable.read(table, tree);
    } else if (node instanceof FencedCodeBlock code) {
      tree.code(code.getLiteral(), start(code));
    } else if (node instanceof Paragraph) {
      boolean first = node.getParent() instanceof ListItem && node.getPrevious() == null;
      for (Node line = node.getFirstChild(); line != null; line = line.getNext()) {
        if (line instanceof Text text) {
          tree.line(text.getLiteral(), start(text), first);
        }
        first = false;
      }
    }
  }

  /** The next block in document order; tables are read whole, the text of a block is no block. */
  private static Node next(Node node) {
    boolean leaf =
        node instanceof TableBlock || node instanceof Paragraph || node instanceof Heading;
    if (!leaf && node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != null && at.getNext() == null) {
      at = at.getParent();
    }
    return at == null ? null : at.getNext();
  }

  /** Offset of a node's first character. */
  static int start(Node node) {
    return node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().get(0).getInputIndex();
  }

  /** Keeps the lines of a block as they are, each with its place. */
  private static final class Verbatim implements InlineParser {
    @Override
    public void parse(SourceLines lines, Node node) {
      for (SourceLine line : lines.getLines()) {
        Text text = new Text(line.getContent().toString());
        if (line.getSourceSpan() != null) {
          text.addSourceSpan(line.getSourceSpan());
        }
        node.appendChild(text);
      }
    }
  }
}
