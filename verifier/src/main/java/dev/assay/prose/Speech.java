package dev.assay.prose;

import dev.assay.model.Sense;
import dev.assay.prose.Lexicon.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Divides a text into sentences and weighs each. */
final class Speech {
  /** A sentence with more phrases is none; bounds the time that its phrases take each other. */
  private static final int MOST_PHRASES = 60;

  private final Lexicon lexicon;
  private final Quotes quotes;
  private final Reach reach;

  Speech(Lexicon lexicon, Quotes quotes, Reach reach) {
    this.lexicon = lexicon;
    this.quotes = quotes;
    this.reach = reach;
  }

  /**
   * What a text says, by position in the folded text.
   *
   * @param status whether it is the value of a status
   */
  List<Said> said(Folded folded, boolean status) {
    List<Said> said = new ArrayList<>();
    for (Sentence sentence : sentences(folded.text())) {
      List<Said> here = new Weighing(sentence, reach, status || labelled(sentence)).said();
      boolean limits = sentence.opensWith(Role.LIMITS) || sentence.opensWith(Role.LIMITS_AFTER);
      int last = said.size() - 1;
      if (here.isEmpty() && limits && last >= 0 && said.get(last).sense() == Sense.COMPLETED) {
        said.set(last, said.get(last).as(Sense.QUALIFIED));
      }
      said.addAll(here);
    }
    return said;
  }

  /** Whether a text limits what stands beside it. */
  boolean limits(Folded folded) {
    return sentences(folded.text()).stream()
        .anyMatch(sentence -> sentence.has(Role.LIMITS) || sentence.has(Role.LIMITS_AFTER));
  }

  /** Whether a text is no more than names of states, as the heading of a list is. */
  boolean isTitle(Folded folded) {
    List<Token> tokens = tokens(folded.text());
    Sentence whole = new Sentence(folded.text(), 0, folded.length(), tokens);
    int at = 0;
    for (Token token : tokens) {
      if (!whole.bare(at, token.from())) {
        return false;
      }
      at = token.to();
    }
    return whole.bare(at, folded.length());
  }

  private static boolean labelled(Sentence sentence) {
    return sentence.opensWith(Role.STATUS_KEYS);
  }

  private List<Token> tokens(String text) {
    List<Token> tokens = lexicon.tokens(text);
    BitSet quoted = quotes.in(text);
    tokens.removeIf(token -> quoted.get(token.from()));
    return tokens;
  }

  private List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    int from = 0;
    for (Token token : tokens(text)) {
      tokens.add(token);
      if (token.is(Role.ENDS) || tokens.size() >= MOST_PHRASES) {
        sentences.add(new Sentence(text, from, token.to(), tokens));
        from = token.to();
        tokens.clear();
      }
    }
    if (!tokens.isEmpty()) {
      sentences.add(new Sentence(text, from, text.length(), tokens));
    }
    return sentences;
  }
}
