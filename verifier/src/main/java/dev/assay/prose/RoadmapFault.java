package dev.assay.prose;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What is wrong with an item by its text alone.
 *
 * @param item id of the item
 * @param offset where it stands in the document
 * @param values what a message says about it
 */
public record RoadmapFault(Kind kind, String item, int offset, Map<String, String> values) {
  public RoadmapFault {
    Objects.requireNonNull(item, "item must not be null");
    values = Map.copyOf(values);
  }

  /** What is wrong, and the values it comes with. */
  public enum Kind {
    /** {@code started finished}, {@code started as-of} or {@code after status}. */
    DONE_BEFORE_START,
    /** {@code after status said}: done or in progress while a prerequisite is not done. */
    OUT_OF_ORDER,
    /** {@code after}: cannot be decided, the prerequisite has no status that is known. */
    ORDER_UNKNOWN,
    /** {@code missing since days}: for more than one working day. */
    BLOCKED_WITHOUT_REASON,
    /** {@code missing}: cannot be decided, nobody says since when. */
    BLOCKED_SINCE_UNKNOWN,
    /** {@code missing}: of code, tests, docs. */
    DONE_WITHOUT,
    /** {@code missing}: of evidence, command. */
    LANDED_WITHOUT_PROOF,
    /** {@code status}. */
    UNKNOWN_STATUS,
    /** {@code first}: offset of the first item of that id. */
    DUPLICATE_ID,
    /** {@code after}; or the item itself, when only an order names it. */
    UNKNOWN_AFTER,
    /** {@code open} and {@code text}: how many are open, and the first; or the verdict. */
    DONE_WITH_OPEN_ACCEPTANCE;

    /** The word a pack uses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
