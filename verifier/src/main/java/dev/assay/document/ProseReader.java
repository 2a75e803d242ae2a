package dev.assay.document;

import dev.assay.model.Prose;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Takes a Markdown text in as a reader does: what is seen, in which section, under which marks, and
 * where each character of it stands in the text.
 */
final class ProseReader {
  /** Blocks inside one another; what goes deeper is text. */
  private static final int MAX_BLOCKS = 100;

  /** Check boxes and bare links are found here: the library's extensions for them lose offsets. */
  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  YamlFrontMatterExtension.create(),
                  StrikethroughExtension.create()))
          .customInlineContentParserFactory(ProseInlineParsers.escapes())
          .customInlineContentParserFactory(ProseInlineParsers.entities())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(MAX_BLOCKS)
          .build();

  private ProseReader() {}

  /** Never throws: a text that the library cannot take in has no passages. */
  static Prose read(String text) {
    try {
      // The parser shows a NUL as this character; so that both texts agree, it never meets one.
      Untabbed written = Untabbed.of(text.replace('\0', '\ufffd'));
      return new ProseBlocks(written).read(PARSER.parse(written.text()));
    } catch (RuntimeException | StackOverflowError e) {
      return new Prose(List.of(new Prose.Section(0, "", -1, 0)), List.of());
    }
  }
}
