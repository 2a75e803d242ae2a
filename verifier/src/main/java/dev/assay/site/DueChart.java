package dev.assay.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What holds until when, over the twelve months after the as-of day: a bar for each thing, the mark
 * at its end solid while it holds and a crossed square once it has lapsed.
 */
final class DueChart {
  /** More bars than that are in the table only. */
  static final int MOST = 20;

  private static final int ROW = 28;
  private static final int HEAD = 26;

  private final boolean wide;
  private final LocalDate first;
  private final LocalDate last;
  private final LocalDate today;
  private final double left;
  private final double right;

  /**
   * One bar.
   *
   * @param from when it began; the bar begins at the edge without it
   */
  record Row(String label, Optional<LocalDate> from, LocalDate until, boolean lapsed) {}

  private DueChart(LocalDate today, boolean wide) {
    this.wide = wide;
    this.today = today;
    this.first = today.minusMonths(2);
    this.last = today.plusMonths(12);
    this.left = wide ? 330 : 8;
    this.right = wide ? 1_090 : 350;
  }

  /**
   * Both drawings, wide and narrow; none without an as-of instant or a row.
   *
   * @param id unique on the page
   */
  static Optional<View> of(PageScope scope, String id, List<Row> rows, String title, String text) {
    if (scope.run().asOf().isEmpty() || rows.isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = day(scope.run().asOf().get());
    List<Row> drawn = rows.stream().sorted(Comparator.comparing(Row::lapsed)).limit(MOST).toList();
    return Optional.of(
        new View()
            .with("wide", new DueChart(today, true).draw(scope, id + "w", drawn, title, text))
            .with("narrow", new DueChart(today, false).draw(scope, id + "n", drawn, title, text))
            .with("left", rows.size() - drawn.size()));
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private String draw(PageScope scope, String id, List<Row> rows, String title, String text) {
    int row = wide ? ROW : ROW + 18;
    int height = HEAD + rows.size() * row + 6;
    Svg svg =
        new Svg(
            "chart " + (wide ? "wide" : "narrow"),
            "img",
            id,
            wide ? 1_100 : 358,
            height,
            title,
            text);
    svg.text("label", "middle", at(today), 12, scope.say("due.asof"));
    months().forEach(each -> svg.text("tick", "middle", at(each), 12, YearMonth.from(each) + ""));
    double y = HEAD;
    for (Row each : rows) {
      lines(svg, wide ? y : y + 18, wide ? y + ROW : y + 18 + ROW);
      bar(svg, each, y);
      y += row;
    }
    return svg.done();
  }

  /** First days of months, far enough from the as-of day for their names. */
  private List<LocalDate> months() {
    List<LocalDate> days = new ArrayList<>();
    YearMonth month = YearMonth.from(today).plusMonths(wide ? 2 : 4);
    for (; !month.atDay(1).isAfter(last.minusDays(20)); month = month.plusMonths(wide ? 2 : 4)) {
      days.add(month.atDay(1));
    }
    return days;
  }

  private void lines(Svg svg, double from, double to) {
    months().forEach(each -> svg.line("grid", at(each), from, at(each), to));
    svg.line("limit", at(today), from, at(today), to);
  }

  private void bar(Svg svg, Row row, double top) {
    double middle = top + (wide ? ROW / 2.0 : 18 + ROW / 2.0);
    svg.text("in", "start", 0, wide ? middle + 4 : top + 14, clip(row.label()));
    double from = row.from().map(this::at).orElse(left);
    double to = at(row.until());
    svg.rect("box", from, middle - 5, Math.max(1, to - from), 10);
    Marks.draw(svg, row.lapsed() ? Marks.Mark.CONTRADICTED : Marks.Mark.CONFIRMED, to, middle);
    boolean turned = to > right - 90;
    svg.text(
        row.lapsed() ? "label fail" : "label",
        turned ? "end" : "start",
        turned ? to - 11 : to + 11,
        middle + 4,
        row.until().toString());
  }

  /** Days before and after the axis stand at its ends. */
  private double at(LocalDate day) {
    double whole = ChronoUnit.DAYS.between(first, last);
    double share = ChronoUnit.DAYS.between(first, day) / whole;
    return left + (right - left) * Math.max(0, Math.min(share, 1));
  }

  private String clip(String label) {
    double room = wide ? left - 20 : 350;
    if (Svg.width(label) <= room) {
      return label;
    }
    int end = label.length();
    while (end > 1 && Svg.width(label.substring(0, end)) > room - 14) {
      end = label.offsetByCodePoints(end, -1);
    }
    return label.substring(0, end) + "…";
  }
}
