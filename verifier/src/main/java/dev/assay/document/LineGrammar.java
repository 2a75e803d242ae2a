package dev.assay.document;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.assay.model.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The compiled line patterns of one layout, compiled once. Immutable, thread-safe. */
final class LineGrammar {
  /** There are as many layouts as kinds of logs in the packs of one run. */
  private static final Map<List<Layout.LinePattern>, LineGrammar> COMPILED =
      new ConcurrentHashMap<>();

  private final List<Line> lines;
  private final Optional<String> problem;

  private LineGrammar(List<Line> lines, Optional<String> problem) {
    this.lines = List.copyOf(lines);
    this.problem = problem;
  }

  /**
   * One pattern.
   *
   * @param groups numbers of the named groups, by name in ascending order
   */
  record Line(Layout.LinePattern spec, Pattern pattern, Map<String, Integer> groups) {}

  /** A line that matched. */
  record Match(Line line, Matcher matcher) {}

  static LineGrammar of(Layout layout) {
    return COMPILED.computeIfAbsent(layout.lines(), LineGrammar::compile);
  }

  private static LineGrammar compile(List<Layout.LinePattern> patterns) {
    List<Line> lines = new ArrayList<>();
    for (Layout.LinePattern each : patterns) {
      try {
        Pattern pattern = Pattern.compile(each.regex());
        lines.add(new Line(each, pattern, new TreeMap<>(pattern.namedGroups())));
      } catch (PatternSyntaxException e) {
        return new LineGrammar(
            lines, Optional.of("pattern '" + each.name() + "': " + e.getDescription()));
      }
    }
    return new LineGrammar(lines, Optional.empty());
  }

  List<Line> lines() {
    return lines;
  }

  /** Why the grammar cannot be used; a plan with such a pattern is refused before it gets here. */
  Optional<String> problem() {
    return problem;
  }

  /** The first pattern that occurs in the line. */
  Optional<Match> match(CharSequence text) {
    for (Line line : lines) {
      Matcher matcher = line.pattern().matcher(text);
      if (matcher.find()) {
        return Optional.of(new Match(line, matcher));
      }
    }
    return Optional.empty();
  }
}
