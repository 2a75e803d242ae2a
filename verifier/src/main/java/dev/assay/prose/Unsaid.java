package dev.assay.prose;

import dev.assay.model.Sense;
import dev.assay.prose.Lexicon.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hears what a clause says by its grammar alone: no list holds every verb, but {@code 已} before one
 * says that it is over and {@code 还没有} that it is not.
 */
final class Unsaid {
  private final Sentence sentence;

  Unsaid(Sentence sentence) {
    this.sentence = sentence;
  }

  /** Adds to what was heard what the other clauses say. */
  List<Said> with(List<Said> said) {
    List<Said> all = new ArrayList<>(said);
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is(Role.CONDITIONS)) {
        break;
      }
      if (!token.is(Role.DENIALS) && !token.is(Role.PERFECTS) && !token.is(Role.PERFECTS_AFTER)) {
        continue;
      }
      int here = i;
      boolean silent =
          sentence.before(i, Role.TIMES, Sentence.CLAUSE)
              || sentence.before(i, Role.MODALS, Sentence.CLAUSE)
              || sentence.before(i, Role.CLAIMS, Sentence.CLAUSE)
              || all.stream().anyMatch(each -> sentence.inClauseOf(here, each.from()))
              || all.stream().anyMatch(e -> e.sense() == Sense.PLANNED && e.from() < token.from())
              || conditional(i);
      boolean over = token.is(Role.DENIALS) && sentence.before(i, Role.FORMERS, Sentence.CLAUSE);
      if (!silent && token.is(Role.DENIALS) && !over && !describing(i)) {
        all.add(new Said(Sense.UNFINISHED, token.from(), token.to()));
      } else if (!silent && token.is(Role.PERFECTS_AFTER) && sentence.last(i)) {
        all.add(new Said(Sense.COMPLETED, token.from(), token.to()));
      } else if (!silent && token.is(Role.PERFECTS) && perfect(i)) {
        all.add(new Said(Sense.COMPLETED, token.from(), token.to()));
      }
    }
    all.sort(Comparator.comparingInt(Said::from));
    return all;
  }

  /** Something must follow that is over, and it must not be there to describe a thing. */
  private boolean perfect(int i) {
    int end = sentence.clauseEnd(i);
    return !sentence.before(i, Role.NEGATIONS, Sentence.CLAUSE)
        && !sentence.bare(sentence.tokens().get(i).to(), end)
        && !sentence.after(i, Role.ATTRIBUTIVES, Sentence.CLAUSE)
        && !sentence.after(i, Role.AFTERS, Sentence.CLAUSE);
  }

  /** {@code 尚未完成的工单} at the beginning of a clause names what it speaks of. */
  private boolean describing(int i) {
    List<Token> tokens = sentence.tokens();
    int next = i + 1;
    return !sentence.spaced(i)
        && sentence.first(i)
        && next < tokens.size()
        && sentence.touches(next, Role.ATTRIBUTIVES)
        && !sentence.bare(tokens.get(next + 1).to(), sentence.clauseEnd(next));
  }

  private boolean conditional(int i) {
    List<Token> tokens = sentence.tokens();
    return tokens.subList(i, tokens.size()).stream().anyMatch(t -> t.is(Role.CONDITIONS_AFTER));
  }
}
