package dev.assay.site;

import dev.assay.model.RunChange;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Input;
import dev.assay.model.RunChange.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest change that decides, line by line: of the causes that decide, the files in which an
 * error came or went, and the values of limits, rules and waivers.
 */
final class DiffLines {
  private static final int MOST_FILES = 5;
  private static final int MOST_VALUES = 20;
  private static final int MOST_FINDINGS = 5;

  private DiffLines() {}

  static void put(PageScope scope, RunChange change, PastRows rows, View view) {
    Set<Cause> decide = new HashSet<>();
    change.parts().stream()
        .filter(RunChange.Part::decides)
        .forEach(each -> decide.add(each.cause()));
    List<View> blocks = new ArrayList<>();
    List<Input> files = files(change, decide);
    for (Input each : files) {
      blocks.add(file(scope, change, each, rows));
    }
    List<Input> values =
        change.inputs().stream()
            .filter(each -> Why.GATE.contains(each.cause()) && decide.contains(each.cause()))
            .limit(MOST_VALUES)
            .toList();
    if (!values.isEmpty()) {
      blocks.add(values(scope, values));
    }
    int lines = files.stream().mapToInt(each -> each.lines().size()).sum() + 2 * values.size();
    view.with("blocks", blocks).with("decisive", !decide.isEmpty()).with("lines", lines);
  }

  /** Changed files with lines; where one of them decides, only those with an error to show. */
  private static List<Input> files(RunChange change, Set<Cause> decide) {
    List<Input> all =
        change.inputs().stream()
            .filter(each -> each.cause() == Cause.EVIDENCE && !each.lines().isEmpty())
            .toList();
    if (!decide.isEmpty() && !decide.contains(Cause.EVIDENCE)) {
      return List.of();
    }
    Set<String> blamed = Why.blamed(change);
    List<Input> deciding = all.stream().filter(each -> blamed.contains(each.key())).toList();
    return (deciding.isEmpty() ? all : deciding).stream().limit(MOST_FILES).toList();
  }

  private static View file(PageScope scope, RunChange change, Input input, PastRows rows) {
    List<View> lines =
        input.lines().stream()
            .map(each -> line(scope, each, each.added() ? input.after() : input.before()))
            .toList();
    List<View> findings =
        change.fresh().stream()
            .filter(each -> each.result().path().filter(input.key()::equals).isPresent())
            .limit(MOST_FINDINGS)
            .map(rows::of)
            .toList();
    return new View()
        .with("title", Why.name(scope, input))
        .with("lines", lines)
        .with("findings", findings);
  }

  private static View line(PageScope scope, Line line, Optional<String> sha256) {
    View view =
        new View()
            .with("added", line.added())
            .with("n", line.number())
            .with("text", Marked.visible(line.text()));
    return view.maybe(
        "href",
        sha256.flatMap(sha -> scope.map.contents.place(sha, line.number())).map(scope::href));
  }

  private static View values(PageScope scope, List<Input> inputs) {
    List<View> lines = new ArrayList<>();
    for (Input each : inputs) {
      String key = each.key().isEmpty() ? Why.word(scope, each.cause()) : each.key();
      each.before().ifPresent(value -> lines.add(value(false, key, value)));
      each.after().ifPresent(value -> lines.add(value(true, key, value)));
    }
    return new View().with("lines", lines).with("findings", List.of());
  }

  private static View value(boolean added, String key, String value) {
    return new View().with("added", added).with("text", Marked.visible(key + " = " + value));
  }
}
