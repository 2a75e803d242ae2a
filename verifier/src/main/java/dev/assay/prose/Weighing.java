package dev.assay.prose;

import dev.assay.model.Sense;
import dev.assay.prose.Lexicon.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Weighs the phrases of one sentence against one another. */
final class Weighing {
  private static final List<Role> SILENCING =
      List.of(Role.QUESTIONS, Role.RULES, Role.DEFINITIONS, Role.MENTIONS, Role.PLACEHOLDERS);

  /** Roles of phrases that can say something; the others only weigh. */
  private static final EnumSet<Role> SPEAKING =
      EnumSet.of(
          Role.COMPLETED,
          Role.RESULTS,
          Role.DEEDS,
          Role.ACTIVITIES,
          Role.UNFINISHED,
          Role.GAPS,
          Role.REMAINDERS,
          Role.QUALIFIED,
          Role.PLANNED,
          Role.PROMISES,
          Role.STATUS_COMPLETED,
          Role.STATUS_QUALIFIED,
          Role.STATUS_UNFINISHED,
          Role.STATUS_PLANNED);

  private final Sentence sentence;
  private final Saying saying;

  /** Whether the text is the value of a status: single words count that elsewhere say nothing. */
  private final boolean status;

  private final List<Token> tokens;

  Weighing(Sentence sentence, Reach reach, boolean status) {
    this.sentence = sentence;
    this.saying = new Saying(sentence, reach, status);
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
      if (token.is(Role.HABITS) && !describesObject(i, said)) {
        int here = i;
        said.removeIf(each -> sentence.inClauseOf(here, each.from()));
        return limited(said);
      }
      if (token.is(Role.CONDITIONS_AFTER)) {
        said.removeIf(each -> each.sense() != Sense.PLANNED);
        return said;
      }
      Optional<Sense> sense =
          Collections.disjoint(token.roles(), SPEAKING)
              ? Optional.empty()
              : saying.sense(i, planned);
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

  /** {@code 修复了会导致死锁的缺陷} tells what the thing used to do that something was done to. */
  private boolean describesObject(int i, List<Said> said) {
    return !sentence.spaced(i)
        && sentence.after(i, Role.ATTRIBUTIVES, Sentence.CLAUSE)
        && said.stream().anyMatch(each -> sentence.inClauseOf(i, each.from()));
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

  /** {@code passed / failed} offers a choice and says nothing; with a sign before each, it does. */
  private void alternatives(List<Said> said) {
    for (int i = said.size() - 2; i >= 0; i--) {
      Said left = said.get(i);
      Said right = said.get(i + 1);
      String between = sentence.gap(left.to(), right.from()).strip();
      boolean sign = !Character.isLetterOrDigit(sentence.text().codePointAt(right.from()));
      boolean slash = between.equals("/") || between.equals("|");
      if (left.sense() != right.sense() && slash && !sign) {
        said.clear();
        return;
      }
    }
  }

  /** A time to come plans, unless the sentence says how work stands. */
  private void future(List<Said> said) {
    for (int i = 0; i < tokens.size() && sentence.has(Role.FUTURES); i++) {
      if (tokens.get(i).is(Role.FUTURES) && !sentence.spaced(i) && later(said, i)) {
        said.add(new Said(Sense.PLANNED, tokens.get(i).from(), tokens.get(i).to()));
        return;
      }
    }
    if (said.isEmpty()) {
      boolean label = labelsPlan();
      tokens.stream()
          .filter(token -> token.is(Role.FUTURES) || (label && token.is(Role.PLAN_HEADS)))
          .findFirst()
          .ifPresent(token -> said.add(new Said(Sense.PLANNED, token.from(), token.to())));
    }
  }

  /** {@code 总部已启用，分公司下季度跟进}: whether a clause of its own comes after what is done. */
  private boolean later(List<Said> said, int at) {
    return said.stream().anyMatch(each -> each.sense() == Sense.COMPLETED)
        && said.stream()
            .allMatch(
                each ->
                    each.to() <= tokens.get(at).from() && !sentence.inClauseOf(at, each.from()));
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
