package dev.assay.prose;

import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Span;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * A text as phrases are compared: one width, small letters, single blanks, nothing invisible, a
 * number sign for each number but 0 and 100. Positions lead back to the text.
 */
final class Folded {
  private final String text;
  private final int[] at;

  private Folded(String text, int[] at) {
    this.text = text;
    this.at = at;
  }

  String text() {
    return text;
  }

  /** Where a character, or the end, stands in the text that was folded. */
  int position(int folded) {
    return at[folded];
  }

  /** Stands for code, addresses and pictures: something is there, and it says nothing. */
  static final char THING = '\uFFFC';

  static Folded of(String text) {
    return new Folding(text, List.of()).fold(0, text.length());
  }

  static Folded of(Passage passage) {
    return new Folding(passage.text(), passage.spans()).fold(0, passage.text().length());
  }

  int length() {
    return text.length();
  }

  /** Han, kana and their punctuation: written without blanks. */
  static boolean isHan(char c) {
    return (c >= 0x2E80 && c <= 0x9FFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xD840 && c <= 0xD8BF);
  }

  /** A letter or a digit of a script that parts its words by blanks. */
  static boolean isWord(char c) {
    return c == '#' || c == '_' || (!isHan(c) && Character.isLetterOrDigit(c));
  }

  /** One fold; grows its result as it goes. */
  private static final class Folding {
    private final String source;
    private final List<Span> spans;
    private final StringBuilder made;
    private int[] at;

    Folding(String source, List<Span> spans) {
      this.source = source;
      this.spans = spans;
      this.made = new StringBuilder(source.length() + 1);
      this.at = new int[source.length() + 2];
    }

    Folded fold(int from, int to) {
      int span = 0;
      int i = from;
      while (i < to) {
        while (span < spans.size() && spans.get(span).from() < i) {
          span++;
        }
        Span hiding = null;
        for (int s = span; s < spans.size() && spans.get(s).from() == i && hiding == null; s++) {
          hiding = hides(spans.get(s)) ? spans.get(s) : null;
        }
        if (hiding != null) {
          hide(hiding);
          i = hiding.to();
        } else if (source.charAt(i) >= '0' && source.charAt(i) <= '9') {
          i = number(i, to);
        } else {
          int c = source.codePointAt(i);
          letter(c, i);
          i += Character.charCount(c);
        }
      }
      if (made.length() > 0 && made.charAt(made.length() - 1) == ' ') {
        made.setLength(made.length() - 1);
      }
      put('\n', to);
      int[] exact = Arrays.copyOf(at, made.length() + 1);
      exact[made.length()] = to;
      return new Folded(made.toString(), exact);
    }

    private boolean hides(Span span) {
      return switch (span.mark()) {
        case CODE, IMAGE, STRUCK, HTML -> true;
        case LINK -> source.substring(span.from(), span.to()).equals(span.target());
        default -> false;
      };
    }

    private void hide(Span span) {
      switch (span.mark()) {
        case STRUCK -> put('\n', span.from());
        case HTML -> {
          if (source.regionMatches(true, span.from(), "<br", 0, 3)) {
            put('\n', span.from());
          }
        }
        default -> put(THING, span.from());
      }
    }

    private int number(int from, int to) {
      int i = from;
      while (i < to && (isDigit(i) || isPoint(i, to))) {
        i++;
      }
      String digits = source.substring(from, i);
      if (digits.equals("0") || digits.equals("100")) {
        for (int k = 0; k < digits.length(); k++) {
          put(digits.charAt(k), from + k);
        }
      } else {
        put('#', from);
      }
      return i;
    }

    private boolean isPoint(int i, int to) {
      return i + 1 < to && isDigit(i + 1) && ".,:".indexOf(source.charAt(i)) >= 0;
    }

    private boolean isDigit(int i) {
      return source.charAt(i) >= '0' && source.charAt(i) <= '9';
    }

    private void letter(int c, int position) {
      if (c < 0x80) {
        put(Character.toLowerCase((char) c), position);
      } else if (c == 0x2019) {
        put('\'', position);
      } else if (Character.getType(c) != Character.FORMAT && (c & ~0xF) != 0xFE00) {
        String wide = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        for (int k = 0; k < wide.length(); k++) {
          put(Character.toLowerCase(wide.charAt(k)), position);
        }
      }
    }

    /** Blanks are single, and none stands between a Chinese character and another script. */
    private void put(char c, int position) {
      char last = made.length() == 0 ? '\n' : made.charAt(made.length() - 1);
      boolean blank = c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000;
      if (blank && (last == ' ' || last == '\n')) {
        return;
      }
      if (!blank && last == ' ' && made.length() > 1) {
        boolean before = isHan(made.charAt(made.length() - 2));
        if (before != isHan(c) && (c != '\n')) {
          made.setLength(made.length() - 1);
        }
      }
      if (made.length() + 2 > at.length) {
        at = Arrays.copyOf(at, at.length * 2 + 8);
      }
      at[made.length()] = position;
      made.append(blank ? ' ' : c == '\r' ? '\n' : c);
    }
  }
}
