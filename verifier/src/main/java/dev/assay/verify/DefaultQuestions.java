package dev.assay.verify;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.Grounds;
import dev.assay.model.LineIndex;
import dev.assay.model.Rule;
import dev.assay.prose.Documented;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds documented defaults against those of scripts, workflows and constants. */
final class DefaultQuestions {
  /** Where defaults live when nobody says. */
  private static final List<String> USUAL =
      List.of("*.sh", ".github/workflows/*.{yml,yaml}", "*compose*.{yml,yaml}", "*.env.example");

  /** {@code ${NAME:-value}}, {@code ${NAME-value}}, {@code ${NAME:=value}}. */
  private static final Pattern SHELL = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*):?[-=]([^}$`]*)\\}");

  /** {@code vars.NAME || 'value'} of GitHub's expressions. */
  private static final Pattern WORKFLOW =
      Pattern.compile("(?:vars|env|inputs|secrets)\\.([A-Z][A-Z0-9_]*)\\s*\\|\\|\\s*'([^']*)'");

  /** A constant, alone on its line. */
  private static final Pattern CONSTANT =
      Pattern.compile(
          "(?m)^\\s*(?:(?:public|private|static|final|const|export|readonly|String|int|long|let|var)\\s+)*"
              + "([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\\s*=\\s*(\"[^\"$]*\"|'[^'$]*'|[A-Za-z0-9_./:-]+)\\s*[;,]?\\s*(?:#.*)?$");

  private final Grounds grounds;
  private final List<String> globs;
  private Map<String, List<Found>> defaults;

  /**
   * @param globs of the files to look at; empty: the usual ones
   */
  DefaultQuestions(Grounds grounds, List<String> globs) {
    this.grounds = grounds;
    this.globs = globs.isEmpty() ? USUAL : globs;
  }

  /** A default in the code; a workflow's wins over a script's (seed 001 §2.7). */
  private record Found(String value, String path, int line, boolean workflow) {}

  Answer ask(Rule rule, Paper paper) {
    List<Draft> drafts = new ArrayList<>();
    int asked = 0;
    for (Documented each : paper.said().defaults()) {
      List<Found> found = deciding(defaults().getOrDefault(each.name(), List.of()));
      if (found.isEmpty()) {
        continue;
      }
      asked++;
      if (found.stream().noneMatch(code -> same(code.value(), each.value()))) {
        Found first = found.get(0);
        drafts.add(
            Draft.at(rule.answer(), paper.at(each.from()), Optional.of(paper.tree()))
                .value("name", each.name())
                .value("other", first.path() + ":" + first.line())
                .actual(each.value())
                .expected(first.value()));
      }
    }
    return asked == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private static List<Found> deciding(List<Found> all) {
    List<Found> workflows = all.stream().filter(Found::workflow).toList();
    return workflows.isEmpty() ? all : workflows;
  }

  private static boolean same(String code, String documented) {
    return plain(code).equals(plain(documented));
  }

  private static String plain(String value) {
    String text = value.strip();
    boolean quoted =
        text.length() > 1
            && (text.startsWith("\"") || text.startsWith("'"))
            && text.charAt(0) == text.charAt(text.length() - 1);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private Map<String, List<Found>> defaults() {
    if (defaults == null) {
      defaults = new HashMap<>();
      for (String path : grounds.files(globs)) {
        grounds.text(path).ifPresent(text -> read(path, text));
      }
    }
    return defaults;
  }

  private void read(String path, String text) {
    LineIndex lines = new LineIndex(text);
    boolean workflow = path.contains(".github/workflows/");
    for (Pattern pattern : List.of(SHELL, WORKFLOW, CONSTANT)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        int line = lines.lineOf(matcher.start(1));
        defaults
            .computeIfAbsent(matcher.group(1), n -> new ArrayList<>())
            .add(
                new Found(
                    plain(matcher.group(2)), path, line, workflow && pattern.equals(WORKFLOW)));
      }
    }
  }
}
