package dev.assay.prose;

import dev.assay.prose.Lexicon.Token;
import java.util.List;

/**
 * A sentence of a folded text and the phrases in it.
 *
 * @param from where it begins in the text
 * @param to where it ends
 */
record Sentence(String text, int from, int to, List<Token> tokens) {
  /** As far as the clause goes. */
  static final int CLAUSE = Integer.MAX_VALUE;

  /** How far a word weighs; a Chinese character weighs one. */
  private static final int WORD = 2;

  Sentence {
    tokens = List.copyOf(tokens);
  }

  boolean has(Role role) {
    return tokens.stream().anyMatch(token -> token.is(role));
  }

  /** Whether a phrase of this role opens the sentence; list marks and emoji may stand before it. */
  boolean opensWith(Role role) {
    return tokens.stream().anyMatch(t -> t.is(role) && bare(from, t.from()));
  }

  /** Whether nothing is said between two places. */
  boolean bare(int first, int last) {
    return text.substring(Math.min(first, last), last)
        .chars()
        .noneMatch(c -> Character.isLetterOrDigit(c) || c == '#' || c == Folded.THING);
  }

  /** Whether a phrase of this role stands before another in the same clause, within reach. */
  boolean before(int index, Role role, int reach) {
    return previous(index, role, reach) >= 0;
  }

  /** Whether a phrase of this role stands anywhere before another. */
  boolean beforeInAll(int index, Role role) {
    return tokens.subList(0, index).stream().anyMatch(token -> token.is(role));
  }

  /** Index of the nearest phrase of a role before another in the same clause; −1 when none is. */
  int previous(int index, Role role, int reach) {
    int at = tokens.get(index).from();
    for (int i = index - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.is(Role.JOINTS) || distance(token.to(), at) > reach) {
        return -1;
      }
      if (token.is(role)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a phrase of this role stands behind another in the same clause, within reach. */
  boolean after(int index, Role role, int reach) {
    int at = tokens.get(index).to();
    for (int i = index + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is(Role.JOINTS) || distance(at, token.from()) > reach) {
        return false;
      }
      if (token.is(role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase of this role touches another from behind, but for a blank. */
  boolean touches(int index, Role role) {
    return index + 1 < tokens.size()
        && tokens.get(index + 1).is(role)
        && gap(tokens.get(index).to(), tokens.get(index + 1).from()).isBlank();
  }

  /** Whether a phrase of this role touches another from before, but for a blank. */
  boolean touched(int index, Role role) {
    return index > 0
        && tokens.get(index - 1).is(role)
        && gap(tokens.get(index - 1).to(), tokens.get(index).from()).isBlank();
  }

  /** Whether a phrase begins its clause. */
  boolean first(int index) {
    Token joint = null;
    for (int i = index - 1; i >= 0 && joint == null; i--) {
      joint = tokens.get(i).is(Role.JOINTS) ? tokens.get(i) : null;
    }
    return bare(joint == null ? from : joint.to(), tokens.get(index).from());
  }

  /** Whether a phrase ends its clause. */
  boolean last(int index) {
    Token joint = null;
    for (int i = index + 1; i < tokens.size() && joint == null; i++) {
      joint = tokens.get(i).is(Role.JOINTS) ? tokens.get(i) : null;
    }
    return bare(tokens.get(index).to(), joint == null ? to : joint.from());
  }

  /** Where the clause of a phrase ends. */
  int clauseEnd(int index) {
    for (int i = index + 1; i < tokens.size(); i++) {
      if (tokens.get(i).is(Role.JOINTS)) {
        return tokens.get(i).from();
      }
    }
    return to;
  }

  /** Whether a place lies in the clause of a phrase. */
  boolean inClauseOf(int index, int at) {
    int first = Math.min(at, tokens.get(index).from());
    int last = Math.max(at, tokens.get(index).from());
    return tokens.stream()
        .noneMatch(t -> t.is(Role.JOINTS) && t.from() >= first && t.from() <= last);
  }

  /** Whether a phrase is written in a script that parts its words by blanks. */
  boolean spaced(int index) {
    return Folded.isWord(text.charAt(tokens.get(index).from()));
  }

  String gap(int first, int last) {
    return text.substring(first, Math.max(first, last));
  }

  private int distance(int first, int last) {
    int distance = 0;
    boolean word = false;
    for (int i = first; i < last; i++) {
      char c = text.charAt(i);
      boolean letter = Folded.isWord(c) || c == Folded.THING;
      distance += Folded.isHan(c) ? 1 : letter && !word ? WORD : 0;
      word = letter;
    }
    return distance;
  }
}
