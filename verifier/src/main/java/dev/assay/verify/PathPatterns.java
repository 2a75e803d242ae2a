package dev.assay.verify;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.assay.model.GlobSyntax;
import java.util.List;

/** Path patterns of a rule or of an expectation, for the members of an archive. Immutable. */
final class PathPatterns {
  private final List<Pattern> patterns;

  private PathPatterns(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  static PathPatterns of(List<String> globs) {
    return new PathPatterns(globs.stream().map(PathPatterns::compile).toList());
  }

  private static Pattern compile(String glob) {
    try {
      return Pattern.compile(GlobSyntax.path(glob), Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(Pattern.quote(glob)); // what is no pattern stands for itself
    }
  }

  /** Whether any pattern matches a path below the root. */
  boolean match(String path) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(path));
  }

  /** Like {@link #match}, where no pattern at all means every path. */
  boolean concern(String path) {
    return patterns.isEmpty() || match(path);
  }
}
