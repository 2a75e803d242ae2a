package dev.assay.site;

import dev.assay.model.Operator;
import dev.assay.model.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One dot a drill at the number it states, the interval evidence allows, and the limit as steps.
 */
final class DotsChart {
  private static final double LEFT = 46;
  private static final double TOP = 20;

  /** More marks would not fit into 30 KB, nor onto a phone. */
  static final int MOST = 60;

  /** What is shown on each side of a single moment, so that its axis has dates. */
  private static final Duration DAY = Duration.ofDays(1);

  private final PageScope scope;
  private final int width;
  private final int height;
  private final Series series;
  private final TimeScale x;
  private final Scale y;
  private final double bottom;
  private final double right;
  private final List<double[]> labels = new ArrayList<>();

  /** One drill. */
  record Point(
      Instant at,
      double said,
      double low,
      double high,
      boolean bounded,
      Marks.Mark mark,
      String label,
      String href,
      String name) {}

  /** A limit and since when it holds. */
  record Step(Instant from, double value, String name) {}

  /**
   * What is drawn.
   *
   * @param points oldest first, at least one
   * @param steps of the limit, oldest first; empty without a limit
   */
  record Series(
      String title,
      String desc,
      Unit unit,
      Operator operator,
      List<Point> points,
      List<Step> steps) {}

  private DotsChart(PageScope scope, Series series, int width, int height) {
    this.scope = scope;
    this.series = series;
    this.width = width;
    this.height = height;
    right = width - 12.0;
    bottom = height - 26.0;
    double most = 0;
    for (Point each : series.points()) {
      most = Math.max(most, Math.max(each.said(), each.high()));
    }
    for (Step each : series.steps()) {
      most = Math.max(most, each.value() * 1.15);
    }
    boolean whole = series.unit() == Unit.EVENT || series.unit() == Unit.COUNT;
    y = new Scale(most, height > 200 ? 4 : 2, bottom, TOP, whole);
    List<Point> points = series.points();
    Instant first = points.get(0).at();
    Instant last = points.get(points.size() - 1).at();
    boolean moment = first.equals(last);
    x =
        moment
            ? new TimeScale(first.minus(DAY), last.plus(DAY), LEFT, right)
            : new TimeScale(first, last, LEFT, right);
  }

  static String draw(PageScope scope, Series series, int width, int height, String id) {
    return new DotsChart(scope, series, width, height).draw(id);
  }

  private String draw(String id) {
    String css = width > 500 ? "chart wide" : "chart narrow";
    Svg svg = new Svg(css, "group", id, width, height, series.title(), series.desc());
    forbidden(svg);
    grid(svg);
    limit(svg);
    List<Point> drawn = series.points();
    for (Point each : drawn) {
      double at = x.at(each.at());
      double dot = y.at(each.said());
      labels.add(new double[] {at - 8, dot - 8, at + 8, dot + 8});
    }
    drawn.forEach(each -> whisker(svg, each));
    drawn.forEach(each -> point(svg, each));
    for (int i = drawn.size() - 1; i >= 0; i--) {
      label(svg, drawn.get(i));
    }
    return svg.done();
  }

  private void grid(Svg svg) {
    for (double tick : y.ticks()) {
      double at = y.at(tick);
      svg.line(tick == 0 ? "axis" : "grid", LEFT, at, right, at);
      boolean top = tick + 1e-9 >= y.max();
      String text = top ? scope.show.value(Scale.label(tick), series.unit()) : Scale.label(tick);
      boolean fits = !top || Svg.width(text) <= LEFT - 4;
      svg.text("tick", "end", LEFT - 8, at + 4.5, fits ? text : Scale.label(tick));
    }
    for (TimeScale.Tick tick : x.ticks(width > 500 ? 9 : 4)) {
      svg.line("axis", tick.x(), bottom, tick.x(), bottom + 4);
      double half = Svg.width(tick.label()) / 2;
      if (tick.x() + half <= width && tick.x() - half >= 0) {
        svg.text("tick", "middle", tick.x(), bottom + 18, tick.label());
      }
    }
  }

