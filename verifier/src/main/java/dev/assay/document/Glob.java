package dev.assay.document;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.assay.model.GlobSyntax;

/** One path pattern. */
final class Glob {
  /** A longer pattern matches nothing: it would cost more than it could mean. */
  private static final int MAX_LENGTH = 1_000;

  /** A name that no file has. */
  private static final String NOTHING = "\0";

  private final Pattern regex;
  private final String prefix;
  private final String suffix;

  /** The literal pieces of a file name pattern of stars alone; null when it has other signs. */
  private final String[] between;

  private final boolean wholePath;

  private Glob(String pattern, boolean wholePath) {
    this.regex = regex(pattern);
    this.prefix = prefix(pattern);
    this.suffix = suffix(pattern);
    this.wholePath = wholePath;
    boolean stars =
        !wholePath
            && pattern.indexOf('*') >= 0
            && pattern.chars().noneMatch(c -> "?[{".indexOf(c) >= 0);
    this.between = stars ? pieces(pattern) : null;
  }

  static Glob compile(String pattern) {
    if (pattern.length() > MAX_LENGTH) {
      return new Glob(NOTHING, false);
    }
    String plain = pattern.startsWith("./") ? pattern.substring(2) : pattern;
    boolean wholePath = plain.indexOf('/') >= 0;
    plain = plain.startsWith("/") ? plain.substring(1) : plain;
    plain = plain.endsWith("/") ? plain + "**" : plain;
    return new Glob(plain, wholePath);
  }

  private static Pattern regex(String pattern) {
    try {
      return Pattern.compile(new GlobSyntax(pattern).regex(), Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(Pattern.quote(pattern)); // what is no pattern stands for itself
    }
  }

  /** Whether it asks about the path rather than the file name. */
  boolean wholePath() {
    return wholePath;
  }

  boolean matches(String text) {
    if (!text.endsWith(suffix) || !text.startsWith(prefix)) {
      return false;
    }
    return between == null ? regex.matches(text) : inOrder(text);
  }

  /**
   * Whether the literal pieces between the stars occur one after the other: the leftmost will do.
   */
  private boolean inOrder(String text) {
    int at = prefix.length();
    for (String piece : between) {
      int found = text.indexOf(piece, at);
      if (found < 0) {
        return false;
      }
      at = found + piece.length();
    }
    return at + suffix.length() <= text.length();
  }

  /** What lies between the first and the last star. */
  private static String[] pieces(String pattern) {
    int first = pattern.indexOf('*');
    int last = pattern.lastIndexOf('*');
    return pattern.substring(first, last + 1).split("\\*+");
  }

  /** The literal beginning. */
  private static String prefix(String pattern) {
    int at = 0;
    while (at < pattern.length() && "*?[{".indexOf(pattern.charAt(at)) < 0) {
      at++;
    }
    return pattern.substring(0, at);
  }

  /** The literal end, compared first: most files fail there, without a regular expression. */
  private static String suffix(String pattern) {
    int at = pattern.length();
    while (at > 0 && "*?[]{}/".indexOf(pattern.charAt(at - 1)) < 0) {
      at--;
    }
    boolean plain = pattern.indexOf('{') < 0 && pattern.indexOf('[') < 0;
    return plain || at > pattern.lastIndexOf('}') ? pattern.substring(at) : "";
  }
}
