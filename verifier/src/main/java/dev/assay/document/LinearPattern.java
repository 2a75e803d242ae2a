package dev.assay.document;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** A regular expression from data, matched in linear time (RE2 syntax). Immutable, thread-safe. */
public final class LinearPattern {
  private final Pattern pattern;

  private LinearPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Compiles a pattern.
   *
   * @throws IllegalArgumentException when it is no RE2 syntax; the message says what is wrong
   */
  public static LinearPattern compile(String regex) {
    try {
      return new LinearPattern(Pattern.compile(regex));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription() + " in '" + regex + "'", e);
    }
  }

  /** Whether it matches the whole text. */
  public boolean matchesWhole(CharSequence text) {
    return pattern.matcher(text).matches();
  }

  /** Whether it matches somewhere in the text. */
  public boolean occursIn(CharSequence text) {
    return pattern.matcher(text).find();
  }
}
