package dev.assay.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which files git is told not to see; the user's own list is not read. */
final class IgnoreRules {
  private final PatternFiles<Line> files;
  private final List<Line> exclude;
  private final Map<String, Boolean> folders = new HashMap<>();

  /** One pattern and what it says. */
  private record Line(GitPattern pattern, boolean ignore, boolean foldersOnly) {}

  IgnoreRules(GitFolder git) {
    files = new PatternFiles<>(git.root(), ".gitignore", IgnoreRules::parse);
    exclude = files.lines(git.common().resolve("info").resolve("exclude"));
  }

  /**
   * Whether a file is ignored.
   *
   * @param path relative to the root of the working tree
   */
  boolean ignores(String path) {
    return ignoresFolder(PatternFiles.parent(path)) || says(path, false);
  }

  /** Nothing below an ignored folder can be taken back. */
  private boolean ignoresFolder(String path) {
    if (path.isEmpty()) {
      return false;
    }
    Boolean known = folders.get(path);
    if (known == null) {
      known = ignoresFolder(PatternFiles.parent(path)) || says(path, true);
      folders.put(path, known);
    }
    return known;
  }

  /** The nearest file decides, and in it the last line that fits. */
  private boolean says(String path, boolean folder) {
    String above = path;
    do {
      above = PatternFiles.parent(above);
      Optional<Boolean> said = last(files.in(above), PatternFiles.below(above, path), folder);
      if (said.isPresent()) {
        return said.get();
      }
    } while (!above.isEmpty());
    return last(exclude, path, folder).orElse(false);
  }

  private static Optional<Boolean> last(List<Line> lines, String below, boolean folder) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      if ((folder || !line.foldersOnly()) && line.pattern().matches(below)) {
        return Optional.of(line.ignore());
      }
    }
    return Optional.empty();
  }

  private static List<Line> parse(String text) {
    String line = withoutTrailingSpaces(text);
    if (line.isEmpty() || line.startsWith("#")) {
      return List.of();
    }
    boolean ignore = !line.startsWith("!");
    String glob = ignore ? line : line.substring(1);
    boolean foldersOnly = glob.endsWith("/");
    return GitPattern.of(foldersOnly ? glob.substring(0, glob.length() - 1) : glob)
        .map(pattern -> new Line(pattern, ignore, foldersOnly))
        .stream()
        .toList();
  }

  private static String withoutTrailingSpaces(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ' && (end < 2 || text.charAt(end - 2) != '\\')) {
      end--;
    }
    return text.substring(0, end);
  }
}
