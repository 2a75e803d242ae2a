package dev.assay.site;

import java.util.List;

/**
 * Numbers before and after, each as a share of its limit, so that one line is the limit of all:
 * hollow before, solid after.
 */
final class DiffChart {
  private static final double WIDEST = 2.5;
  private static final double ROOM = 1.25;

  private final boolean wide;
  private final double left;
  private final double right;
  private final int row;
  private final double most;
  private final List<Row> rows;

  /** One number as shares of its limit; {@code before} is negative when there is none. */
  record Row(String name, double before, double after, boolean over, String text) {}

  private DiffChart(List<Row> rows, boolean wide) {
    this.rows = rows;
    this.wide = wide;
    left = wide ? 290 : 8;
    right = wide ? 840 : 350;
    row = wide ? 34 : 64;
    double highest = ROOM;
    for (Row each : rows) {
      highest = Math.max(highest, Math.max(each.before(), each.after()) * 1.05);
    }
    most = Math.min(highest, WIDEST);
  }

  static String draw(PageScope scope, List<Row> rows, boolean wide) {
    return new DiffChart(rows, wide).draw(scope);
  }

  private String draw(PageScope scope) {
    int height = 28 + rows.size() * row + 8;
    String desc = scope.say("diff.chart.desc", "n", rows.size());
    Svg svg =
        new Svg(
            wide ? "chart wide" : "chart narrow",
            "img",
            wide ? "dw" : "dn",
            wide ? 1100 : 358,
            height,
            scope.say("diff.metrics"),
            desc);
    svg.hatch(at(1), 20, right - at(1), height - 24);
    for (int i = 0; i < rows.size(); i++) {
      row(svg, rows.get(i), 28 + i * row);
    }
    svg.line("limit", at(1), 16, at(1), height - 4);
    svg.text("label", "middle", at(1), 12, scope.say("value.limit"));
    return svg.done();
  }

  private double at(double share) {
    return left + (right - left) * Math.max(0, Math.min(share, most)) / most;
  }

  private void row(Svg svg, Row each, double top) {
    double y = wide ? top + 17 : top + 50;
    svg.line("grid", left, y, right, y);
    if (each.before() >= 0) {
      svg.line("whisker", at(each.before()), y, at(each.after()), y);
      svg.circle("edge hair", at(each.before()), y, 5);
    }
    Marks.Mark mark = each.over() ? Marks.Mark.CONTRADICTED : Marks.Mark.CONFIRMED;
    Marks.draw(svg, mark, at(each.after()), y);
    svg.text("label " + Marks.colour(mark), "start", 0, wide ? y + 4.5 : top + 16, each.name());
    svg.text("tick", "start", wide ? right + 16 : 0, wide ? y + 4.5 : top + 34, each.text());
  }
}
