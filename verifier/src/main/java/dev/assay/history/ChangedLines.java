package dev.assay.history;

import dev.assay.model.RunChange.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** The first lines that two texts do not share. */
final class ChangedLines {
  /** Enough to see what happened; the rest is in the files. */
  static final int MOST = 12;

  private static final int LONGEST = 200;

  private ChangedLines() {}

  /** What went and what came, place by place. */
  static List<Line> of(List<String> before, List<String> after) {
    List<Line> lines = new ArrayList<>();
    for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, raw(before), raw(after))) {
      add(lines, false, before, edit.getBeginA(), edit.getEndA());
      add(lines, true, after, edit.getBeginB(), edit.getEndB());
    }
    return lines.subList(0, Math.min(MOST, lines.size()));
  }

  private static void add(List<Line> lines, boolean added, List<String> all, int from, int to) {
    for (int i = from; i < to && lines.size() < MOST; i++) {
      lines.add(new Line(added, i + 1, shortened(all.get(i))));
    }
  }

  private static RawText raw(List<String> lines) {
    return new RawText((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String shortened(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
