package dev.assay.site;

import dev.assay.model.Counts;
import dev.assay.model.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** "What was found, down to the last note?" Groups: errors, warnings, notes, waived, known. */
final class FindingsView {
  private FindingsView() {}

  private static String group(Finding finding) {
    if (finding.waiver().isPresent()) {
      return "waived";
    }
    return finding.known() ? "known" : finding.level().word();
  }

  static View of(PageScope scope, int number) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding each : scope.map.findings.rows(number)) {
      String group = group(each);
      groups.computeIfAbsent(group, unused -> new ArrayList<>()).add(each);
    }
    List<View> sections = new ArrayList<>();
    groups.forEach(
        (group, findings) ->
            sections.add(
                new View()
                    .with("id", group)
                    .with("title", scope.say("findings.group." + group))
                    .with("rows", FindingRows.of(scope, findings))));
    Counts counts = scope.run().counts();
    return new View()
        .with("groups", sections)
        .with("total", scope.map.findings.size())
        .with("error", counts.fail().error() + counts.open().error())
        .with("warning", counts.fail().warning() + counts.open().warning())
        .with("note", counts.fail().note() + counts.open().note())
        .with("waived", counts.waived())
        .with("known", counts.known())
        .with("checks", counts.checks())
        .with("evidence", counts.evidence())
        .with("pages", PageLinks.of(scope, scope.map.findings, number));
  }
}
