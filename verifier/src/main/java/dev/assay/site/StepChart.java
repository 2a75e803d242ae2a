package dev.assay.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts over time as lines that change at once, never sloped, each named at its end. */
final class StepChart {
  private static final double LEFT = 40;
  private static final double TOP = 14;
  private static final double LINE = 16;

  /** How much wider a name is than plain text. */
  private static final double BOLD = 1.1;

  private final boolean wide;
  private final int height;
  private final double right;
  private final double bottom;
  private final TimeScale x;
  private final Scale y;

  /** A count from an instant on. */
  record Point(Instant at, int value) {}

  /** How a line looks: no two of a chart alike. */
  enum Look {
    PLAIN("limit"),
    THIN("axis"),
    DASHED("whisker"),
    STRONG("mark edge");

    private final String css;

    Look(String css) {
      this.css = css;
    }
  }

  /**
   * A line.
   *
   * @param points oldest first, at least one
   * @param label what stands at its end
   */
  record Line(Look look, List<Point> points, String label) {}

  /** A word at a place of a line. */
  record Note(Instant at, int value, String text) {}

  private StepChart(List<Line> lines, Instant end, boolean wide, int height) {
    this.wide = wide;
    this.height = height;
    double room = lines.stream().mapToDouble(each -> Svg.width(each.label())).max().orElse(0);
    right = (wide ? 1100 : 358) - Math.min(room * BOLD + 12, wide ? 240 : 140);
    bottom = height - 26.0;
    int most = 0;
    Instant from = end;
    for (Line line : lines) {
      for (Point each : line.points()) {
        most = Math.max(most, each.value());
        from = each.at().isBefore(from) ? each.at() : from;
      }
    }
    y = new Scale(most, 4, bottom, TOP, true);
    x = new TimeScale(from, end, LEFT, right);
  }

  /**
   * Draws lines up to an instant.
   *
   * @param end no point lies later
   * @param gap the numbers of the two lines between which the area is filled; empty for none
   */
  static String draw(
      String title,
      String desc,
      List<Line> lines,
      List<Integer> gap,
      List<Note> notes,
      Instant end,
      boolean wide,
      int height,
      String id) {
    StepChart chart = new StepChart(lines, end, wide, height);
    String css = wide ? "chart wide" : "chart narrow";
    Svg svg = new Svg(css, "img", id, wide ? 1100 : 358, height, title, desc);
    if (gap.size() == 2) {
      String up = chart.path(lines.get(gap.get(0)).points(), false);
      svg.area("mark", up + chart.path(lines.get(gap.get(1)).points(), true) + "Z");
    }
    chart.axes(svg);
    for (Line each : lines) {
      String path = chart.path(each.points(), false);
      if (each.look() == Look.DASHED) {
        svg.dashed("whisker", path);
      } else {
        svg.path(each.look().css, path);
      }
    }
    chart.labels(svg, lines);
    for (Note each : notes) {
      svg.text(
          "label", "middle", chart.x.at(each.at()), chart.y.at(each.value()) + 16, each.text());
    }
    return svg.done();
  }

  private void axes(Svg svg) {
    for (double tick : y.ticks()) {
      svg.line(tick == 0 ? "axis" : "grid", LEFT, y.at(tick), right, y.at(tick));
      svg.text("tick", "end", LEFT - 8, y.at(tick) + 4.5, Scale.label(tick));
    }
    for (TimeScale.Tick tick : x.ticks(wide ? 8 : 3)) {
      svg.line("axis", tick.x(), bottom, tick.x(), bottom + 4);
      double half = Svg.width(tick.label()) / 2;
      if (tick.x() - half >= 0 && tick.x() + half <= (wide ? 1100 : 358)) {
        svg.text("tick", "middle", tick.x(), height - 8.0, tick.label());
      }
    }
  }

  /** Along the steps to the right end, or from there back. */
  private String path(List<Point> points, boolean back) {
    StringBuilder path = new StringBuilder();
    if (back) {
      for (int i = points.size() - 1; i >= 0; i--) {
        String to = Svg.number(i == points.size() - 1 ? right : x.at(points.get(i + 1).at()));
        String at = Svg.number(y.at(points.get(i).value()));
        path.append('L').append(to).append(' ').append(at);
        path.append('H').append(Svg.number(x.at(points.get(i).at())));
      }
      return path.toString();
    }
    for (int i = 0; i < points.size(); i++) {
      String at = Svg.number(y.at(points.get(i).value()));
      if (i == 0) {
        path.append('M').append(Svg.number(x.at(points.get(0).at()))).append(' ').append(at);
      } else {
        path.append('H').append(Svg.number(x.at(points.get(i).at()))).append('V').append(at);
      }
    }
    return path.append('H').append(Svg.number(right)).toString();
  }

  /** Names at the right end, none over another. */
  private void labels(Svg svg, List<Line> lines) {
    List<Line> order = new ArrayList<>(lines);
    order.sort(Comparator.comparingDouble(this::end));
    double free = TOP;
    for (int i = 0; i < order.size(); i++) {
      double left = (order.size() - i - 1) * LINE;
      double at = Math.max(free, Math.min(end(order.get(i)) + 4.5, bottom - left));
      svg.text("label", "start", right + 8, at, order.get(i).label());
      free = at + LINE;
    }
  }

  private double end(Line line) {
    return y.at(line.points().get(line.points().size() - 1).value());
  }
}
