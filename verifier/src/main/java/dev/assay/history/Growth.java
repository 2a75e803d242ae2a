package dev.assay.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a version of a file fails to be what comes after it.
 *
 * @param line 1-based, the first that differs
 * @param cut whether the later version ends there
 * @param before the line as it was
 * @param after the line as it is; empty when there is none
 */
record Growth(int line, boolean cut, String before, Optional<String> after) {
  private static final int LONGEST = 120;

  /** The first difference; empty when the later version begins with the earlier one. */
  static Optional<Growth> broken(byte[] before, byte[] after) {
    int at = Arrays.mismatch(before, after);
    if (at < 0 || at == before.length) {
      return Optional.empty();
    }
    boolean cut = at == after.length;
    int line = 1;
    int start = 0;
    for (int i = 0; i < at; i++) {
      if (before[i] == '\n') {
        line++;
        start = i + 1;
      }
    }
    return Optional.of(
        new Growth(
            line,
            cut,
            text(before, start),
            start < after.length ? Optional.of(text(after, start)) : Optional.empty()));
  }

  /** Whether each line that the other version had beyond a common start is kept, in its order. */
  static Optional<Growth> lost(byte[] before, byte[] merged) {
    String[] ours = lines(before);
    String[] all = lines(merged);
    int next = 0;
    for (int i = 0; i < ours.length; i++) {
      int from = next;
      while (next < all.length && !all[next].equals(ours[i])) {
        next++;
      }
      if (next == all.length) {
        String now = from < all.length ? all[from] : "";
        return Optional.of(
            new Growth(
                i + 1,
                from == all.length,
                shortened(ours[i]),
                now.isEmpty() ? Optional.empty() : Optional.of(shortened(now))));
      }
      next++;
    }
    return Optional.empty();
  }

  private static String[] lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().toArray(String[]::new);
  }

  private static String text(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n' && end - start < 4 * LONGEST) {
      end++;
    }
    return shortened(new String(bytes, start, end - start, StandardCharsets.UTF_8));
  }

  /** A line that a message can hold: no control characters, and not all of a long one. */
  private static String shortened(String line) {
    String plain = line.replaceAll("[\\p{Cntrl}\uFFFD]", "·");
    return plain.codePointCount(0, plain.length()) <= LONGEST
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
