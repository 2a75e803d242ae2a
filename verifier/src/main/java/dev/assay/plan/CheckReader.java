package dev.assay.plan;

import dev.assay.model.Anomaly;
import dev.assay.model.Check;
import dev.assay.model.ClaimState;
import dev.assay.model.DocumentQuestion;
import dev.assay.model.Kind;
import dev.assay.model.Operator;
import dev.assay.model.ReleaseText;
import dev.assay.model.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the {@code check} of a rule: exactly one of the closed set of questions. */
final class CheckReader {
  private final List<Kind> kinds;
  private final Function<Value, String> parameters;

  /**
   * @param kinds of which the rule is asked
   * @param parameters finds the full id of the parameter a value names, or throws at that value
   */
  CheckReader(List<Kind> kinds, Function<Value, String> parameters) {
    this.kinds = kinds;
    this.parameters = parameters;
  }

  Check read(Value value) {
    String sort =
        value
            .fields(
                "schema",
                "expression",
                "threshold",
                "derivation",
                "timeline",
                "partner",
                "copies",
                "bundle",
                "canonical",
                "append-only",
                "co-change",
                "freshness",
                "document",
                "commands",
                "secrets",
                "files",
                "intake",
                "workspace")
            .only();
    Value inner = value.map().get(sort);
    return switch (sort) {
      case "schema" -> {
        empty(inner);
        yield new Check.Schema();
      }
      case "copies" -> new Check.Copies(inner.fields("link").optional("link").map(this::link));
      case "expression" -> expression(inner);
      case "threshold" -> threshold(inner);
      case "derivation" -> derivation(inner);
      case "timeline" -> timeline(inner);
      case "partner" -> partner(inner);
      case "bundle" -> bundle(inner);
      case "canonical" -> canonical(inner);
      case "append-only" -> HistoryChecks.appendOnly(inner, kinds);
      case "co-change" -> HistoryChecks.coChange(inner, kinds);
      case "freshness" -> HistoryChecks.freshness(inner, kinds);
      case "document" -> document(inner);
      case "commands" -> {
        someKind(inner);
        yield CommandChecks.read(inner);
      }
      case "secrets" -> {
        empty(inner);
        yield new Check.Secrets();
      }
      case "files" -> files(inner);
      case "intake" -> intake(inner);
      default ->
          new Check.Workspace(
              inner.one(
                  Arrays.asList(Check.Workspace.Question.values()),
                  Check.Workspace.Question::word));
    };
  }

  private static void empty(Value value) {
    if (!value.map().isEmpty()) {
      throw value.wrong("expected an empty object, found keys", "write {}");
    }
  }

  private Check expression(Value value) {
    Fields fields = value.fields("cel", "when", "with", "may", "needs", "each", "at", "show");
    someKind(value);
    List<String> with = fields.texts("with");
    fields.list("with").forEach(this::link);
    fields.list("may").forEach(this::link);
    fields.optional("at").ifPresent(this::field);
    for (Value need : fields.list("needs")) {
      field(need);
      int colon = need.text().indexOf(":/");
      if (colon > 0 && !with.contains(need.text().substring(0, colon))) {
        String name = need.text().substring(0, colon);
        throw need.unknown("partner '" + name + "'; list it under `with`", name, with);
      }
    }
    Map<String, String> show = new TreeMap<>();
    fields.map("show").forEach((name, cel) -> show.put(name, cel.text()));
    return new Check.Expression(
        fields.required("cel").text(),
        fields.optional("when").map(Value::text),
        with,
        fields.texts("may"),
        fields.texts("needs"),
        fields.optional("each").map(Value::anyText),
        fields.optional("at").map(Value::anyText).orElse(""),
        show);
  }

  private Check threshold(Value value) {
    Fields fields = value.fields("of", "op", "limit", "when");
    someKind(value);
    Value of = fields.required("of");
    if (!of.text().startsWith("/")) {
      kinds.forEach(kind -> statement(of, List.of(kind)));
    }
    return new Check.Threshold(
        of.text(),
        fields.required("op").one(Arrays.asList(Operator.values()), Operator::symbol),
        parameters.apply(fields.required("limit")),
        fields.optional("when").map(Value::text));
  }

  private Check derivation(Value value) {
    Fields fields = value.fields("state", "of");
    Set<String> statements = new HashSet<>();
    for (Value of : fields.list("of")) {
      statements.add(statement(of, kinds));
    }
    return new Check.Derivation(
        fields
            .required("state")
            .one(List.of(ClaimState.CONTRADICTED, ClaimState.UNPROVABLE), ClaimState::word),
        statements);
  }

