package dev.assay.document;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** One path pattern. */
final class Glob {
  /** A longer pattern is no pattern: no path of ours is longer than a path may be. */
  private static final int MAX_LENGTH = 1_000;

  private final Pattern regex;
  private final String suffix;
  private final boolean wholePath;

  private Glob(Pattern regex, String suffix, boolean wholePath) {
    this.regex = regex;
    this.suffix = suffix;
    this.wholePath = wholePath;
  }

  static Glob compile(String pattern) {
    String plain = pattern.startsWith("./") ? pattern.substring(2) : pattern;
    boolean wholePath = plain.indexOf('/') >= 0;
    plain = plain.startsWith("/") ? plain.substring(1) : plain;
    plain = plain.endsWith("/") ? plain + "**" : plain;
    return new Glob(regex(plain), suffix(plain), wholePath);
  }

  private static Pattern regex(String pattern) {
    if (pattern.length() <= MAX_LENGTH) {
      try {
        return Pattern.compile(new GlobSyntax(pattern).regex(), Pattern.DOTALL);
      } catch (PatternSyntaxException e) {
        // what is no pattern stands for itself
      }
    }
    return Pattern.compile(Pattern.quote(pattern));
  }

  /** Whether it asks about the path rather than the file name. */
  boolean wholePath() {
    return wholePath;
  }

  boolean matches(String text) {
    return text.endsWith(suffix) && regex.matches(text);
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
