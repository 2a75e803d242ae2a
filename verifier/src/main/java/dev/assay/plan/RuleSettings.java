package dev.assay.plan;

import dev.assay.model.Check;
import dev.assay.model.Level;
import dev.assay.model.Pack;
import dev.assay.model.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules in use with the level in force, and where a changed level was written. */
record RuleSettings(List<Rule> rules, Map<String, String> origins) {
  private static final String OFF = "off";

  static RuleSettings of(Config config, PackChoice packs) {
    Map<String, Rule> declared = byId(packs.declared());
    Map<String, Rule> inForce = byId(packs.inUse());
    Map<String, String> origins = new TreeMap<>();
    config
        .rules()
        .ifPresent(
            object ->
                object
                    .map()
                    .forEach(
                        (id, value) -> {
                          Rule rule = rule(object, id, declared, packs);
                          Rule changed = changed(rule, value);
                          if (origins.put(rule.id(), value.origin()) != null) {
                            throw object.badKey(
                                id, "rule '" + rule.id() + "' is set twice", "write it once");
                          }
                          inForce.computeIfPresent(rule.id(), (key, each) -> changed);
                        }));
    List<Rule> rules = new ArrayList<>(inForce.values());
    rules.sort(Comparator.comparing(Rule::id));
    return new RuleSettings(rules, origins);
  }

  private static Map<String, Rule> byId(List<Pack> packs) {
    Map<String, Rule> rules = new TreeMap<>();
    packs.forEach(pack -> pack.rules().forEach(rule -> rules.put(rule.id(), rule)));
    return rules;
  }

  private static Rule rule(Value object, String id, Map<String, Rule> known, PackChoice packs) {
    return Optional.ofNullable(known.get(id))
        .or(() -> known.values().stream().filter(each -> each.formerly().contains(id)).findFirst())
        .orElseThrow(
            () -> {
              List<String> same =
                  new TreeSet<>(known.keySet())
                      .stream().filter(each -> each.endsWith("/" + id)).toList();
              return packs.unknown(
                  object,
                  id,
                  "rule '" + id + "'",
                  pack -> pack.rules().stream().anyMatch(each -> each.id().equals(id)),
                  same.isEmpty() ? nearest(id, known) : "write " + String.join(" or ", same));
            });
  }

  private static String nearest(String id, Map<String, Rule> known) {
    return Nearest.to(id, known.keySet()).map(name -> "did you mean '" + name + "'? ").orElse("")
        + "`assay rules` lists all "
        + known.size();
  }

  private static Rule changed(Rule rule, Value value) {
    Fields fields = value.fields("level", "reason");
    Value level = fields.required("level");
    checkGuard(rule, value, level);
    Optional<String> reason = fields.optional("reason").map(Value::text);
    if (level.text().equals(OFF)) {
      if (reason.isEmpty()) {
        throw value.wrong(
            "rule '" + rule.id() + "' is switched off without a reason",
            "add `reason: …`; it shows in every output");
      }
      return with(rule, rule.level(), reason);
    }
    for (Level each : Level.values()) {
      if (each.word().equals(level.text())) {
        return with(rule, each, Optional.empty());
      }
    }
    throw level.unknown(
        "level '" + level.text() + "'", level.text(), List.of("error", "warning", "note", OFF));
  }

  /** What guards the gate stays as it is, or becomes stricter. */
  private static void checkGuard(Rule rule, Value value, Value level) {
    boolean guard = rule.check() instanceof Check.Workspace check && check.question().last();
    boolean stricter =
        Arrays.stream(Level.values())
            .filter(each -> each.atLeast(rule.level()))
            .anyMatch(each -> each.word().equals(level.text()));
    if (guard && !stricter) {
      throw value.wrong(
          "rule '" + rule.id() + "' guards waivers and gates: it can only become stricter",
          "leave it at '" + rule.level().word() + "'");
    }
  }

  private static Rule with(Rule rule, Level level, Optional<String> off) {
    return new Rule(
        rule.id(),
        rule.title(),
        level,
        rule.answer(),
        rule.kinds(),
        rule.measured(),
        rule.check(),
        rule.message(),
        rule.why(),
        rule.remedy(),
        rule.source(),
        rule.severity(),
        rule.exitCode(),
        rule.formerly(),
        off,
        rule.waivable());
  }
}
