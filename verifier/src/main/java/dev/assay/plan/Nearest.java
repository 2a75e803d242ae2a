package dev.assay.plan;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** The known name a mistyped one was probably meant to be. */
public final class Nearest {
  /** Longer words are not names anybody mistyped; it also bounds the work. */
  private static final int LONGEST = 120;

  private Nearest() {}

  /** The known name with the fewest edits, if at most a third of the word must change. */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int fewest = Math.max(2, word.length() / 3) + 1;
    for (String candidate : new TreeSet<>(known)) {
      int edits = begins(word, candidate) ? 1 : edits(word, candidate);
      boolean closer =
          edits == fewest
              && best != null
              && Math.abs(candidate.length() - word.length())
                  < Math.abs(best.length() - word.length());
      if ((edits < fewest || closer) && edits < Math.max(word.length(), candidate.length())) {
        fewest = edits;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A word cut short is as near as one slip. */
  private static boolean begins(String word, String candidate) {
    return word.length() >= 3 && candidate.startsWith(word) && !candidate.equals(word);
  }

  /** What to say after an unknown name: the nearest one, then all known ones. */
  public static String help(String word, Collection<String> known) {
    String all =
        known.isEmpty() ? "there is none" : "known: " + String.join(", ", new TreeSet<>(known));
    return to(word, known).map(name -> "did you mean '" + name + "'? " + all).orElse(all);
  }

  /** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other. */
  static int edits(String from, String to) {
    if (Math.abs(from.length() - to.length()) > LONGEST) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          least = Math.min(least, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = least;
      }
    }
    return cost[from.length()][to.length()];
  }
}
