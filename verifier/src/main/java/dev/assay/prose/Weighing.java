package dev.assay.prose;

import dev.assay.model.Sense;
import dev.assay.prose.Lexicon.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weighs the phrases of one sentence against one another. */
final class Weighing {
  private static final List<Role> SILENCING =
      List.of(Role.QUESTIONS, Role.RULES, Role.DEFINITIONS, Role.MENTIONS, Role.PLACEHOLDERS);

  private static final int CLAUSE = Integer.MAX_VALUE;

  /** A single Chinese character is part of too many words to be heard from afar. */
  private static final int SINGLE = 3;

  private final Sentence sentence;
  private final Reach reach;

  /** Whether the text is the value of a status: single words count that elsewhere say nothing. */
  private final boolean status;

  private final List<Token> tokens;

  Weighing(Sentence sentence, Reach reach, boolean status) {
    this.sentence = sentence;
    this.reach = reach;
    this.status = status;
    this.tokens = sentence.tokens();
  }

  /** What the sentence says, in its order; empty when it speaks of rules, words or conditions. */
  List<Said> said() {
    List<Said> said = new ArrayList<>();
    if (SILENCING.stream().anyMatch(sentence::has) || sentence.opensWith(Role.IMPERATIVES)) {
      return said;
    }
    boolean planned = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is(Role.CONDITIONS)) {
        break;
      }
      if (token.is(Role.HABITS)) {
        int here = i;
        said.removeIf(each -> sentence.inClauseOf(here, each.from()));
        return limited(said);
      }
      if (token.is(Role.CONDITIONS_AFTER)) {
        said.removeIf(each -> each.sense() != Sense.PLANNED);
        return said;
      }
      Optional<Sense> sense = sense(i, planned);
      if (sense.isPresent()) {
        said.add(new Said(sense.get(), token.from(), token.to()));
        planned |= sense.get() == Sense.PLANNED;
      }
    }
    said = new Unsaid(sentence).with(said);
    if (sentence.opensWith(Role.OPENINGS)) {
      said.removeIf(each -> each.sense() != Sense.PLANNED);
    }
    if (labelsPlan()) {
      said.removeIf(each -> each.sense() != Sense.UNFINISHED);
    }
    subjects(said);
    alternatives(said);
    future(said);
    return limited(said);
  }

  private Optional<Sense> sense(int i, boolean planned) {
    Token token = tokens.get(i);
    int negations = negations(i);
    if (plans(i)) {
      return negations % 2 == 0 ? Optional.of(Sense.PLANNED) : Optional.empty();
    }
    if (sentence.before(i, Role.TIMES, CLAUSE) || sentence.before(i, Role.MODALS, CLAUSE)) {
      return Optional.empty();
    }
    Optional<Sense> own = own(i);
    boolean denied = negations % 2 == 1;
    Optional<Sense> sense = denied ? denied(i, own) : own;
    if (negations > 0 && !denied && own.isEmpty() && denied(i, own).isPresent()) {
      sense = Optional.of(Sense.COMPLETED);
    }
    boolean needed =
        token.is(Role.COMPLETED) && sentence.first(i) && sentence.after(i, Role.MODALS, CLAUSE);
    if (needed) {
      return Optional.empty();
    }
    boolean doubled = negations > 0 && sense.equals(Optional.of(Sense.COMPLETED));
    if (attributive(i) && !doubled && !sentence.before(i, Role.EXISTENCES, reach.negation())) {
      return Optional.empty();
    }
    if (sense.equals(Optional.of(Sense.UNFINISHED)) && sentence.before(i, Role.FORMERS, CLAUSE)) {
      return Optional.empty();
    }
    return planned && sense.isPresent() && sense.get() != Sense.UNFINISHED
        ? Optional.empty()
        : sense;
  }

  private boolean plans(int i) {
    Token token = tokens.get(i);
    boolean work =
        sentence.spaced(i)
            ? sentence.after(i, Role.WORKS, CLAUSE)
                || sentence.after(i, Role.RESULTS, CLAUSE)
                || sentence.touches(i, Role.DEEDS)
            : sentence.touches(i, Role.WORKS);
    boolean promised = token.is(Role.PROMISES) && (work || sentence.has(Role.FUTURES));
    return token.is(Role.PLANNED) || promised || (alone(i) && token.is(Role.STATUS_PLANNED));
  }

  /** What a phrase says when nothing denies it. */
  private Optional<Sense> own(int i) {
    Token token = tokens.get(i);
    if (token.is(Role.QUALIFIED) || (alone(i) && token.is(Role.STATUS_QUALIFIED))) {
      return Optional.of(Sense.QUALIFIED);
    }
    boolean remains =
        token.is(Role.REMAINDERS)
            && (sentence.before(i, Role.EXISTENCES, reach.negation())
                || sentence.after(i, Role.EXISTENCES, reach.negation()));
    boolean gap = token.is(Role.GAPS) && verbal(i);
    if (token.is(Role.UNFINISHED)
        || gap
        || remains
        || (alone(i) && token.is(Role.STATUS_UNFINISHED))) {
      return Optional.of(Sense.UNFINISHED);
    }
    if (token.is(Role.COMPLETED) || (alone(i) && token.is(Role.STATUS_COMPLETED)) || done(i)) {
      return Optional.of(Sense.COMPLETED);
    }
    return Optional.empty();
  }

  /** What it says when it is denied. */
  private Optional<Sense> denied(int i, Optional<Sense> own) {
    Token token = tokens.get(i);
    boolean gap = token.is(Role.GAPS) && (verbal(i) || sentence.touched(i, Role.NEGATIONS));
    if (token.is(Role.UNFINISHED) || gap || token.is(Role.REMAINDERS)) {
      return Optional.of(Sense.COMPLETED);
    }
    boolean deed = token.is(Role.DEEDS) || token.is(Role.RESULTS);
    boolean verb = !sentence.spaced(i) || supported(i);
    boolean unfinished =
        own.isPresent() || token.is(Role.COMPLETED) || token.is(Role.ACTIVITIES) || (deed && verb);
    return unfinished ? Optional.of(Sense.UNFINISHED) : Optional.empty();
  }

  /** Whether the value of a status is this one phrase. */
  private boolean alone(int i) {
    return status && sentence.first(i) && sentence.last(i);
  }

  private boolean verbal(int i) {
    if (sentence.spaced(i)) {
      return supported(i) || open(i);
    }
    return sentence.last(i)
        || supported(i)
        || sentence.after(i, Role.SUPPORTS_AFTER, reach.after());
  }

  private boolean done(int i) {
    Token token = tokens.get(i);
    if (!token.is(Role.DEEDS) && !token.is(Role.RESULTS)) {
      return false;
    }
    if (sentence.spaced(i)) {
      return verbal(i);
    }
    if (sentence.before(i, Role.FUTURES, CLAUSE)) {
      return false;
    }
    boolean end = sentence.last(i) && (token.is(Role.RESULTS) || sentence.first(i));
    return end || supported(i) || sentence.after(i, Role.SUPPORTS_AFTER, reach.after());
  }

  /**
   * Whether something before a phrase says that it is over. Where words are parted by blanks the
   * support stands right before it, adverbs aside, or the phrase is a verb by its place.
   */
  private boolean supported(int i) {
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
            || sentence.touched(before, Role.NEGATIONS) && !sentence.touched(i, Role.ARTICLES);
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

  private boolean attributive(int i) {
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

  /** How many negations work on a phrase: each within reach of the next. */
  private int negations(int i) {
    int count = sentence.touches(i, Role.NEGATIONS_AFTER) ? 1 : 0;
    boolean single = tokens.get(i).to() - tokens.get(i).from() == 1 && !sentence.spaced(i);
    int at = sentence.previous(i, Role.NEGATIONS, single ? SINGLE : reach.negation());
    while (at >= 0 && (sentence.spaced(i) || !crossesState(at, i))) {
      count++;
      at = sentence.previous(at, Role.NEGATIONS, reach.negation());
    }
    return count;
  }

  /** In Chinese a negation ends with the first thing it denies. */
  private boolean crossesState(int negation, int i) {
    return tokens.subList(negation + 1, i).stream()
        .anyMatch(t -> t.is(Role.COMPLETED) || t.is(Role.UNFINISHED) || t.is(Role.DEEDS));
  }

  /** {@code Next: …} plans whatever follows. */
  private boolean labelsPlan() {
    Optional<Token> label =
        tokens.stream()
            .filter(t -> t.is(Role.PLAN_HEADS) && sentence.bare(sentence.from(), t.from()))
            .findFirst();
    return label.isPresent()
        && sentence.text().startsWith(":", label.get().to())
        && !sentence.bare(label.get().to(), sentence.to());
  }

  /**
   * What was left over may be the subject of what is done, {@code all open bugs were fixed}, and a
   * deed the subject of what went wrong, {@code 部署失败}.
   */
  private void subjects(List<Said> said) {
    for (int i = said.size() - 2; i >= 0; i--) {
      Said left = said.get(i);
      Said right = said.get(i + 1);
      boolean clause =
          tokens.stream()
              .noneMatch(t -> t.is(Role.JOINTS) && t.from() >= left.to() && t.to() <= right.from());
      boolean remainder =
          left.sense() == Sense.UNFINISHED
              && right.sense() == Sense.COMPLETED
              && tokens.stream().anyMatch(t -> t.from() == left.from() && t.is(Role.REMAINDERS));
      boolean nominal =
          left.sense() == Sense.COMPLETED
              && right.sense() == Sense.UNFINISHED
              && tokens.stream().anyMatch(t -> t.from() == left.from() && t.is(Role.DEEDS))
              && left.to() == right.from();
      if (clause && (remainder || nominal)) {
        said.remove(i);
      }
    }
  }

  /** {@code passed / failed} offers a choice and says nothing. */
  private void alternatives(List<Said> said) {
    for (int i = said.size() - 2; i >= 0; i--) {
      Said left = said.get(i);
      Said right = said.get(i + 1);
      String between = sentence.gap(left.to(), right.from()).strip();
      if (left.sense() != right.sense() && (between.equals("/") || between.equals("|"))) {
        said.clear();
        return;
      }
    }
  }

  /** A time to come plans, unless the sentence says how work stands. */
  private void future(List<Said> said) {
    if (said.isEmpty()) {
      boolean label = labelsPlan();
      tokens.stream()
          .filter(token -> token.is(Role.FUTURES) || (label && token.is(Role.PLAN_HEADS)))
          .findFirst()
          .ifPresent(token -> said.add(new Said(Sense.PLANNED, token.from(), token.to())));
    }
  }

  private List<Said> limited(List<Said> said) {
    boolean limits = sentence.has(Role.LIMITS);
    if (status && limits && said.isEmpty()) {
      Token limit = tokens.stream().filter(t -> t.is(Role.LIMITS)).findFirst().orElseThrow();
      return List.of(new Said(Sense.QUALIFIED, limit.from(), limit.to()));
    }
    List<Said> weighed = new ArrayList<>();
    for (Said each : said) {
      boolean limited =
          limits || tokens.stream().anyMatch(t -> t.is(Role.LIMITS_AFTER) && t.from() >= each.to());
      boolean turns = each.sense() == Sense.COMPLETED && limited;
      weighed.add(turns ? each.as(Sense.QUALIFIED) : each);
    }
    return weighed;
  }
}
