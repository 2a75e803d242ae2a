package dev.assay.site;

import dev.assay.model.Finding;
import dev.assay.model.Pack;
import dev.assay.model.Parameter;
import dev.assay.model.Rule;
import java.util.ArrayList;
import java.util.List;

/** "What is this rule, why does it exist, and what does it look like when it fires?" */
final class RuleView {
  private static final int MOST_FINDINGS = 50;

  private RuleView() {}

  static View of(PageScope scope, Rule rule) {
    List<Finding> findings = Order.findings(scope.map.look.ofRule(rule.id()));
    View view =
        new View()
            .with("id", rule.id())
            .with("rules", scope.href(Sitemap.RULES))
            .with("pack", rule.pack())
            .with("title", scope.in(rule.title()))
            .with("level", scope.say("level." + rule.level().name()))
            .with("answer", scope.say("kind." + rule.answer().name()))
            .with("why", Prose.html(scope.in(rule.why())))
            .with("remedy", Prose.html(scope.in(rule.remedy())))
            .with("source", rule.source())
            .with("message", scope.in(rule.message()))
            .with("measured", rule.measured())
            .with("kinds", kinds(scope, rule))
            .with("parameters", parameters(scope, rule))
            .with("evaluated", scope.run().evaluated().getOrDefault(rule.id(), 0L))
            .with("count", findings.size())
            .with(
                "findings", FindingRows.of(scope, findings.stream().limit(MOST_FINDINGS).toList()))
            .with("more", Math.max(0, findings.size() - MOST_FINDINGS))
            .with("all", scope.href(scope.map.findings.file(0)))
            .with("samples", samples(scope, rule))
            .with("formerly", rule.formerly())
            .with("trend", RuleTrend.of(scope, rule))
            .maybe("off", rule.off())
            .maybe("severity", rule.severity());
    rule.exitCode().ifPresent(code -> view.with("exitCode", code));
    return view;
  }

  private static List<View> kinds(PageScope scope, Rule rule) {
    return scope.run().plan().kinds().stream()
        .filter(each -> rule.kinds().contains(each.name()))
        .map(each -> new View().with("name", each.name()).with("title", scope.in(each.title())))
        .toList();
  }

  private static List<View> parameters(PageScope scope, Rule rule) {
    List<View> rows = new ArrayList<>();
    for (String id : rule.parameters()) {
      Parameter each = scope.run().plan().parameters().get(id);
      if (each != null) {
        rows.add(
            new View()
                .with("id", each.id())
                .with("title", scope.in(each.title()))
                .with("value", scope.show.value(each.value(), each.unit()))
                .with("packDefault", scope.show.value(each.packDefault(), each.unit()))
                .with("source", each.source())
                .with("origin", MetricView.origin(scope, each)));
      }
    }
    return rows;
  }

  private static List<View> samples(PageScope scope, Rule rule) {
    for (Pack pack : scope.run().plan().packs()) {
      if (pack.name().equals(rule.pack())) {
        return Samples.of(scope, pack, rule.name());
      }
    }
    return List.of();
  }
}
