package dev.assay.prose;

import java.util.Objects;

/**
 * One word of a command, quotes taken away. What is only known when it runs stays as it is written
 * ({@code $NAME}); of a substitution {@code $()} stays.
 *
 * @param slashed the same with each unquoted backslash read as {@code /}, as on Windows; the text
 *     itself where there is none
 * @param dynamic whether a part of it is only known when it runs
 * @param process whether it stands for the output of commands: {@code <(…)}
 * @param from of the commands whose output it takes in, the first
 * @param to and the one after the last; equal to {@code from} when there are none
 */
public record ShellWord(
    String text, String slashed, boolean dynamic, boolean process, int from, int to) {
  public ShellWord {
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(slashed, "slashed must not be null");
  }

  /** A word that is what it says. */
  static ShellWord plain(String text) {
    return new ShellWord(text, text, false, false, 0, 0);
  }

  /** The program that a first word names: without folder and without {@code .exe}. */
  public String program() {
    String name = slashed.substring(slashed.lastIndexOf('/') + 1);
    for (String end : new String[] {".exe", ".cmd", ".bat"}) {
      if (name.length() > end.length()
          && name.regionMatches(true, name.length() - end.length(), end, 0, end.length())) {
        return name.substring(0, name.length() - end.length());
      }
    }
    return name;
  }

  /** Whether it is {@code NAME=…} or {@code NAME+=…}. */
  boolean assignment() {
    int at = 0;
    while (at < text.length() && name(text.charAt(at), at)) {
      at++;
    }
    return at > 0 && (text.startsWith("=", at) || text.startsWith("+=", at) || subscript(text, at));
  }

  private static boolean subscript(String text, int at) {
    int close = text.startsWith("[", at) ? text.indexOf(']', at) : -1;
    return close > 0 && text.startsWith("=", close + 1);
  }

  private static boolean name(char c, int at) {
    return c == '_'
        || (c < 0x80 && (at == 0 ? Character.isLetter(c) : Character.isLetterOrDigit(c)));
  }
}
