package dev.assay.prose;

import dev.assay.model.Wording;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Pairs of marks between which words are only mentioned. */
final class Quotes {
  /** A pair that stands wider apart is none; an inch is no quote. */
  private static final int WIDEST = 120;

  private record Pair(String open, String close) {}

  private final List<Pair> pairs = new ArrayList<>();

  /** A list {@code quotes} holds pairs, their two marks parted by a blank. */
  Quotes(List<Wording> wordings) {
    for (Wording wording : wordings) {
      for (String pair : wording.list("quotes")) {
        String[] marks = pair.strip().split(" ", -1);
        if (marks.length == 2) {
          Pair made = new Pair(folded(marks[0]), folded(marks[1]));
          if (!pairs.contains(made)) {
            pairs.add(made);
          }
        }
      }
    }
  }

  private static String folded(String mark) {
    return Folded.of(mark).text().strip();
  }

  /** Positions of a folded text that are quoted, the marks included. */
  BitSet in(String text) {
    BitSet quoted = new BitSet();
    for (Pair pair : pairs) {
      int open = text.indexOf(pair.open);
      while (open >= 0) {
        int close = text.indexOf(pair.close, open + pair.open.length());
        int line = text.indexOf('\n', open);
        if (close > 0 && close < line && close - open <= WIDEST) {
          quoted.set(open, close + pair.close.length());
          open = text.indexOf(pair.open, close + pair.close.length());
        } else {
          open = text.indexOf(pair.open, open + pair.open.length());
        }
      }
    }
    return quoted;
  }
}
