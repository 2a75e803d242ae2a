package dev.assay.site;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns ids from evidence into path segments of one folder: an id that is harmless stays itself,
 * any other becomes {@code x-} and 12 hex digits of its digest, longer when that is taken.
 */
final class Slugs {
  private static final Pattern HARMLESS = Pattern.compile("[a-z0-9._-]{1,80}");
  private static final int SHORT = 12;
  private static final int STEP = 4;

  private final Set<String> taken;

  /**
   * @param reserved segments that mean something else in this folder
   */
  Slugs(String... reserved) {
    taken = new HashSet<>(Set.of(reserved));
    taken.add(".");
    taken.add("..");
    taken.add("index.html");
  }

  /**
   * The segment for an id; each call takes one.
   *
   * @param unique told apart from every other subject of the folder, e.g. its path: it is hashed
   *     when the id itself cannot be used
   */
  String take(String id, String unique) {
    if (HARMLESS.matcher(id).matches() && taken.add(id)) {
      return id;
    }
    return hashed(unique);
  }

  /** Takes an id that is known to be harmless as it is; false when something has it already. */
  boolean reserve(String id) {
    String small = id.toLowerCase(Locale.ROOT);
    return taken.add(small) && (small.equals(id) || taken.add(id));
  }

  /** The segment for a subject without a usable id. */
  String hashed(String unique) {
    String digest = Digest.of(unique);
    for (int length = SHORT; length <= digest.length(); length += STEP) {
      String slug = "x-" + digest.substring(0, length);
      if (taken.add(slug)) {
        return slug;
      }
    }
    throw new IllegalArgumentException("the same subject was named twice: " + unique);
  }
}
