package dev.assay.prose;

import dev.assay.model.Sense;
import java.util.List;
import java.util.Objects;

/**
 * A statement that something is done, as a document makes it.
 *
 * @param name what sort of statement it is
 * @param key by which it is told from others of its document, whatever line it stands in
 * @param text what is said to be done
 * @param sense completed, or completed with a limit
 * @param said the words that say so
 * @param from offset in the document
 * @param to offset after it
 * @param proof what it points to, in the order of the text
 */
public record Stated(
    Name name,
    String key,
    String text,
    Sense sense,
    String said,
    int from,
    int to,
    List<Cited> proof) {
  public Stated {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(key, "key must not be null");
    proof = List.copyOf(proof);
  }

  /** The sorts of statements. */
  public enum Name {
    /** The document as a whole, by its status. */
    STATUS,
    /** A row of a table. */
    ROW,
    /** A ticked check box. */
    BOX,
    /** An entry of a requirements file. */
    REQUIREMENT,
    /** An item of a roadmap. */
    ROADMAP_ITEM;

    /** The word used in every format. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