  private Check timeline(Value value) {
    someKind(value);
    for (Kind kind : kinds) {
      if (kind.drill().flatMap(drill -> drill.timeline()).isEmpty()) {
        throw value.wrong(
            "kind '" + kind.name() + "' has no timeline",
            "add `drill: {timeline: …}` to the kind, or take it out of `kinds`");
      }
    }
    return new Check.Timeline(
        value
            .fields("fault")
            .required("fault")
            .one(Arrays.asList(Check.Timeline.Fault.values()), Check.Timeline.Fault::word));
  }

  private Check partner(Value value) {
    Fields fields = value.fields("link", "named", "when");
    someKind(value);
    Value link = fields.required("link");
    List<String> links = Arrays.asList(link.text().split("\\|", -1));
    links.forEach(name -> link(link, name));
    return new Check.Partner(
        links,
        fields.optional("named").map(Value::bool).orElse(false),
        fields.optional("when").map(Value::text));
  }

  private Check bundle(Value value) {
    Fields fields = value.fields("fault", "lists", "files", "except", "every", "elsewhere", "when");
    someKind(value);
    return new Check.Bundle(
        fields
            .required("fault")
            .one(Arrays.asList(Check.Bundle.Fault.values()), Check.Bundle.Fault::word),
        fields.texts("lists"),
        fields.texts("files"),
        fields.texts("except"),
        fields.optional("every").map(Value::bool).orElse(false),
        fields.optional("elsewhere").map(Value::text),
        fields.optional("when").map(Value::text));
  }

  private Check canonical(Value value) {
    Fields fields = value.fields("text", "from", "ours");
    someKind(value);
    Value from = fields.required("from");
    List<String> links = Arrays.asList(from.text().split("\\|", -1));
    links.stream().filter(name -> !name.equals("self")).forEach(name -> link(from, name));
    return new Check.Canonical(
        fields.required("text").one(Arrays.asList(ReleaseText.values()), ReleaseText::word),
        links,
        fields.required("ours").bool());
  }

  private Check document(Value value) {
    Fields fields = value.fields("asks", "of", "limit");
    return new Check.Document(
        fields
            .required("asks")
            .one(Arrays.asList(DocumentQuestion.values()), DocumentQuestion::word),
        Set.copyOf(fields.texts("of")),
        fields.optional("limit").map(parameters));
  }

  private Check files(Value value) {
    Fields fields = value.fields("named");
    someKind(value);
    if (fields.required("named").list().isEmpty()) {
      throw value.wrong(
          "`named` is empty", "write pointers of the paths, e.g. [covered/*/test_files/*]");
    }
    return new Check.Files(fields.texts("named"));
  }

  private static Check intake(Value value) {
    Set<Anomaly.Code> codes = EnumSet.noneOf(Anomaly.Code.class);
    for (Value code : value.list()) {
      codes.add(code.one(Arrays.asList(Anomaly.Code.values()), Anomaly.Code::word));
    }
    if (codes.isEmpty()) {
      throw value.wrong("the list is empty", "name at least one thing, e.g. [trailing-garbage]");
    }
    return new Check.Intake(codes);
  }

  private void someKind(Value value) {
    if (kinds.isEmpty()) {
      throw value.wrong("this question needs a kind", "add `kinds: [<kind>]` to the rule");
    }
  }

  /** A pointer {@code $name} is a field that at least one kind of the rule gives. */
  private void field(Value value) {
    if (!value.anyText().startsWith("$")) {
      return;
    }
    String name = value.text().substring(1);
    Set<String> known = new TreeSet<>();
    kinds.forEach(kind -> known.addAll(kind.fields().keySet()));
    if (!known.contains(name)) {
      throw value.unknown("field '" + name + "' of the kinds", name, known);
    }
  }

  private String link(Value value) {
    return link(value, value.text());
  }

  private String link(Value value, String name) {
    for (Kind kind : kinds) {
      if (kind.link(name).isEmpty()) {
        throw value.unknown(
            "link '" + name + "' of kind '" + kind.name() + "'",
            name,
            kind.links().stream().map(dev.assay.model.Link::name).toList());
      }
    }
    return name;
  }

  private static String statement(Value value, List<Kind> kinds) {
    String name = value.text();
    Set<String> known = new TreeSet<>();
    for (Kind kind : kinds) {
      kind.statements().stream().map(Statement::name).forEach(known::add);
    }
    if (!known.contains(name)) {
      String where =
          Optional.of(kinds)
              .filter(all -> all.size() == 1)
              .map(all -> " of kind '" + all.get(0).name() + "'")
              .orElse("");
      throw value.unknown("statement '" + name + "'" + where, name, known);
    }
    return name;
  }
}
