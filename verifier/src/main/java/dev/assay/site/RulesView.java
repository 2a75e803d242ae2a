package dev.assay.site;

import dev.assay.model.Pack;
import dev.assay.model.Rule;
import java.util.ArrayList;
import java.util.List;

/** "What is asked of the evidence?" */
final class RulesView {
  private RulesView() {}

  static View of(PageScope scope) {
    List<View> packs = new ArrayList<>();
    for (Pack pack : scope.run().plan().packs()) {
      List<View> rules =
          scope.run().plan().rules().stream()
              .filter(each -> each.pack().equals(pack.name()))
              .map(each -> row(scope, each))
              .toList();
      packs.add(
          new View()
              .with("name", pack.name())
              .with("title", scope.in(pack.title()))
              .with("version", pack.version())
              .with("rules", rules));
    }
    return new View()
        .with("packs", packs)
        .with("n", scope.run().plan().rules().size())
        .with("checks", scope.run().counts().checks());
  }

  private static View row(PageScope scope, Rule rule) {
    View row = new View().with("recorded", scope.map.trends.asked(rule.id()).isPresent());
    return row.maybe("fired", scope.map.trends.fired(rule.id()).map(each -> scope.on(each)))
        .with("rule", scope.rule(rule.id()))
        .with("title", scope.in(rule.title()))
        .with("levelKey", rule.level().word())
        .with("level", scope.say("level." + rule.level().name()))
        .with("off", rule.off().isPresent())
        .with("evaluated", scope.run().evaluated().getOrDefault(rule.id(), 0L))
        .with("findings", scope.map.look.ofRule(rule.id()).size());
  }
}
