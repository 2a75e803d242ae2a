package dev.assay.site;

import dev.assay.model.FindingKind;
import dev.assay.model.Gate;
import java.util.ArrayList;
import java.util.List;

/** The conditions of the policy a run was held against; empty when there was none. */
final class GateRows {
  private static final int MOST_FILES = 3;

  private GateRows() {}

  static View of(PageScope scope) {
    View view = new View();
    scope.run().gate().ifPresent(gate -> put(scope, gate, view));
    return view;
  }

  private static void put(PageScope scope, Gate gate, View view) {
    List<View> rows = new ArrayList<>();
    gate.conditions().forEach(each -> rows.add(row(scope, each)));
    view.with("policy", gate.policy())
        .with("title", gate.title().orElse(gate.policy()))
        .with("n", rows.size())
        .with(
            "met",
            (int)
                gate.conditions().stream()
                    .filter(each -> each.outcome() == FindingKind.PASS)
                    .count())
        .with("rows", rows);
  }

  private static View row(PageScope scope, Gate.Condition condition) {
    String glyph =
        switch (condition.outcome()) {
          case PASS -> "pass";
          case FAIL -> "fail";
          default -> "open";
        };
    List<View> files = new ArrayList<>();
    condition.evidence().stream()
        .filter(path -> scope.map.file(path).isPresent())
        .limit(MOST_FILES)
        .forEach(
            path ->
                files.add(
                    View.link(
                        scope.href(scope.map.file(path).orElseThrow()),
                        path.substring(path.lastIndexOf('/') + 1),
                        true)));
    return new View()
        .with("asks", scope.in(condition.asks()))
        .with("required", Show.machine(condition.required()))
        .with("found", Show.machine(condition.found()))
        .with("glyph", glyph)
        .with("word", scope.say("gate." + glyph))
        .with("files", files)
        .with("left", Math.max(0, condition.evidence().size() - files.size()))
        .maybe("place", scope.near(condition.location()))
        .maybe("margin", condition.margin().map(scope::in))
        .maybe("way", condition.way().map(scope::in));
  }
}
