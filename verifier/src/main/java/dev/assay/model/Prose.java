package dev.assay.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A document as a reader takes it in: its passages in order, each with the section it stands in and
 * the marks it carries. Positions in a passage's text lead back to offsets of the document.
 *
 * @param sections the first is the document itself, before and around its first heading
 */
public record Prose(List<Section> sections, List<Passage> passages) {
  public Prose {
    sections = List.copyOf(sections);
    passages = List.copyOf(passages);
  }

  /**
   * A heading and what stands below it, up to the next heading of its level or above.
   *
   * @param level 1 to 6; 0 for the document itself
   * @param title visible text of the heading; empty for the document itself
   * @param parent index of the section around it; −1 for the document itself
   * @param start offset of the heading in the document
   */
  public record Section(int level, String title, int parent, int start) {}

  /** What a passage is. */
  public enum Sort {
    HEADING,
    PARAGRAPH,
    /** The first paragraph of a list item. */
    ITEM,
    /** The first paragraph of a list item with a check box. */
    BOX,
    /** One cell of a table, its head row included. */
    CELL,
    /** The text of a fenced or indented block, lines kept. */
    CODE,
    FRONT_MATTER,
    /** A block of HTML, comments included. */
    HTML
  }

  /**
   * One stretch of text that belongs together.
   *
   * @param section index of its section; a heading belongs to the section it opens
   * @param text what is seen: marks are gone, entities are resolved, line ends are blanks (none
   *     between two Chinese characters); in {@link Sort#CODE} and {@link Sort#FRONT_MATTER} lines
   *     are kept
   * @param anchors where stretches of the text stand in the document; ascending, the first at 0
   * @param spans marked stretches of the text, by their start
   * @param quoted whether it stands in a block quote
   * @param checked whether the box is ticked; empty when it is no {@link Sort#BOX}
   * @param depth how many lists it is nested in
   * @param parent index of the passage of the list item around it; −1 when there is none
   * @param number of the item in an ordered list; 0 elsewhere
   * @param cell its place in a table
   */
  public record Passage(
      Sort sort,
      int section,
      String text,
      List<Anchor> anchors,
      List<Span> spans,
      boolean quoted,
      Optional<Boolean> checked,
      int depth,
      int parent,
      int number,
      Optional<Cell> cell) {
    public Passage {
      Objects.requireNonNull(text, "text must not be null");
      anchors = List.copyOf(anchors);
      spans = List.copyOf(spans);
      if (anchors.isEmpty() || anchors.get(0).at() != 0) {
        throw new IllegalArgumentException("a passage must say where it begins");
      }
    }

    /** Offset in the document of a position in the text; positions may be the text's end. */
    public int offset(int at) {
      int low = 0;
      int high = anchors.size() - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (anchors.get(middle).at() <= at) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      Anchor anchor = anchors.get(low);
      return anchor.offset() + (at - anchor.at());
    }

    /** Offset in the document of its first character. */
    public int start() {
      return anchors.get(0).offset();
    }

    /** Whether the stretch of the text from one position to another touches a mark of this sort. */
    public boolean in(Span.Mark mark, int from, int to) {
      return spans.stream().anyMatch(s -> s.mark() == mark && s.from() < to && from < s.to());
    }
  }

  /** From this position of a passage's text on, it stands at this offset of the document. */
  public record Anchor(int at, int offset) {}

  /**
   * A marked stretch of a passage's text.
   *
   * @param from inclusive
   * @param to exclusive
   * @param target where a link or an image leads; else empty
   */
  public record Span(Mark mark, int from, int to, String target) {
    /** What the mark means. */
    public enum Mark {
      CODE,
      LINK,
      IMAGE,
      STRONG,
      EMPHASIS,
      STRUCK,
      HTML
    }
  }

  /**
   * A place in a table.
   *
   * @param table number of the table in the document, from 0
   * @param row 0 is the head
   * @param column from 0
   * @param head visible text of the column's head
   */
  public record Cell(int table, int row, int column, String head) {}
}
