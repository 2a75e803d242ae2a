package dev.assay.site;

import dev.assay.model.RunChange;
import dev.assay.model.RunRecord;
import dev.assay.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Since when the verdict is what it is, and why. */
final class SinceView {
  private static final int MOST_FILES = 5;

  private SinceView() {}

  /** Empty when no run was recorded. */
  static Optional<View> of(PageScope scope) {
    List<RunRecord> history = scope.input.history();
    if (history.isEmpty()) {
      return Optional.empty();
    }
    RunRecord newest = history.get(history.size() - 1);
    Verdict verdict = scope.run().verdict();
    return Optional.of(
        newest.verdict() == verdict ? recorded(scope, history) : present(scope, newest));
  }

  /** The verdict changed after the newest record: there is no page of it yet. */
  private static View present(PageScope scope, RunRecord newest) {
    View view = run(scope, newest).with("sort", "present");
    scope
        .input
        .past()
        .since(scope.run())
        .ifPresent(
            change -> view.with("why", Why.of(scope, change)).with("files", files(scope, change)));
    return view;
  }

  /** What stands behind the change, for who wants to look at once. */
  private static List<View> files(PageScope scope, RunChange change) {
    List<View> files = new ArrayList<>();
    for (RunChange.Shift each : change.fresh()) {
      each.result()
          .path()
          .flatMap(
              path -> scope.map.file(path).map(page -> View.link(scope.href(page), path, true)))
          .filter(link -> files.size() < MOST_FILES && !files.contains(link))
          .ifPresent(files::add);
    }
    return files;
  }

  /** The run that began the series of equal verdicts. */
  private static View recorded(PageScope scope, List<RunRecord> history) {
    Verdict verdict = scope.run().verdict();
    int first = history.size() - 1;
    while (first > 0 && history.get(first - 1).verdict() == verdict) {
      first--;
    }
    RunRecord flip = history.get(first);
    View view = run(scope, flip).with("sort", first == 0 ? "always" : "recorded");
    view.with("n", history.size() - first);
    if (first > 0) {
      RunChange change = scope.input.past().change(history.get(first - 1), flip);
      view.with("why", Why.of(scope, change))
          .with("before", scope.verdict(history.get(first - 1).verdict()))
          .maybe("diff", scope.map.diff(flip).map(scope::href));
    }
    return view;
  }

  private static View run(PageScope scope, RunRecord record) {
    return new View()
        .with("run", scope.run(record))
        .with("was", scope.verdict(record.verdict()))
        .maybe("day", record.asOf().map(Show::date));
  }
}
