package dev.assay.site;

import dev.assay.model.RunRecord;
import dev.assay.model.Verdict;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** The runs of each day of a month as a stacked bar, drawn wide and narrow. */
final class DailyChart {
  /** Fewer bars say less than the table beside them. */
  private static final int FEWEST = 5;

  private static final int WIDE = 1100;
  private static final int NARROW = 358;
  private static final double LEFT = 46;
  private static final double TOP = 12;
  private static final double GAP = 0.2;

  /** From the axis up. */
  private static final List<Verdict> ORDER =
      List.of(Verdict.PASS, Verdict.INDETERMINATE, Verdict.FAIL);

  private final NavigableMap<String, List<RunRecord>> days;
  private final int length;

  private DailyChart(String month, NavigableMap<String, List<RunRecord>> days) {
    this.days = days;
    length = YearMonth.parse(month).lengthOfMonth();
  }

  /** Empty for a month with runs on few days, and for runs without a date. */
  static Optional<View> of(
      PageScope scope, String month, NavigableMap<String, List<RunRecord>> days) {
    if (days.size() < FEWEST) {
      return Optional.empty();
    }
    DailyChart chart = new DailyChart(month, days);
    return Optional.of(
        new View()
            .with("wide", chart.draw(scope, month, WIDE, 220, 4))
            .with("narrow", chart.draw(scope, month, NARROW, 200, 4)));
  }

  private String draw(PageScope scope, String month, int width, int height, int ticks) {
    boolean wide = width > NARROW;
    String title = scope.say("daily.title", "month", month);
    String desc = scope.say("daily.desc", "n", days.size());
    String css = wide ? "chart wide bar" : "chart narrow bar";
    Svg svg = new Svg(css, "img", wide ? "dw" : "dn", width, height, title, desc);
    double bottom = height - 26.0;
    double right = width - 12.0;
    int most = days.values().stream().mapToInt(List::size).max().orElse(1);
    Scale y = new Scale(most, ticks, bottom, TOP, true);
    for (double tick : y.ticks()) {
      svg.line(tick == 0 ? "axis" : "grid", LEFT, y.at(tick), right, y.at(tick));
      svg.text("tick", "end", LEFT - 8, y.at(tick) + 4.5, Scale.label(tick));
    }
    double slot = (right - LEFT) / length;
    for (Map.Entry<String, List<RunRecord>> each : days.entrySet()) {
      int day = Integer.parseInt(each.getKey().substring(each.getKey().length() - 2));
      bar(svg, y, each.getValue(), LEFT + slot * (day - 1 + GAP / 2), slot * (1 - GAP));
    }
    for (int day = 1; day <= length; day += wide ? 1 : 7) {
      svg.text("tick", "middle", LEFT + slot * (day - 0.5), bottom + 18, Integer.toString(day));
    }
    return svg.done();
  }

  private static void bar(Svg svg, Scale y, List<RunRecord> runs, double left, double width) {
    int below = 0;
    for (Verdict verdict : ORDER) {
      int count = RunRows.count(runs, verdict);
      if (count > 0) {
        double top = y.at(below + count);
        svg.rect(PageScope.glyph(verdict), left, top, width, y.at(below) - top);
        below += count;
      }
    }
  }
}
