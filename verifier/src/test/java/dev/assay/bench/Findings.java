package dev.assay.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run found, read from its JSON report. */
final class Findings {
  private static final int SHOWN = 20;

  private Findings() {}

  /**
   * Returns the findings that have a path; those without one (no repository, for instance) are
   * about the workspace as a whole.
   *
   * @throws IllegalStateException when one without a path is more than a note
   */
  static SortedSet<Planted> read(Path report) {
    SortedSet<Planted> found = new TreeSet<>();
    for (JsonNode finding : JsonMapper.shared().readTree(report).get("findings")) {
      if (!finding.get("path").isNull()) {
        found.add(new Planted(finding.get("path").asString(), finding.get("rule").asString()));
      } else if (!finding.get("level").asString().equals("note")) {
        throw new IllegalStateException("a finding without a file: " + finding);
      }
    }
    return found;
  }

  /**
   * Compares what was found with what was planted.
   *
   * @throws IllegalStateException listing the first differences when they are not the same
   */
  static void mustEqual(SortedSet<Planted> found, SortedSet<Planted> planted) {
    List<Planted> missed = planted.stream().filter(each -> !found.contains(each)).toList();
    List<Planted> invented = found.stream().filter(each -> !planted.contains(each)).toList();
    if (!missed.isEmpty() || !invented.isEmpty()) {
      throw new IllegalStateException(
          "found is not what was planted, so no figure is reported\n"
              + list("planted, not found", missed)
              + list("found, not planted", invented));
    }
  }

  private static String list(String title, List<Planted> differences) {
    return title
        + ": "
        + differences.size()
        + "\n"
        + differences.stream()
            .limit(SHOWN)
            .map(each -> "  " + each + "\n")
            .collect(Collectors.joining());
  }
}
