package dev.assay.prose;

import dev.assay.model.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The phrases of all languages in one trie. From each place the longest phrase counts, and the next
 * one is looked for behind it: time grows with the text, by no more than the longest phrase.
 */
final class Lexicon {
  /**
   * A phrase in a folded text.
   *
   * @param from inclusive
   * @param to exclusive
   */
  record Token(int from, int to, EnumSet<Role> roles) {
    boolean is(Role role) {
      return roles.contains(role);
    }
  }

  /** Ends a sentence in every language. */
  private static final String LINE_END = "\n";

  private static final class Branch {
    private final Map<Character, Branch> branches = new TreeMap<>();
    private EnumSet<Role> roles;
    private char[] signs = {};
    private Branch[] next = {};

    /** Lays the branches out for {@link #at}, which is asked for every character of a text. */
    void settle() {
      signs = new char[branches.size()];
      next = branches.values().toArray(Branch[]::new);
      int i = 0;
      for (char sign : branches.keySet()) {
        signs[i++] = sign;
      }
      branches.values().forEach(Branch::settle);
    }

    Branch at(char sign) {
      int i = Arrays.binarySearch(signs, sign);
      return i < 0 ? null : next[i];
    }
  }

  private final Branch root = new Branch();

  Lexicon(List<Wording> wordings) {
    add(LINE_END, Role.ENDS);
    for (Wording wording : wordings) {
      for (Role role : Role.values()) {
        wording.list(role.list()).forEach(phrase -> add(phrase, role));
      }
    }
    root.settle();
  }

  private void add(String phrase, Role role) {
    String folded = fold(phrase);
    Branch branch = root;
    for (int i = 0; i < folded.length(); i++) {
      branch = branch.branches.computeIfAbsent(folded.charAt(i), c -> new Branch());
    }
    if (branch != root) {
      branch.roles = branch.roles == null ? EnumSet.noneOf(Role.class) : branch.roles;
      branch.roles.add(role);
      if (role == Role.DENIALS) {
        branch.roles.add(Role.NEGATIONS);
      } else if (role == Role.PERFECTS) {
        branch.roles.add(Role.SUPPORTS);
      }
    }
  }

  /** A phrase may end in a blank, to say that one must follow. */
  private static String fold(String phrase) {
    if (phrase.equals(LINE_END)) {
      return phrase;
    }
    String folded = Folded.of(phrase.stripTrailing()).text();
    folded = folded.substring(0, folded.length() - 1);
    return phrase.endsWith(" ") ? folded + " " : folded;
  }

  /** The phrases of a text, in order; none overlaps another. */
  List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      Token token = opens(text, i) ? longest(text, i) : null;
      if (token == null) {
        i++;
      } else {
        tokens.add(token);
        i = token.to;
      }
    }
    return tokens;
  }

  private Token longest(String text, int from) {
    Branch branch = root;
    Token found = null;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      Branch next = branch.at(c);
      if (next == null && c == '\n') {
        // The end of a line is as good as a blank.
        next = branch.at(' ');
      }
      if (next == null) {
        break;
      }
      branch = next;
      if (branch.roles != null && closes(text, i)) {
        boolean blank = c == '\n' && i > from;
        found = new Token(from, blank ? i : i + 1, branch.roles);
      }
    }
    return found;
  }

  /** Whether no word goes on across a place. */
  private static boolean opens(String text, int at) {
    if (at == 0 || !Folded.isWord(text.charAt(at))) {
      return true;
    }
    char before = text.charAt(at - 1);
    boolean joined = before == '-' && at > 1 && Folded.isWord(text.charAt(at - 2));
    return !Folded.isWord(before) && !joined;
  }

  private static boolean closes(String text, int last) {
    if (!Folded.isWord(text.charAt(last)) || last + 1 >= text.length()) {
      return true;
    }
    char after = text.charAt(last + 1);
    boolean joint = "-.'/_".indexOf(after) >= 0 && last + 2 < text.length();
    boolean joined = joint && after != '/' && Folded.isWord(text.charAt(last + 2));
    return !Folded.isWord(after) && !joined;
  }
}
