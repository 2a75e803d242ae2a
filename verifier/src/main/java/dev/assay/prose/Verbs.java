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
    if (sentence.before(i, Role.FUTURES, Sentence.CLAUSE)) {
      return false;
    }
    boolean end = sentence.last(i) && (token.is(Role.RESULTS) || sentence.first(i));
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

  /** Whether a phrase of a script without blanks describes a thing or names a point in time. */
  boolean attributive(int i) {
    boolean touches =
        sentence.touches(i, Role.ATTRIBUTIVES)
            && !sentence.bare(tokens.get(i + 1).to(), sentence.clauseEnd(i + 1));
    int first = i;
    while (sentence.touched(first, Role.NEGATIONS)) {
      first--;
    }
    boolean subject =
        sentence.first(first)
            && !sentence.touches(i, Role.SUPPORTS_AFTER)
            && sentence.after(i, Role.ATTRIBUTIVES, reach.object());
    boolean time = sentence.after(i, Role.AFTERS, reach.object());
    return !sentence.spaced(i) && (touches || subject || time);
  }
}
