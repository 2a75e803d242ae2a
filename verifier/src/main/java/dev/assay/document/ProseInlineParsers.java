package dev.assay.document;

import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.text.AsciiMatcher;

/**
 * Escapes and entities as nodes of their own. The library merges them into the text around them,
 * where nobody can tell any more which character stands where; like this, every other text node
 * reads as its source does.
 */
final class ProseInlineParsers {
  private static final int MAX_ENTITY = 34;
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final AsciiMatcher ENTITY =
      AsciiMatcher.builder().range('a', 'z').range('A', 'Z').range('0', '9').c('#').build();
  private static final Parser PLAIN = Parser.builder().build();

  private ProseInlineParsers() {}

  /** What is seen where something else is written. */
  static final class Glyph extends CustomNode {
    private final String literal;

    Glyph(String literal) {
      this.literal = literal;
    }

    String literal() {
      return literal;
    }
  }

  static InlineContentParserFactory escapes() {
    return new On('\\', ProseInlineParsers::escape);
  }

  static InlineContentParserFactory entities() {
    return new On('&', ProseInlineParsers::entity);
  }

  private static ParsedInline escape(Scanner scanner) {
    scanner.next();
    char next = scanner.peek();
    Node node = new Text("\\");
    if (next == '\n') {
      scanner.next();
      node = new HardLineBreak();
    } else if (PUNCTUATION.indexOf(next) >= 0) {
      scanner.next();
      node = new Glyph(String.valueOf(next));
    }
    return ParsedInline.of(node, scanner.position());
  }

  private static ParsedInline entity(Scanner scanner) {
    Position start = scanner.position();
    scanner.next();
    int length = scanner.match(ENTITY);
    if (length > 0 && length < MAX_ENTITY && scanner.next(';')) {
      String written = scanner.getSource(start, scanner.position()).getContent();
      String seen = seen(written);
      if (!seen.equals(written)) {
        return ParsedInline.of(new Glyph(seen), scanner.position());
      }
    }
    scanner.setPosition(start);
    scanner.next();
    return ParsedInline.of(new Text("&"), scanner.position());
  }

  /** The library knows all names; its table is not public, so it is asked with a document. */
  private static String seen(String entity) {
    Node paragraph = PLAIN.parse("." + entity + ".").getFirstChild();
    if (paragraph != null && paragraph.getFirstChild() instanceof Text text) {
      return text.getLiteral().substring(1, text.getLiteral().length() - 1);
    }
    return entity;
  }

  private record On(char trigger, Function<Scanner, ParsedInline> parser)
      implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of(trigger);
    }

    @Override
    public InlineContentParser create() {
      return state -> parser.apply(state.scanner());
    }
  }
}
