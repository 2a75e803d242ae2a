package dev.assay.cli;

import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Gate;
import dev.assay.model.Lang;
import dev.assay.model.Level;
import dev.assay.model.Run;
import dev.assay.model.Text;
import dev.assay.model.Waiver;
import dev.assay.report.Printable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shortest way to green, and until when what is green holds. From the gate's own answer. */
final class GateExplanation {
  private static final String GATE = "core/gate-condition-met";
  private static final int MOST_SHOWN = 10;
  private static final Text MORE = new Text("and {n} more", "另有 {n} 项");
  private static final Text GREEN = new Text("green: nothing is missing", "绿：没有缺失");
  private static final Text WAY = new Text("the shortest way to green:", "转绿的最短路径：");
  private static final Text HOLDS = new Text("met, {margin}", "已满足，{margin}");
  private static final Text NEXT =
      new Text("next waiver to lapse: {day}, {rule} ({owner})", "最先到期的豁免：{day}，{rule}（{owner}）");

  private GateExplanation() {}

  static String of(Run run, Lang lang) {
    StringBuilder out = new StringBuilder();
    List<Gate.Condition> unmet =
        run.gate().orElseThrow().conditions().stream()
            .filter(each -> each.outcome() != FindingKind.PASS)
            .toList();
    out.append((unmet.isEmpty() ? GREEN : WAY).in(lang)).append('\n');
    for (int i = 0; i < unmet.size(); i++) {
      Gate.Condition condition = unmet.get(i);
      out.append("  ").append(i + 1).append(". ").append(condition.id()).append(": ");
      out.append(Printable.of(condition.way().map(way -> way.in(lang)).orElse("–"))).append('\n');
      if (condition.id().equals("findings")) {
        blockers(run, lang, out);
      }
    }
    for (Gate.Condition condition : run.gate().get().conditions()) {
      if (condition.outcome() == FindingKind.PASS && condition.margin().isPresent()) {
        Text margin = HOLDS.withTexts(Map.of("margin", condition.margin().get()));
        out.append("  ").append(condition.id()).append(' ').append(margin.in(lang)).append('\n');
      }
    }
    next(run).ifPresent(text -> out.append("  ").append(Printable.of(text.in(lang))).append('\n'));
    return out.toString();
  }

  /** Every finding that blocks by itself, as far as people read. */
  private static void blockers(Run run, Lang lang, StringBuilder out) {
    List<Finding> all =
        run.findings().stream()
            .filter(each -> each.level() == Level.ERROR && each.counts())
            .filter(each -> !each.rule().equals(GATE))
            .toList();
    all.stream()
        .limit(MOST_SHOWN)
        .forEach(
            each ->
                out.append("     - ")
                    .append(Printable.of(each.location().path().orElse(".")))
                    .append(each.location().line() > 0 ? ":" + each.location().line() : "")
                    .append(' ')
                    .append(each.rule())
                    .append(": ")
                    .append(Printable.of(each.wouldPass().orElse(each.remedy()).in(lang)))
                    .append('\n'));
    if (all.size() > MOST_SHOWN) {
      Text more = MORE.with(Map.of("n", "" + (all.size() - MOST_SHOWN)));
      out.append("     - ").append(more.in(lang)).append('\n');
    }
  }

  private static Optional<Text> next(Run run) {
    return run.findings().stream()
        .filter(finding -> finding.waiver().isPresent())
        .min(Comparator.comparing((Finding each) -> each.waiver().orElseThrow().expires()))
        .map(
            finding -> {
              Waiver waiver = finding.waiver().orElseThrow();
              return NEXT.with(
                  Map.of(
                      "day", waiver.expires().toString(),
                      "rule", finding.rule(),
                      "owner", waiver.owner()));
            });
  }
}
