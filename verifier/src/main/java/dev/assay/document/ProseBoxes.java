package dev.assay.document;

import java.util.Optional;

/** Reads the check box at the beginning of a list item and takes it out of the text. */
final class ProseBoxes {
  private static final int LENGTH = 3;

  private ProseBoxes() {}

  /** Whether the box is ticked; empty when there is none. {@code \[x]} is text. */
  static Optional<Boolean> checked(ProseText passage, Written written, int start) {
    String text = passage.text();
    boolean box =
        text.length() >= LENGTH
            && text.charAt(0) == '['
            && " xX".indexOf(text.charAt(1)) >= 0
            && text.charAt(2) == ']'
            && (text.length() == LENGTH || Character.isWhitespace(text.charAt(LENGTH)))
            && passage.spans().stream().noneMatch(span -> span.from() < LENGTH)
            && written.slice(start, start + 1).equals("[");
    if (!box) {
      return Optional.empty();
    }
    boolean checked = text.charAt(1) != ' ';
    int end = LENGTH;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    passage.cut(end);
    return Optional.of(checked);
  }
}
