package dev.assay.document;

import dev.assay.model.Prose;
import dev.assay.model.Prose.Cell;
import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Section;
import dev.assay.model.Prose.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Walks the blocks of one document and lists its sections and passages. Not thread-safe. */
final class ProseBlocks {
  private final Written written;
  private final List<Section> sections = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private int section;
  private int tables;

  ProseBlocks(Written written) {
    this.written = written;
    sections.add(new Section(0, "", -1, 0));
  }

  /**
   * Where a block stands.
   *
   * @param item index of the passage of the list item around it; −1 when there is none
   */
  private record Place(boolean quoted, int depth, int item) {
    Place inQuote() {
      return new Place(true, depth, item);
    }
  }

  /** The library bounds how deep blocks lie in one another, and with it this recursion. */
  Prose read(Node document) {
    blocks(document.getFirstChild(), new Place(false, 0, -1));
    return new Prose(sections, passages);
  }

  private void blocks(Node first, Place place) {
    for (Node node = first; node != null; node = node.getNext()) {
      block(node, place);
    }
  }

  private void block(Node node, Place place) {
    if (node instanceof Heading heading) {
      heading(heading, place);
    } else if (node instanceof Paragraph) {
      add(Sort.PARAGRAPH, inlines(node, written), start(node), place, Optional.empty());
    } else if (node instanceof BlockQuote) {
      blocks(node.getFirstChild(), place.inQuote());
    } else if (node instanceof ListBlock list) {
      list(list, place);
    } else if (node instanceof TableBlock) {
      table(node, place);
    } else if (node instanceof FencedCodeBlock code) {
      lines(Sort.CODE, node, code.getLiteral(), 1, place);
    } else if (node instanceof IndentedCodeBlock code) {
      lines(Sort.CODE, node, code.getLiteral(), 0, place);
    } else if (node instanceof HtmlBlock html) {
      lines(Sort.HTML, node, html.getLiteral(), 0, place);
    } else if (node instanceof YamlFrontMatterBlock) {
      ProseText text = new ProseText(written);
      ProseLines.between(node, text);
      add(Sort.FRONT_MATTER, text, start(node), place, Optional.empty());
    }
  }

  /** A heading in a quote or a list is somebody's heading, but not this document's. */
  private void heading(Heading heading, Place place) {
    ProseText text = inlines(heading, written);
    if (!place.quoted && place.depth == 0) {
      int parent = section;
      while (sections.get(parent).level() >= heading.getLevel()) {
        parent = sections.get(parent).parent();
      }
      section = sections.size();
      int start = written.offset(start(heading));
      sections.add(new Section(heading.getLevel(), text.text().strip(), parent, start));
    }
    add(Sort.HEADING, text, start(heading), place, Optional.empty());
  }

  private void list(ListBlock list, Place place) {
    Integer first = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
    int number = first == null ? 0 : first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        item(item, new Place(place.quoted, place.depth + 1, place.item), number);
        number += first == null ? 0 : 1;
      }
    }
  }

  private void item(Node item, Place place, int number) {
    Node first = item.getFirstChild();
    boolean worded = first instanceof Paragraph;
    ProseText text = worded ? inlines(first, written) : new ProseText(written);
    int start = start(worded ? first : item);
    Optional<Boolean> checked = ProseBoxes.checked(text, written, start);
    Sort sort = checked.isPresent() ? Sort.BOX : Sort.ITEM;
    int index = passages.size();
    add(sort, text, start, place, checked, number, Optional.empty());
    Node rest = worded ? first.getNext() : first;
    blocks(rest, new Place(place.quoted, place.depth, index));
  }

  private void table(Node table, Place place) {
    List<String> heads = new ArrayList<>();
    int row = 0;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
        int column = 0;
        for (Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
          if (cell instanceof TableCell) {
            cell(cell, row, column++, heads, place);
          }
        }
        row++;
      }
    }
    tables++;
  }

  private void cell(Node cell, int row, int column, List<String> heads, Place place) {
    List<SourceSpan> spans = cell.getSourceSpans();
    Written source = written;
    if (!spans.isEmpty()) {
      int from = spans.get(0).getInputIndex();
      source = Written.cell(written, from, from + spans.get(0).getLength());
    } else if (row > 0) {
      return;
    }
    ProseText text = inlines(cell, source);
    if (row == 0) {
      heads.add(text.text().strip());
    }
    String head = column < heads.size() ? heads.get(column) : "";
    int start = spans.isEmpty() ? start(cell.getParent()) : start(cell);
    add(Sort.CELL, text, start, place, Optional.of(new Cell(tables, row, column, head)));
  }

  private void lines(Sort sort, Node node, String literal, int before, Place place) {
    ProseText text = new ProseText(written);
    ProseLines.of(node, literal, before, text);
    add(sort, text, start(node), place, Optional.empty());
  }

  private static ProseText inlines(Node block, Written source) {
    ProseText text = new ProseText(source);
    ProseInlines.read(block, source, text);
    return text;
  }

  private static int start(Node node) {
    return MarkdownReader.start(node);
  }

  private void add(Sort sort, ProseText text, int start, Place place, Optional<Cell> cell) {
    add(sort, text, start, place, Optional.empty(), 0, cell);
  }

  private void add(
      Sort sort,
      ProseText text,
      int start,
      Place place,
      Optional<Boolean> checked,
      int number,
      Optional<Cell> cell) {
    passages.add(
        new Passage(
            sort,
            section,
            text.text(),
            text.anchors(start),
            text.spans(),
            place.quoted,
            checked,
            place.depth,
            place.item,
            number,
            cell));
  }
}
