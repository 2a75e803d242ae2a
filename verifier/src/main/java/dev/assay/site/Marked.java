package dev.assay.site;

import dev.assay.model.Finding;
import java.util.Locale;

/** Where the value a finding is about begins and ends in its line. */
final class Marked {
  private Marked() {}

  /** UTF-16 offsets, the end excluded. */
  record Range(int start, int end) {
    boolean empty() {
      return end <= start;
    }
  }

  /**
   * The value at the finding's column: the very words it names, a quoted text, what follows a
   * {@code =}, or one word.
   */
  static Range of(String line, Finding finding) {
    boolean moved = finding.excerpt().filter(each -> each.caret() == 0).isPresent();
    int codePoints = finding.location().column() - 1;
    if (moved || codePoints < 0 || codePoints >= line.codePointCount(0, line.length())) {
      return new Range(0, 0);
    }
    int start = line.offsetByCodePoints(0, codePoints);
    return new Range(
        start,
        finding
            .actual()
            .filter(each -> !each.isEmpty() && line.startsWith(each, start))
            .map(each -> start + each.length())
            .orElseGet(() -> end(line, start)));
  }

  private static int end(String line, int start) {
    char first = line.charAt(start);
    if (first == '"') {
      for (int i = start + 1; i < line.length(); i++) {
        if (line.charAt(i) == '\\') {
          i++;
        } else if (line.charAt(i) == '"') {
          return i + 1;
        }
      }
      return line.length();
    }
    if (start > 0 && line.charAt(start - 1) == '=' && line.indexOf(' ') < 0) {
      return line.stripTrailing().length();
    }
    int end = start;
    while (end < line.length() && !stops(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean stops(char c) {
    return Character.isWhitespace(c) || ",;|)]}=，。；：、）」".indexOf(c) >= 0;
  }

  /**
   * Text as it may stand on a page: control characters, and those that turn the reading direction,
   * become visible. The raw copy holds what is really there.
   */
  static String visible(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String shown = shown(c);
      if (shown != null && out == null) {
        out = new StringBuilder(text.length() + 16).append(text, 0, i);
      }
      if (out != null) {
        out.append(shown == null ? String.valueOf(c) : shown);
      }
    }
    return out == null ? text : out.toString();
  }

  private static String shown(char c) {
    boolean turns = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    if (c < ' ' && c != '\t') {
      return String.valueOf((char) ('\u2400' + c));
    }
    return turns || (c >= '\u007f' && c < '\u00a0')
        ? "⟨U+" + String.format(Locale.ROOT, "%04X", (int) c) + "⟩"
        : null;
  }
}
