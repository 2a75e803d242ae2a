package dev.assay.prose;

import dev.assay.prose.Lexicon.Token;
import java.util.List;

/**
 * Tells verbs from what merely looks like one: {@code was fixed} and {@code fixed the leak} from
 * {@code fixed fee}, {@code 已发布} from {@code 发布说明}.
 */
final class Verbs {
  /** A single Chinese character is part of too many words to be heard from afar. */
  private static final int SINGLE = 3;

  private final Sentence sentence;
  private final Reach reach;
  private final List<Token> tokens;

  Verbs(Sentence sentence, Reach reach) {
    this.sentence = sentence;
    this.reach = reach;
    this.tokens = sentence.tokens();
  }

  /** Whether a gap is said of something, not part of its name. */
  boolean verbal(int i) {
    if (sentence.spaced(i)) {
      return supported(i) || open(i);
    }
    return sentence.last(i)
        || supported(i)
        || sentence.after(i, Role.SUPPORTS_AFTER, reach.after());
  }

  /** Whether a deed or a result is said to be over. */
  boolean done(int i) {
    Token token = tokens.get(i);
    if (!token.is(Role.DEEDS) && !token.is(Role.RESULTS)) {
      return false;
    }
    if (sentence.spaced(i)) {
      return verbal(i);
    }
    if (sentence.before(i, Role.FUTURES, Sentence.CLAUSE) || object(i)) {
      return false;
    }
    boolean end =
        sentence.last(i)
            && (token.is(Role.RESULTS) || sentence.first(i))
            && !sentence.touched(i, Role.AFTERS);
    return end || supported(i) || sentence.after(i, Role.SUPPORTS_AFTER, reach.after());
  }

  /**
   * Whether something before a phrase says that it is over. Where words are parted by blanks the
   * support stands right before it, adverbs aside, or the phrase is a verb by its place.
   */
  boolean supported(int i) {
    boolean copulas = tokens.get(i).is(Role.RESULTS) || tokens.get(i).is(Role.GAPS);
    if (!sentence.spaced(i)) {
      int length = tokens.get(i).to() - tokens.get(i).from();
      return sentence.before(i, Role.SUPPORTS, length > 1 ? reach.support() : SINGLE);
    }
    int before = i;
    while (sentence.touched(before, Role.ADVERBS)) {
      before--;
    }
    copulas &= !sentence.beforeInAll(i, Role.TIMES) && !sentence.has(Role.CONDITIONS);
    boolean touched =
        sentence.touched(before, Role.SUPPORTS)
            || (copulas && sentence.touched(before, Role.COPULAS))
            || (sentence.touched(before, Role.NEGATIONS) && !sentence.touched(i, Role.ARTICLES));
    boolean near =
        sentence.before(i, Role.SUPPORTS, reach.support())
            || (copulas && sentence.before(i, Role.COPULAS, reach.support()));
    return touched || (near && open(i));
  }

  /**
   * Whether a deed without support is a verb by its place: something other than a thing follows.
   */
  private boolean open(int i) {
    boolean other =
        sentence.touched(i, Role.ARTICLES)
            || sentence.touched(i, Role.PROMISES)
            || sentence.touched(i, Role.PLANNED)
            || (sentence.touched(i, Role.COPULAS) && tokens.get(i).is(Role.DEEDS));
    return !other
        && (sentence.last(i)
            || sentence.touches(i, Role.FOLLOWS)
            || nextIsNoLetter(tokens.get(i).to()));
  }

  private boolean nextIsNoLetter(int at) {
    int next = at;
    while (next < sentence.to() && sentence.text().charAt(next) == ' ') {
      next++;
    }
    return next >= sentence.to() || !Folded.isWord(sentence.text().charAt(next));
  }

  /** Whether a phrase ends in a colon: what follows is another clause. */
  private boolean label(int i) {
    return sentence.text().charAt(tokens.get(i).to() - 1) == ':';
  }

  /** Whether the clause ends in a deed that is done to what stands before it: {@code 数据的迁移}. */
  private boolean nominal(int i) {
    int end = i;
    while (end + 1 < tokens.size() && !tokens.get(end + 1).is(Role.JOINTS)) {
      end++;
    }
    while (end > i && tokens.get(end).is(Role.ENDS)) {
      end--;
    }
    return end > i
        && tokens.get(end).is(Role.DEEDS)
        && sentence.touched(end, Role.ATTRIBUTIVES)
        && sentence.last(end);
  }

  /** Whether a deed is the object of what is said before it: {@code 完成了切换} says it once. */
  private boolean object(int i) {
    int verb = sentence.previous(i, Role.COMPLETED, reach.object());
    return verb >= 0
        && sentence.previous(i, Role.SUPPORTS, Sentence.CLAUSE) < verb
        && !sentence.after(i, Role.SUPPORTS_AFTER, reach.after());
  }

  /**
   * Whether the clause of a phrase begins with what describes a kind of things: {@code 未完成的任务}.
   * What is said of all of a kind is a rule.
   */
  boolean ofKind(int i) {
    if (sentence.spaced(i)) {
      return false;
    }
    int first = i;
    while (first > 0 && !tokens.get(first - 1).is(Role.JOINTS)) {
      first--;
    }
    boolean state =
        tokens.get(first).is(Role.NEGATIONS)
            || tokens.get(first).is(Role.SUPPORTS)
            || tokens.get(first).is(Role.GAPS)
            || tokens.get(first).is(Role.COMPLETED)
            || tokens.get(first).is(Role.UNFINISHED);
    return state && sentence.first(first) && describes(first, i);
  }

  /** Whether what a phrase begins describes a thing, before another phrase. */
  boolean describes(int first, int i) {
    for (int k = first + 1; k < i; k++) {
      if (tokens.get(k).is(Role.ATTRIBUTIVES)) {
        return sentence.after(first, Role.ATTRIBUTIVES, reach.object())
            && !sentence.bare(tokens.get(k).to(), sentence.clauseEnd(k));
      }
    }
    return false;
  }

  /** Whether a phrase of a script without blanks describes a thing or names a point in time. */
  boolean attributive(int i) {
    int end = i;
    while (sentence.touches(end, Role.SUPPORTS_AFTER)) {
      end++;
    }
    boolean touches =
        sentence.touches(end, Role.ATTRIBUTIVES)
            && !sentence.bare(tokens.get(end + 1).to(), sentence.clauseEnd(end + 1));
    int first = i;
    while (sentence.touched(first, Role.NEGATIONS)) {
      first--;
    }
    boolean subject =
        sentence.first(first)
            && !sentence.touches(i, Role.SUPPORTS_AFTER)
            && !label(i)
            && !nominal(i)
            && sentence.after(i, Role.ATTRIBUTIVES, reach.object());
    boolean time = sentence.after(i, Role.AFTERS, reach.object());
    return !sentence.spaced(i) && (touches || subject || time);
  }
}
