package dev.assay.document;

import java.util.Comparator;

/** The order of paths in every output: by the bytes of their UTF-8 form. */
public final class PathOrder {
  /** Compares as the UTF-8 bytes would, without making them. */
  public static final Comparator<String> UTF_8 = PathOrder::compare;

  private PathOrder() {}

  private static int compare(String one, String two) {
    int length = Math.min(one.length(), two.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = two.charAt(i);
      if (a != b) {
        // UTF-16 puts surrogates below U+E000 – U+FFFF, UTF-8 puts what they stand for above.
        return Integer.compare(rank(a), rank(b));
      }
    }
    return Integer.compare(one.length(), two.length());
  }

  private static int rank(char c) {
    return Character.isSurrogate(c) ? c + 0x10000 : c;
  }
}
