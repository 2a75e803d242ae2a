package dev.assay.history;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * A pattern of {@code .gitignore} or {@code .gitattributes}: it has a slash and speaks of a path
 * below its folder, or has none and speaks of a name at any depth. Matched in linear time.
 *
 * @see <a href="https://git-scm.com/docs/gitignore#_pattern_format">gitignore, pattern format</a>
 */
final class GitPattern {
  private final Pattern pattern;
  private final boolean ofPath;

  private GitPattern(Pattern pattern, boolean ofPath) {
    this.pattern = pattern;
    this.ofPath = ofPath;
  }

  /** The pattern a text stands for; empty when it stands for none. */
  static Optional<GitPattern> of(String text) {
    boolean ofPath = text.indexOf('/') >= 0;
    String glob = text.startsWith("/") ? text.substring(1) : text;
    if (glob.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new GitPattern(Pattern.compile(regex(glob), Pattern.DOTALL), ofPath));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether it speaks of a path.
   *
   * @param below the path relative to the folder of the pattern's file
   */
  boolean matches(String below) {
    return pattern.matches(ofPath ? below : below.substring(below.lastIndexOf('/') + 1));
  }

  private static String regex(String glob) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < glob.length()) {
      char c = glob.charAt(at);
      if (glob.startsWith("**/", at) && (at == 0 || glob.charAt(at - 1) == '/')) {
        out.append("(?:.*/)?");
        at += 3;
      } else if (at > 0 && glob.charAt(at - 1) == '/' && glob.substring(at).equals("**")) {
        out.append(".+");
        at += 2;
      } else if (c == '*') {
        out.append("[^/]*");
        at++;
      } else if (c == '?') {
        out.append("[^/]");
        at++;
      } else if (c == '[' && classEnd(glob, at) > 0) {
        int end = classEnd(glob, at);
        out.append(characterClass(glob.substring(at + 1, end)));
        at = end + 1;
      } else {
        int literal = c == '\\' && at + 1 < glob.length() ? at + 1 : at;
        int point = glob.codePointAt(literal);
        out.append(Pattern.quote(Character.toString(point)));
        at = literal + Character.charCount(point);
      }
    }
    return out.toString();
  }

  /** The index of the bracket that ends a class; −1 when none does. */
  private static int classEnd(String glob, int open) {
    int at = open + 1;
    if (at < glob.length() && (glob.charAt(at) == '!' || glob.charAt(at) == '^')) {
      at++;
    }
    for (at++; at < glob.length(); at++) {
      if (glob.charAt(at) == ']') {
        return at;
      }
    }
    return -1;
  }

  private static String characterClass(String inside) {
    boolean negated = inside.startsWith("!") || inside.startsWith("^");
    String members = negated ? inside.substring(1) : inside;
    StringBuilder out = new StringBuilder(negated ? "[^/" : "[");
    for (int i = 0; i < members.length(); i++) {
      char c = members.charAt(i);
      boolean range = c == '-' && i > 0 && i < members.length() - 1;
      if (!range && "\\[]^-&~".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.append(']').toString();
  }
}
