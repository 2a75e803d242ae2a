package dev.assay.site;

import dev.assay.model.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** "What did this file say when that run read it?" */
final class PastFileView {
  private PastFileView() {}

  /** The lines are read here and forgotten with the page. */
  static View of(PageScope scope, Contents.Past past) {
    FileLines lines = FileLines.of(scope.input.past().lines(past.sha256()));
    String path = past.path();
    int slash = path.lastIndexOf('/');
    View view =
        new View()
            .with("index", scope.href(scope.map.files.file(0)))
            .with("folder", Marked.visible(path.substring(0, slash + 1)))
            .with("name", Marked.visible(path.substring(slash + 1)))
            .with("path", Marked.visible(path))
            .with("sha256", past.sha256())
            .with("kind", past.kind())
            .with("count", lines.count())
            .with("first", run(scope, past.first()))
            .with("last", run(scope, past.last()))
            .with("once", past.first().equals(past.last()))
            .with("rows", rows(lines));
    past.last()
        .commit()
        .ifPresent(
            hex ->
                view.with(
                    "command", "git show " + hex + ":./" + RunView.quoted(path) + " | sha256sum"));
    return view.maybe(
        "now",
        scope.map.file(path).map(page -> View.link(scope.href(page), Marked.visible(path), true)));
  }

  private static View run(PageScope scope, RunRecord record) {
    return scope.run(record).maybe("asOf", record.asOf().map(Show::minute));
  }

  private static List<View> rows(FileLines lines) {
    List<View> rows = new ArrayList<>();
    SortedSet<Integer> shown = lines.shown(new TreeSet<>());
    for (int number : shown) {
      String text = lines.line(number);
      int end = Math.min(text.length(), FileLines.WIDEST);
      View row = new View().with("n", number).with("text", Marked.visible(text.substring(0, end)));
      rows.add(end < text.length() ? row.with("hidden", text.length() - end) : row);
    }
    int left = lines.count() - shown.size();
    if (left > 0) {
      rows.get(rows.size() - 1).with("left", left);
    }
    return rows;
  }
}
