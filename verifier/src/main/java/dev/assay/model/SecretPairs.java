package dev.assay.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the values in {@code {"name": "api_key", "value": "…"}} and the two lines {@code - name:
 * DB_PASSWORD} and {@code value: …}: name and value stand next to each other, in either order.
 */
final class SecretPairs {
  private static final String WORD = "(?<![a-z0-9_-])(?:parameter)?";

  /** The end of the word, and the sign between it and what it says. */
  private static final String SIGN = "\\\\?[\"']?[ \\t]{0,4}+[:=][ \\t]{0,4}+\\\\?[\"']?";

  /** Between two neighbours: a comma, the end of a line (also a quoted one), the next quote. */
  private static final String APART =
      "[ \\t]{0,40}+[,;]?[ \\t]{0,40}+(?:(?:\\r?\\n|(?:\\\\r)?\\\\n)[ \\t]{0,80}+)?\\\\?[\"']?";

  private static final String NAME =
      "(?i)" + WORD + "(?:name|key)" + SIGN + "([^\\s\"'\\\\,;:=]{2,80}+)";

  private static final Pattern BEFORE = Pattern.compile(NAME + "\\\\?[\"']?" + APART + "\\z");

  private static final Pattern AFTER = Pattern.compile("\\\\?[\"']?" + APART + NAME);

  private static final Pattern VALUE = Pattern.compile("(?i)" + WORD + "value" + SIGN);

  /** How far from a value its name is looked for, and how long a value is looked at. */
  private static final int NEAR = 320;

  private SecretPairs() {}

  /** Adds the values that stand beside the name of a secret. */
  static void find(String text, List<Secret> found) {
    for (String word : new String[] {"alue", "ALUE"}) {
      Matcher matcher = VALUE.matcher(text).useTransparentBounds(true);
      int at = text.indexOf(word);
      while (at >= 0) {
        int next = at + 1;
        int from = begin(text, at - 1);
        if (from >= 0 && matcher.region(from, text.length()).lookingAt()) {
          next = value(text, from, matcher.end(), found);
        }
        at = text.indexOf(word, next);
      }
    }
  }

  /** Where the word begins that has this letter: {@code value} or {@code ParameterValue}. */
  private static int begin(String text, int letter) {
    int from = letter - "parameter".length();
    return text.regionMatches(true, from, "parameter", 0, letter - from) ? from : letter;
  }

  /** Adds the value that begins here when its neighbour is the name of a secret. */
  private static int value(String text, int word, int start, List<Secret> found) {
    char quote = "\"'".indexOf(text.charAt(start - 1)) >= 0 ? text.charAt(start - 1) : 0;
    int end = SecretAssignments.end(text, start, Math.min(text.length(), start + NEAR), quote);
    Matcher name = BEFORE.matcher(text).useTransparentBounds(true);
    if (!before(text, name, word)) {
      name = AFTER.matcher(text).useTransparentBounds(true);
      if (!name.region(end, Math.min(text.length(), end + NEAR)).lookingAt()) {
        return start;
      }
    }
    String secret = SecretAssignments.named(name.group(1), text.substring(start, end));
    if (secret.isEmpty()) {
      return start;
    }
    end = SecretAssignments.end(text, end, text.length(), quote);
    found.add(Secret.of(text, start, end, Secret.Sort.ASSIGNMENT, secret));
    return end;
  }

  /** Whether a name with what it says reaches up to this place. */
  private static boolean before(String text, Matcher name, int to) {
    for (int at = to - 4; at >= Math.max(0, to - NEAR); at--) {
      char c = Character.toLowerCase(text.charAt(at));
      boolean word =
          (c == 'n' && text.regionMatches(true, at, "name", 0, 4))
              || (c == 'k' && text.regionMatches(true, at, "key", 0, 3));
      if (word && name.region(begin(text, at), to).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
