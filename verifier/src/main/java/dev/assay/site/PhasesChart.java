package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.Drill;
import dev.assay.model.Operator;
import dev.assay.model.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One bar on a seconds axis from the first event of a drill to the last. */
final class PhasesChart {
  private static final double TOP = 22;
  private static final double TALL = 26;
  private static final double AXIS = TOP + TALL + 22;
  private static final int HEIGHT = (int) AXIS + 22;

  private PhasesChart() {}

  /** The drawing, or nothing when there are no phases or they run backwards. */
  static String of(PageScope scope, Drill drill, int width, String id) {
    List<Drill.Phase> phases = drill.phases();
    if (phases.isEmpty() || phases.stream().anyMatch(each -> each.end().isBefore(each.start()))) {
      return "";
    }
    Instant zero = phases.get(0).start();
    double total = seconds(zero, phases.get(phases.size() - 1).end());
    Optional<Claim.Limit> limit = limit(drill);
    double most = Math.max(total, limit.map(each -> each.value().doubleValue()).orElse(0.0)) * 1.06;
    Scale x = new Scale(most, width > 500 ? 8 : 4, 8, width - 8.0, false);
    String css = width > 500 ? "chart wide" : "chart narrow";
    Svg svg =
        new Svg(
            css, "img", id, width, HEIGHT, scope.say("phases.title"), description(scope, phases));
    limit.ifPresent(
        each ->
            svg.hatch(
                x.at(each.value().doubleValue()),
                TOP,
                width - 8 - x.at(each.value().doubleValue()),
                TALL));
    double free = 0;
    for (Drill.Phase phase : phases) {
      free = phase(scope, svg, x, zero, phase, free);
    }
    limit.ifPresent(each -> limit(scope, svg, x, each, width));
    svg.line("axis", 8, AXIS, width - 8.0, AXIS);
    for (double tick : x.ticks()) {
      boolean last = tick + 1e-9 >= x.max();
      svg.line("axis", x.at(tick), AXIS, x.at(tick), AXIS + 4);
      String text = last ? scope.show.value(Scale.label(tick), Unit.SECOND) : Scale.label(tick);
      svg.text("tick", last ? "end" : tick == 0 ? "start" : "middle", x.at(tick), AXIS + 18, text);
    }
    return svg.done();
  }

  /** The limit of the first metric that is a time. */
  private static Optional<Claim.Limit> limit(Drill drill) {
    return Measured.of(drill).stream()
        .filter(each -> each.unit() == Unit.SECOND)
        .flatMap(each -> each.limit().stream())
        .filter(each -> each.operator() == Operator.AT_MOST || each.operator() == Operator.LESS)
        .findFirst();
  }

  private static double phase(
      PageScope scope, Svg svg, Scale x, Instant zero, Drill.Phase phase, double free) {
    double from = x.at(seconds(zero, phase.start()));
    double to = x.at(seconds(zero, phase.end()));
    svg.rect("box", from, TOP, to - from, TALL);
    String text = name(scope, phase) + " " + duration(scope, phase);
    double room = Svg.width(text);
    if (room + 8 <= to - from) {
      svg.text("tick in", "middle", (from + to) / 2, TOP + 17, text);
    } else if (from >= free) {
      svg.text("tick", "start", from, TOP + TALL + 15, text);
      return from + room + 8;
    }
    return free;
  }

  private static void limit(PageScope scope, Svg svg, Scale x, Claim.Limit limit, int width) {
    double at = x.at(limit.value().doubleValue());
    String value = scope.show.value(limit.value(), Unit.SECOND);
    String text = scope.say("chart.limit", "n", value);
    svg.line("limit", at, TOP - 4, at, TOP + TALL + 4);
    double half = Svg.width(text) / 2;
    svg.text("label", "middle", Math.max(half + 8, Math.min(at, width - 8 - half)), 12, text);
  }

  private static String description(PageScope scope, List<Drill.Phase> phases) {
    StringBuilder all = new StringBuilder();
    for (Drill.Phase phase : phases) {
      all.append(all.length() == 0 ? "" : scope.say("list.separator"));
      all.append(name(scope, phase)).append(' ').append(duration(scope, phase));
    }
    return all.toString();
  }

  /** What the time between two events is called. */
  static String name(PageScope scope, Drill.Phase phase) {
    String key = "phase." + phase.from() + "." + phase.to();
    return scope.words.has(key)
        ? scope.say(key)
        : scope.say("phase.other", "from", phase.from(), "to", phase.to());
  }

  static String duration(PageScope scope, Drill.Phase phase) {
    BigDecimal millis = BigDecimal.valueOf(Duration.between(phase.start(), phase.end()).toMillis());
    BigDecimal seconds = millis.movePointLeft(3).stripTrailingZeros();
    return scope.show.value(seconds, Unit.SECOND);
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }
}
