package dev.assay.plan;

import dev.assay.model.Check;
import dev.assay.model.Kind;
import java.util.List;
import java.util.Optional;

/** Reads the questions of rules about history. */
final class HistoryChecks {
  private HistoryChecks() {}

  static Check appendOnly(Value value, List<Kind> kinds) {
    Fields fields = value.fields("paths", "fixed");
    fields.list("paths").forEach(WorkspacePath::check);
    one(value, fields.optional("paths"), kinds, "paths");
    return new Check.AppendOnly(
        fields.texts("paths"), fields.optional("fixed").map(Value::bool).orElse(false));
  }

  static Check coChange(Value value, List<Kind> kinds) {
    Fields fields = value.fields("change", "with", "except", "since");
    for (String key : List.of("change", "with", "except")) {
      fields.list(key).forEach(WorkspacePath::check);
    }
    both(value, fields, "change", "with");
    if (!kinds.isEmpty()) {
      throw value.wrong("changes are no kind of evidence", "leave `kinds` empty");
    }
    return new Check.CoChange(
        fields.texts("change"),
        fields.texts("with"),
        fields.texts("except"),
        fields.optional("since").map(HistoryRulesReader::since));
  }

  static Check freshness(Value value, List<Kind> kinds) {
    Fields fields = value.fields("evidence", "inputs", "declared", "each");
    fields.list("evidence").forEach(WorkspacePath::check);
    fields.list("inputs").forEach(WorkspacePath::check);
    one(value, fields.optional("evidence"), kinds, "evidence");
    Optional<Value> declared = fields.optional("declared");
    boolean asks = fields.optional("evidence").isPresent() || !kinds.isEmpty();
    if (asks == (fields.texts("inputs").isEmpty() && declared.isEmpty())) {
      throw value.wrong(
          asks ? "nothing says what the evidence depends on" : "nothing says which evidence",
          asks ? "add `inputs` (path patterns)" : "add `evidence` (path patterns), or `kinds`");
    }
    if (declared.isPresent() && kinds.isEmpty()) {
      throw declared.get().wrong("only documents of a kind declare", "add `kinds: [<kind>]`");
    }
    return new Check.Freshness(
        fields.texts("evidence"),
        fields.texts("inputs"),
        declared.map(Value::text),
        fields.optional("each").map(Value::bool).orElse(false));
  }

  private static void one(Value value, Optional<Value> paths, List<Kind> kinds, String key) {
    if (paths.isPresent() && !kinds.isEmpty()) {
      throw value.wrong(
          "both `" + key + "` and `kinds` say what is asked", "leave one of them out");
    }
  }

  private static void both(Value value, Fields fields, String one, String other) {
    if (fields.texts(one).isEmpty() != fields.texts(other).isEmpty()) {
      throw value.wrong("`" + one + "` and `" + other + "` must come together", "write both");
    }
  }
}