  private boolean most() {
    return series.operator() == Operator.AT_MOST || series.operator() == Operator.LESS;
  }

  private double begin(int step) {
    return step == 0 ? LEFT : x.at(series.steps().get(step).from());
  }

  private double end(int step) {
    return step + 1 < series.steps().size() ? x.at(series.steps().get(step + 1).from()) : right;
  }

  private void forbidden(Svg svg) {
    for (int i = 0; i < series.steps().size() && series.operator() != Operator.EQUAL; i++) {
      double at = y.at(series.steps().get(i).value());
      double top = most() ? TOP - 6 : at;
      svg.hatch(begin(i), top, end(i) - begin(i), most() ? at - top : bottom - at);
    }
  }

  private void limit(Svg svg) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < series.steps().size(); i++) {
      String at = Svg.number(y.at(series.steps().get(i).value()));
      path.append(i == 0 ? "M" + Svg.number(LEFT) + " " + at : "V" + at);
      path.append('H').append(Svg.number(end(i)));
    }
    if (path.length() > 0) {
      svg.path("limit", path.toString());
    }
    for (int i = 0; i < series.steps().size(); i++) {
      double at = y.at(series.steps().get(i).value());
      double room = Svg.width(series.steps().get(i).name());
      double from = Math.min(begin(i) + 6, right - room);
      double up = at - 7 > 12 ? at - 7 : at + 15;
      if (free(from, up - 11, from + room, up + 2)) {
        svg.text("label", "start", from, up, series.steps().get(i).name());
      }
    }
  }

  private void whisker(Svg svg, Point point) {
    if (!point.bounded()) {
      return;
    }
    double at = x.at(point.at());
    double low = y.at(point.low());
    double high = y.at(point.high());
    String path =
        "M"
            + Svg.number(at)
            + " "
            + Svg.number(low)
            + "V"
            + Svg.number(high)
            + "M"
            + Svg.number(at - 4)
            + " "
            + Svg.number(low)
            + "h8"
            + "M"
            + Svg.number(at - 4)
            + " "
            + Svg.number(high)
            + "h8";
    svg.path("whisker", path);
  }

  private void point(Svg svg, Point point) {
    double at = x.at(point.at());
    double dot = y.at(point.said());
    svg.link(point.href(), point.name());
    svg.circle("hit", at, dot, 12);
    Marks.draw(svg, point.mark(), at, dot);
    svg.endLink();
  }

  private void label(Svg svg, Point point) {
    if (point.label().isEmpty()) {
      return;
    }
    double at = x.at(point.at());
    double dot = y.at(point.said());
    double room = Svg.width(point.label());
    double text = dot > bottom - 8 ? dot - 8 : dot + 4.5;
    String css = "label " + Marks.colour(point.mark());
    if (at + 14 + room < right && free(at + 13, dot - 8, at + 13 + room, dot + 6)) {
      svg.text(css, "start", at + 13, text, point.label());
    } else if (at - 14 - room > LEFT && free(at - 13 - room, dot - 8, at - 13, dot + 6)) {
      svg.text(css, "end", at - 13, text, point.label());
    } else if (dot - 26 > 4
        && at - room / 2 > LEFT
        && at + room / 2 < width
        && free(at - room / 2, dot - 27, at + room / 2, dot - 13)) {
      svg.text(css, "middle", at, dot - 15, point.label());
    }
  }

  /** Whether nothing stands there yet; if so it does now. */
  private boolean free(double left, double top, double right, double bottom) {
    for (double[] other : labels) {
      if (left < other[2] && right > other[0] && top < other[3] && bottom > other[1]) {
        return false;
      }
    }
    labels.add(new double[] {left, top, right, bottom});
    return true;
  }
}
