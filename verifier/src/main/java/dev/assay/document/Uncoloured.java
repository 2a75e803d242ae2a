package dev.assay.document;

import java.util.Arrays;

/**
 * A line without its ANSI escapes ({@code ESC [ … letter}), which knows where each character was.
 */
final class Uncoloured {
  private static final char ESCAPE = '\u001b';

  private final String text;
  private final int base;
  private final int[] origins;

  private Uncoloured(String text, int base, int[] origins) {
    this.text = text;
    this.base = base;
    this.origins = origins;
  }

  static Uncoloured of(String file, int start, int end) {
    String line = file.substring(start, end);
    if (line.indexOf(ESCAPE) < 0) {
      return new Uncoloured(line, start, new int[0]);
    }
    StringBuilder plain = new StringBuilder(line.length());
    int[] origins = new int[line.length() + 1];
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == ESCAPE && i + 1 < line.length() && line.charAt(i + 1) == '[') {
        i += 2;
        while (i < line.length() && line.charAt(i) < '@') {
          i++;
        }
        continue;
      }
      origins[plain.length()] = i;
      plain.append(line.charAt(i));
    }
    origins[plain.length()] = line.length();
    return new Uncoloured(plain.toString(), start, Arrays.copyOf(origins, plain.length() + 1));
  }

  String text() {
    return text;
  }

  /** Offset in the file of a position in the plain text. */
  int offset(int position) {
    return base + (origins.length == 0 ? position : origins[position]);
  }
}
