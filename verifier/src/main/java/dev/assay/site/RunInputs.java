package dev.assay.site;

import dev.assay.model.EvidenceVersion;
import dev.assay.model.Verdict;
import java.util.Comparator;
import java.util.List;

/** What a recorded run looked at, what did not pass first. */
final class RunInputs {
  private static final int MOST = 200;
  private static final List<Verdict> WORST =
      List.of(Verdict.FAIL, Verdict.INDETERMINATE, Verdict.PASS);

  private RunInputs() {}

  static void put(PageScope scope, RunStory story, View view) {
    story
        .evidence()
        .ifPresent(
            all -> {
              List<View> rows =
                  all.stream()
                      .sorted(Comparator.comparing(each -> WORST.indexOf(each.verdict())))
                      .limit(MOST)
                      .map(each -> row(scope, each))
                      .toList();
              long gone = all.stream().filter(each -> page(scope, each).isEmpty()).count();
              view.with("inputs", rows)
                  .with("inputsAll", all.size())
                  .with("inputsLeft", all.size() - rows.size())
                  .with("inputsGone", gone);
            });
  }

  private static java.util.Optional<String> page(PageScope scope, EvidenceVersion version) {
    return version.sha256().flatMap(scope.map.contents::page);
  }

  private static View row(PageScope scope, EvidenceVersion version) {
    View file =
        new View()
            .with("text", Marked.visible(version.path()))
            .with("machine", true)
            .maybe("href", page(scope, version).map(scope::href));
    return new View()
        .with("file", file)
        .with("kind", version.kind())
        .with("verdict", scope.verdict(version.verdict()))
        .maybe("sha256", version.sha256());
  }
}
