package dev.assay.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whether git would take CRLF in the working tree for LF in the commit: what {@code .gitattributes}
 * and {@code core.autocrlf} say about a path.
 *
 * @see <a href="https://git-scm.com/docs/gitattributes#_text">gitattributes, text</a>
 */
final class LineEnds {
  private final PatternFiles<Line> files;
  private final List<Line> info;
  private final boolean byDefault;

  /** What git does about line ends. */
  enum Treatment {
    /** The bytes are what they are. */
    AS_THEY_ARE,
    /** CRLF is LF. */
    TEXT,
    /** CRLF is LF unless the file looks binary. */
    TEXT_UNLESS_BINARY
  }

  private record Line(GitPattern pattern, Treatment treatment) {}

  /**
   * @param autocrlf {@code core.autocrlf} of the repository; null when it is not set, and then the
   *     platform's habit counts
   */
  LineEnds(GitFolder git, String autocrlf) {
    files = new PatternFiles<>(git.root(), ".gitattributes", LineEnds::parse);
    Path own = git.common().resolve("info").resolve("attributes");
    info = files.lines(own);
    byDefault =
        autocrlf == null
            ? System.lineSeparator().equals("\r\n")
            : autocrlf.equalsIgnoreCase("true") || autocrlf.equalsIgnoreCase("input");
  }

  /** What git does with a path relative to the root of the working tree. */
  Treatment of(String path) {
    Optional<Treatment> said = last(info, path);
    String above = path;
    while (said.isEmpty() && !above.isEmpty()) {
      above = PatternFiles.parent(above);
      said = last(files.in(above), PatternFiles.below(above, path));
    }
    return said.orElse(byDefault ? Treatment.TEXT_UNLESS_BINARY : Treatment.AS_THEY_ARE);
  }

  private static Optional<Treatment> last(List<Line> lines, String below) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).pattern().matches(below)) {
        return Optional.of(lines.get(i).treatment());
      }
    }
    return Optional.empty();
  }

  private static List<Line> parse(String text) {
    String[] words = text.strip().split("[ \t]+", -1);
    if (words[0].isEmpty() || words[0].startsWith("#") || words[0].startsWith("!")) {
      return List.of();
    }
    Treatment treatment = null;
    for (int i = 1; i < words.length; i++) {
      treatment =
          switch (words[i]) {
            case "text", "crlf" -> Treatment.TEXT;
            case "text=auto" -> Treatment.TEXT_UNLESS_BINARY;
            case "-text", "-crlf", "binary" -> Treatment.AS_THEY_ARE;
            case "eol=lf", "eol=crlf" -> treatment == null ? Treatment.TEXT : treatment;
            default -> treatment;
          };
    }
    Optional<GitPattern> pattern = GitPattern.of(words[0]);
    if (treatment == null || pattern.isEmpty()) {
      return List.of();
    }
    return List.of(new Line(pattern.get(), treatment));
  }
}
