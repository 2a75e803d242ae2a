package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.FindingKind;
import dev.assay.model.Operator;

/** The signature drawing: what was said, against what evidence allows and what is permitted. */
final class IntervalStrip {
  private static final int WIDTH = 358;
  private static final int HEIGHT = 66;
  private static final int LEFT = 8;
  private static final int RIGHT = WIDTH - 8;
  private static final double TOP = 20;
  private static final double MIDDLE = 29;
  private static final double AXIS = 42;

  private IntervalStrip() {}

  /** The drawing; negative values have none. */
  static String of(PageScope scope, Claim claim, String id) {
    double said = claim.value().doubleValue();
    double low = claim.provable().map(each -> each.low().doubleValue()).orElse(said);
    double high = claim.provable().map(each -> each.high().doubleValue()).orElse(said);
    double limit = claim.limit().map(each -> each.value().doubleValue()).orElse(0.0);
    double most = Math.max(Math.max(said, high), limit * 1.1);
    if (said < 0 || low < 0 || limit < 0 || most == 0 || !Double.isFinite(most)) {
      return "";
    }
    Scale x = new Scale(most, 4, LEFT, RIGHT, false);
    Svg svg =
        new Svg(
            "strip", "img", id, WIDTH, HEIGHT, scope.in(claim.title()), description(scope, claim));
    claim.limit().ifPresent(each -> forbidden(svg, x, each));
    claim
        .provable()
        .ifPresent(
            each -> svg.rect("box", x.at(low), TOP, Math.max(2, x.at(high) - x.at(low)), 18));
    axis(scope, claim, svg, x);
    claim.limit().ifPresent(each -> limit(scope, svg, x, each, x.at(said)));
    Marks.draw(svg, mark(claim), x.at(said), MIDDLE);
    String label = scope.say("chart.said", "n", claim.said());
    double half = Svg.width(label) / 2;
    svg.text(
        "label " + Marks.colour(mark(claim)),
        "middle",
        Math.max(LEFT + half, Math.min(x.at(said), RIGHT - half)),
        12,
        label);
    return svg.done();
  }

  private static String description(PageScope scope, Claim claim) {
    String said = scope.show.value(claim.said(), claim.unit());
    String provable =
        claim
            .provable()
            .map(each -> scope.show.interval(each, claim.unit()))
            .orElse(scope.say("provable.nothing"));
    return scope.say("strip.desc", "said", said, "provable", provable);
  }

  private static void forbidden(Svg svg, Scale x, Claim.Limit limit) {
    double at = x.at(limit.value().doubleValue());
    boolean most = limit.operator() == Operator.AT_MOST || limit.operator() == Operator.LESS;
    if (most) {
      svg.hatch(at, TOP, RIGHT - at, 18);
    } else if (limit.operator() != Operator.EQUAL) {
      svg.hatch(LEFT, TOP, at - LEFT, 18);
    }
  }

  private static void axis(PageScope scope, Claim claim, Svg svg, Scale x) {
    svg.line("axis", LEFT, AXIS, RIGHT, AXIS);
    for (double tick : x.ticks()) {
      svg.line("axis", x.at(tick), AXIS, x.at(tick), AXIS + 4);
      boolean last = tick + 1e-9 >= x.max();
      String label = Scale.label(tick);
      String text = last ? scope.show.value(label, claim.unit()) : label;
      svg.text(
          "tick",
          last ? "end" : tick == 0 ? "start" : "middle",
          last ? RIGHT : x.at(tick),
          AXIS + 18,
          text);
    }
  }

  private static void limit(PageScope scope, Svg svg, Scale x, Claim.Limit limit, double said) {
    double at = x.at(limit.value().doubleValue());
    svg.line("limit", at, TOP - 4, at, AXIS);
    String text = scope.say("chart.limit", "n", limit.value().toPlainString());
    boolean left = at <= said;
    double room = Svg.width(text);
    boolean fits =
        left ? (at - room > LEFT && said - at > 60) || said - at > 90 : at - said > 70 + room / 2;
    if (fits) {
      double place = Math.max(LEFT + room / 2, Math.min(at, RIGHT - room / 2));
      svg.text("label", "middle", place, 12, text);
    }
  }

  static Marks.Mark mark(Claim claim) {
    if (claim.state() == ClaimState.CONTRADICTED) {
      return Marks.Mark.CONTRADICTED;
    }
    if (claim.limit().filter(each -> each.outcome() == FindingKind.FAIL).isPresent()) {
      return Marks.Mark.OVER;
    }
    return claim.state() == ClaimState.CONFIRMED ? Marks.Mark.CONFIRMED : Marks.Mark.UNPROVABLE;
  }
}
