package dev.assay.plan;

import com.google.re2j.Pattern;
import dev.assay.model.PastQuestion;
import dev.assay.model.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code history-rules}: what is asked of the commits behind a workspace. */
final class HistoryRulesReader {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,40}");

  private HistoryRulesReader() {}

  static List<Plan.PastDemand> read(Optional<Value> rules) {
    List<Plan.PastDemand> demands = new ArrayList<>();
    if (rules.isPresent()) {
      Fields fields = rules.get().fields("append-only", "co-change", "freshness");
      fields.list("append-only").forEach(each -> demands.add(appendOnly(each)));
      fields.list("co-change").forEach(each -> demands.add(coChange(each)));
      fields.list("freshness").forEach(each -> demands.add(freshness(each)));
    }
    return demands;
  }

  private static Plan.PastDemand appendOnly(Value value) {
    Fields fields = value.fields("paths", "fixed");
    return demand(
        new PastQuestion.AppendOnly(
            globs(fields.required("paths")),
            Set.of(),
            fields.optional("fixed").map(Value::bool).orElse(false)),
        value,
        "append-only");
  }

  private static Plan.PastDemand coChange(Value value) {
    Fields fields = value.fields("change", "with", "except", "since", "excused");
    return demand(
        new PastQuestion.CoChange(
            globs(fields.required("change")),
            globs(fields.required("with")),
            fields.optional("except").map(HistoryRulesReader::globs).orElse(List.of()),
            fields.optional("since").map(HistoryRulesReader::since),
            fields.list("excused").stream().map(HistoryRulesReader::commit).toList()),
        value,
        "co-change");
  }

  private static Plan.PastDemand freshness(Value value) {
    Fields fields = value.fields("evidence", "inputs", "each");
    return demand(
        new PastQuestion.Freshness(
            globs(fields.required("evidence")),
            Set.of(),
            globs(fields.required("inputs")),
            fields.optional("each").map(Value::bool).orElse(false)),
        value,
        "freshness");
  }

  private static Plan.PastDemand demand(PastQuestion question, Value value, String name) {
    return new Plan.PastDemand(question, value.location(), name);
  }

  private static List<String> globs(Value value) {
    List<Value> items = value.list();
    if (items.isEmpty()) {
      throw value.wrong("the list is empty", "name at least one path or glob");
    }
    items.forEach(WorkspacePath::check);
    return value.texts();
  }

  /** A day, or a commit. */
  static String since(Value value) {
    String text = value.text();
    if (Days.parse(text).isEmpty() && !COMMIT.matches(text)) {
      throw value.wrong(
          "'" + text + "' is neither a day nor a commit",
          "write yyyy-mm-dd, or 7 to 40 lower-case hex digits");
    }
    return text;
  }

  private static String commit(Value value) {
    if (!COMMIT.matches(value.text())) {
      throw value.wrong(
          "'" + value.text() + "' is no commit", "write 7 to 40 lower-case hex digits");
    }
    return value.text();
  }
}
