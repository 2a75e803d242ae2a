package dev.assay.prose;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.Citation;
import dev.assay.model.Prose.Passage;
import dev.assay.model.Prose.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds commits and digests. Hexadecimal digits are a commit only where the text says so: behind a
 * branch ({@code main@…}) or close behind a word for it; everything else is left alone.
 */
final class HexText {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{7,64}");
  private static final Pattern BRANCH = Pattern.compile("[A-Za-z][A-Za-z0-9._/-]*@$");

  /** How many characters may stand between the word and the digits. */
  private static final int NEAR = 12;

  private final List<String> cues;

  HexText(List<String> cues) {
    this.cues = cues.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
  }

  void read(Passage passage, int number, List<Cited> found) {
    String text = passage.text();
    Matcher matcher = HEX.matcher(text);
    while (matcher.find()) {
      int from = matcher.start();
      int to = matcher.end();
      boolean word = (from > 0 && letter(text.charAt(from - 1))) || letter(at(text, to));
      if (word || passage.in(Span.Mark.STRUCK, from, to)) {
        continue;
      }
      String hex = matcher.group();
      String before = text.substring(Math.max(0, from - 40), from);
      if (hex.length() == 64) {
        found.add(cited(Citation.Sort.DIGEST, Cited.Use.DIGEST, passage, number, hex, from));
      } else if (hex.length() <= 40 && commit(hex, before)) {
        found.add(cited(Citation.Sort.COMMIT, Cited.Use.COMMIT, passage, number, hex, from));
      }
    }
  }

  private boolean commit(String hex, String before) {
    if (BRANCH.matcher(before).find()) {
      return true;
    }
    boolean digits = hex.chars().anyMatch(Character::isDigit);
    boolean letters = hex.chars().anyMatch(c -> c >= 'a');
    if (!digits || !letters || before.endsWith("-")) {
      return false;
    }
    String near = before.substring(Math.max(0, before.length() - NEAR)).toLowerCase(Locale.ROOT);
    for (String cue : cues) {
      int at = near.lastIndexOf(cue);
      if (at >= 0 && borders(near, at, cue) && gap(near.substring(at + cue.length()))) {
        return true;
      }
    }
    return false;
  }

  /** An English word is one only when no letter touches it. */
  private static boolean borders(String text, int at, String cue) {
    boolean ascii = cue.charAt(0) < 128;
    return !ascii
        || ((at == 0 || !letter(text.charAt(at - 1))) && !letter(at(text, at + cue.length())));
  }

  /** Between the word and the digits only marks and blanks may stand. */
  private static boolean gap(String between) {
    return between.chars().noneMatch(c -> Character.isLetterOrDigit(c));
  }

  private static char at(String text, int index) {
    return index < text.length() ? text.charAt(index) : ' ';
  }

  private static boolean letter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static Cited cited(
      Citation.Sort sort, Cited.Use use, Passage passage, int number, String hex, int from) {
    return new Cited(
        sort,
        use,
        hex,
        Optional.of(hex),
        Cited.Lines.NONE,
        "",
        number,
        passage.offset(from),
        passage.offset(from + hex.length()));
  }
}
