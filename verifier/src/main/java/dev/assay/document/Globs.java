package dev.assay.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Path patterns: {@code *} and {@code ?} stay within a folder, {@code **} crosses folders, {@code
 * [a-z]}, {@code [!a]}, {@code {a,b}}, and {@code {date}} for {@code yyyymmdd} or {@code
 * yyyy-mm-dd}. A pattern without {@code /} matches a file name at any depth, one that ends in
 * {@code /} everything below a folder. Case counts; a character is a code point; matching takes
 * linear time. Immutable, thread-safe.
 */
public final class Globs {
  private final List<Glob> globs;

  private Globs(List<Glob> globs) {
    this.globs = List.copyOf(globs);
  }

  /** Compiles patterns; none is an error: what is no pattern stands for itself. */
  public static Globs compile(List<String> patterns) {
    List<Glob> globs = new ArrayList<>();
    for (String pattern : patterns) {
      globs.add(Glob.compile(pattern));
    }
    return new Globs(globs);
  }

  /** Whether any pattern matches a relative path with {@code /}. */
  public boolean matches(String path) {
    if (globs.isEmpty()) {
      return false;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    for (Glob glob : globs) {
      if (glob.matches(glob.wholePath() ? path : name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a pattern matches the path or a folder it lies in. */
  public boolean covers(String path) {
    if (globs.isEmpty()) {
      return false;
    }
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      if (matches(path.substring(0, at))) {
        return true;
      }
    }
    return matches(path);
  }

  /** Those of some paths that match, in either Unicode form. */
  List<String> among(List<String> paths) {
    return paths.stream()
        .filter(path -> matches(path) || matches(Normalizer.normalize(path, Normalizer.Form.NFC)))
        .toList();
  }

  /** Whether there is no pattern at all. */
  public boolean isEmpty() {
    return globs.isEmpty();
  }
}
