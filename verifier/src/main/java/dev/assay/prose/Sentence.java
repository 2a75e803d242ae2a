package dev.assay.prose;

import dev.assay.prose.Lexicon.Token;
import java.util.EnumSet;
import java.util.List;

/** A sentence of a folded text and the phrases in it. */
final class Sentence {
  /** As far as the clause goes. */
  static final int CLAUSE = Integer.MAX_VALUE;

  /** How far a word weighs; a Chinese character weighs one. */
  private static final int WORD = 2;

  private final String text;
  private final int from;
  private final int to;
  private final List<Token> tokens;

  /** Roles of its phrases: most questions are about roles that are not there. */
  private final EnumSet<Role> roles = EnumSet.noneOf(Role.class);

  /**
   * A part of a text.
   *
   * @param from where it begins in the text
   * @param to where it ends
   */
  Sentence(String text, int from, int to, List<Token> tokens) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.tokens = List.copyOf(tokens);
    this.tokens.forEach(token -> roles.addAll(token.roles()));
  }

  String text() {
    return text;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  List<Token> tokens() {
    return tokens;
  }

  boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether a phrase of this role opens the sentence; list marks and emoji may stand before it. */
  boolean opensWith(Role role) {
    if (has(role)) {
      for (Token token : tokens) {
        if (token.is(role) && bare(from, token.from())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether nothing is said between two places. */
  boolean bare(int first, int last) {
    for (int i = first; i < last; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '#' || c == Folded.THING) {
        return false;
      }
    }
    return true;
  }

  /** Whether a phrase of this role stands before another in the same clause, within reach. */
  boolean before(int index, Role role, int reach) {
    return previous(index, role, reach) >= 0;
  }

  /** Whether a phrase of this role stands anywhere before another. */
  boolean beforeInAll(int index, Role role) {
    for (int i = 0; i < index && has(role); i++) {
      if (tokens.get(i).is(role)) {
        return true;
      }
    }
    return false;
  }

  /** Index of the nearest phrase of a role before another in the same clause; −1 when none is. */
  int previous(int index, Role role, int reach) {
    if (!has(role)) {
      return -1;
    }
    int at = tokens.get(index).from();
    for (int i = index - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.is(Role.JOINTS) || far(token.to(), at, reach)) {
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
    if (!has(role)) {
      return false;
    }
    int at = tokens.get(index).to();
    for (int i = index + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is(Role.JOINTS) || far(at, token.from(), reach)) {
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
    for (Token token : tokens) {
      if (token.is(Role.JOINTS) && token.from() >= first && token.from() <= last) {
        return false;
      }
    }
    return true;
  }

  /** Whether a phrase is written in a script that parts its words by blanks. */
  boolean spaced(int index) {
    return Folded.isWord(text.charAt(tokens.get(index).from()));
  }

  String gap(int first, int last) {
    return text.substring(first, Math.max(first, last));
  }

  private boolean far(int first, int last, int reach) {
    return reach != CLAUSE && distance(first, last) > reach;
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
