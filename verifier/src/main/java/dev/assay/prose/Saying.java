package dev.assay.prose;

import dev.assay.model.Sense;
import dev.assay.prose.Lexicon.Token;
import java.util.List;
import java.util.Optional;

/** Says what one phrase says where it stands in its sentence. */
final class Saying {
  /** A single Chinese character is part of too many words to be heard from afar. */
  private static final int SINGLE = 3;

  private final Sentence sentence;
  private final Reach reach;
  private final Verbs verbs;
  private final List<Token> tokens;

  /** Whether the text is the value of a status: single words count that elsewhere say nothing. */
  private final boolean status;

  Saying(Sentence sentence, Reach reach, boolean status) {
    this.sentence = sentence;
    this.reach = reach;
    this.verbs = new Verbs(sentence, reach);
    this.tokens = sentence.tokens();
    this.status = status;
  }

  /**
   * What a phrase says.
   *
   * @param planned whether something before it plans work: what follows is not yet done
   */
  Optional<Sense> sense(int i, boolean planned) {
    Token token = tokens.get(i);
    int negations = negations(i);
    if (plans(i)) {
      boolean rule = verbs.ofKind(i) && !sentence.has(Role.FUTURES);
      return negations % 2 == 0 && !rule ? Optional.of(Sense.PLANNED) : Optional.empty();
    }
    if (sentence.before(i, Role.TIMES, Sentence.CLAUSE)
        || sentence.before(i, Role.MODALS, Sentence.CLAUSE)
        || sentence.before(i, Role.CLAIMS, Sentence.CLAUSE)) {
      return Optional.empty();
    }
    Optional<Sense> own = own(i);
    boolean denied = negations % 2 == 1;
    Optional<Sense> sense = denied ? denied(i, own) : own;
    if (negations > 0 && !denied && own.isEmpty() && denied(i, own).isPresent()) {
      sense = Optional.of(Sense.COMPLETED);
    }
    boolean needed =
        token.is(Role.COMPLETED)
            && sentence.first(i)
            && sentence.after(i, Role.MODALS, Sentence.CLAUSE);
    if (needed) {
      return Optional.empty();
    }
    if (token.is(Role.COMPLETED) && !token.is(Role.SUPPORTS) && afterStep(i)) {
      return Optional.empty();
    }
    boolean doubled = negations > 0 && sense.equals(Optional.of(Sense.COMPLETED));
    if (verbs.attributive(i)
        && !doubled
        && !sentence.before(i, Role.EXISTENCES, reach.negation())) {
      return Optional.empty();
    }
    if (sense.equals(Optional.of(Sense.UNFINISHED))
        && sentence.before(i, Role.FORMERS, Sentence.CLAUSE)) {
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
            ? sentence.after(i, Role.WORKS, Sentence.CLAUSE)
                || sentence.after(i, Role.RESULTS, Sentence.CLAUSE)
                || sentence.touches(i, Role.DEEDS)
            : sentence.touches(i, Role.WORKS);
    boolean promised = token.is(Role.PROMISES) && (work || sentence.has(Role.FUTURES));
    return token.is(Role.PLANNED) || promised || (alone(i) && token.is(Role.STATUS_PLANNED));
  }

  /**
   * Whether the sentence begins with a step to take, {@code 完成安装后}, and nothing says that what
   * comes after it is over: it tells how to do something.
   */
  private boolean afterStep(int i) {
    if (sentence.spaced(i) || verbs.supported(i) || sentence.touches(i, Role.SUPPORTS_AFTER)) {
      return false;
    }
    int step = 0;
    while (step < i && tokens.get(step).is(Role.JOINTS)) {
      step++;
    }
    Token first = tokens.get(step);
    boolean deed = first.is(Role.COMPLETED) || first.is(Role.DEEDS) || first.is(Role.WORKS);
    return step < i
        && deed
        && sentence.first(step)
        && sentence.after(step, Role.AFTERS, Sentence.CLAUSE)
        && !sentence.after(step, Role.SUPPORTS_AFTER, Sentence.CLAUSE)
        && !sentence.inClauseOf(step, tokens.get(i).from());
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
    boolean gap = token.is(Role.GAPS) && verbs.verbal(i);
    if (token.is(Role.UNFINISHED)
        || gap
        || remains
        || (alone(i) && token.is(Role.STATUS_UNFINISHED))) {
      return Optional.of(Sense.UNFINISHED);
    }
    if (token.is(Role.COMPLETED)
        || (alone(i) && token.is(Role.STATUS_COMPLETED))
        || (verbs.done(i) && !named(i))) {
      return Optional.of(Sense.COMPLETED);
    }
    return Optional.empty();
  }

  /** What it says when it is denied. */
  private Optional<Sense> denied(int i, Optional<Sense> own) {
    Token token = tokens.get(i);
    boolean gap = token.is(Role.GAPS) && (verbs.verbal(i) || sentence.touched(i, Role.NEGATIONS));
    if (token.is(Role.UNFINISHED) || gap || token.is(Role.REMAINDERS)) {
      return Optional.of(Sense.COMPLETED);
    }
    boolean deed = token.is(Role.DEEDS) || token.is(Role.RESULTS);
    boolean verb = !sentence.spaced(i) || verbs.supported(i);
    boolean unfinished =
        own.isPresent() || token.is(Role.COMPLETED) || token.is(Role.ACTIVITIES) || (deed && verb);
    return unfinished ? Optional.of(Sense.UNFINISHED) : Optional.empty();
  }

  /** Whether a deed is all the text there is, and no value of a status: it names a thing. */
  private boolean named(int i) {
    return !status
        && !sentence.spaced(i)
        && !tokens.get(i).is(Role.RESULTS)
        && sentence.first(i)
        && sentence.last(i)
        && sentence.bare(tokens.get(i).to(), sentence.to())
        && sentence.bare(sentence.from(), tokens.get(i).from());
  }

  /** Whether the value of a status is this one phrase. */
  private boolean alone(int i) {
    return status && sentence.first(i) && sentence.last(i);
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
        .anyMatch(t -> t.is(Role.COMPLETED) || t.is(Role.UNFINISHED));
  }
}
