package dev.assay.cli;

import dev.assay.model.Finding;
import dev.assay.model.Node;
import dev.assay.model.Run;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.List;

/** Compares the findings of a sample with the ones written beside it. */
final class ExpectedFindings {
  private ExpectedFindings() {}

  /** What differs, in words; empty when the findings are exactly the expected ones. */
  static List<String> differences(Tree expected, String pack, Run run) {
    List<Finding> left =
        new ArrayList<>(
            run.findings().stream().filter(f -> f.rule().startsWith(pack + "/")).toList());
    List<String> differences = new ArrayList<>();
    int items = expected.root() instanceof Node.Array list ? list.items().size() : 0;
    if (items == 0) {
      differences.add("the list of expected findings is empty");
    }
    for (int i = 0; i < items; i++) {
      String at = "/" + i + "/";
      Finding match =
          left.stream().filter(f -> matches(expected, at, pack, f)).findFirst().orElse(null);
      if (match == null) {
        differences.add("missing: " + wanted(expected, i));
      } else {
        left.remove(match);
      }
    }
    left.forEach(finding -> differences.add("unexpected: " + shown(finding)));
    return differences;
  }

  private static boolean matches(Tree expected, String at, String pack, Finding finding) {
    return same(expected, at + "rule", finding.rule().substring(pack.length() + 1))
        && same(expected, at + "path", finding.location().path().orElse("null"))
        && same(expected, at + "line", "" + finding.location().line())
        && same(expected, at + "pointer", finding.location().pointer())
        && same(expected, at + "level", finding.level().word())
        && same(expected, at + "kind", finding.kind().word());
  }

  /** What is not written matches anything. */
  private static boolean same(Tree expected, String at, String actual) {
    return expected.scalar(at).map(s -> s.text().equals(actual)).orElse(true);
  }

  private static String wanted(Tree expected, int i) {
    StringBuilder words = new StringBuilder();
    for (String key : List.of("rule", "path", "line", "pointer", "level", "kind")) {
      expected.text("/" + i + "/" + key).ifPresent(v -> words.append(key + ": " + v + " "));
    }
    return words.toString().strip();
  }

  static String shown(Finding finding) {
    return finding.rule()
        + " "
        + finding.location().path().orElse("")
        + ":"
        + finding.location().line()
        + " "
        + finding.location().pointer()
        + " "
        + finding.level().word()
        + " "
        + finding.kind().word()
        + ": "
        + finding.message().en();
  }
}
