package dev.assay.plan;

import dev.assay.model.ExitCodes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code exit-codes/<name>.yaml}. */
final class ExitCodesReader {
  /** What the program itself calls its codes. */
  private static final String STANDARD = "standard";

  private static final int MOST = 255;

  private final String pack;
  private final Map<String, List<String>> modes;
  private final Set<String> rules;

  /**
   * @param modes of the pack, with their values
   * @param rules names of the pack's rules
   */
  ExitCodesReader(String pack, Map<String, List<String>> modes, Set<String> rules) {
    this.pack = pack;
    this.modes = modes;
    this.rules = rules;
  }

  ExitCodes read(String name, Value value) {
    Fields fields =
        value.fields("title", "mode", "tables", "recovery", "recoverable", "otherwise", "recorded");
    if (name.equals(STANDARD) || !name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw value.wrong(
          "'" + name + "' cannot name exit codes",
          "rename the file: lower-case letters, digits and single hyphens, and not 'standard'");
    }
    List<ExitCodes.Table> tables = tables(fields.required("tables"));
    Optional<String> mode = mode(fields, "mode", names(tables, ExitCodes.Table::name));
    Set<Integer> known = new LinkedHashSet<>();
    tables.forEach(table -> table.codes().forEach(code -> known.add(code.code())));
    List<ExitCodes.Recoverable> recoverable = new ArrayList<>();
    fields
        .names("recoverable")
        .forEach((key, each) -> recoverable.add(recoverable(key, each, known)));
    Optional<String> recovery =
        mode(fields, "recovery", names(recoverable, ExitCodes.Recoverable::name));
    Value otherwise = fields.required("otherwise");
    for (ExitCodes.Table table : tables) {
      code(otherwise, codes(table));
    }
    for (Value rule : fields.list("recorded")) {
      rule(rule, rule.text());
    }
    return new ExitCodes(
        name,
        pack,
        fields.required("title").bilingual(),
        mode,
        tables,
        recovery,
        recoverable,
        otherwise.integer(0, MOST),
        fields.texts("recorded"));
  }

  private static <T> List<String> names(
      List<T> items, java.util.function.Function<T, String> name) {
    return items.stream().map(name).toList();
  }

  /** The mode that chooses: its values are the names there are, the default first. */
  private Optional<String> mode(Fields fields, String key, List<String> names) {
    Optional<Value> mode = fields.optional(key);
    if (mode.isEmpty()) {
      if (names.size() > 1) {
        throw fields
            .value()
            .wrong(
                "nothing chooses between " + String.join(", ", names),
                "add `" + key + ": <mode>`, a mode of pack.yaml with these values");
      }
      return Optional.empty();
    }
    String name = mode.get().text();
    if (!modes.containsKey(name)) {
      throw mode.get().unknown("mode '" + name + "'", name, modes.keySet());
    }
    if (!modes.get(name).equals(names)) {
      throw mode.get()
          .wrong(
              "mode '" + name + "' has the values " + String.join(", ", modes.get(name)),
              "give it these, in this order: " + String.join(", ", names));
    }
    return Optional.of(name);
  }

  private List<ExitCodes.Table> tables(Value value) {
    value.checkNames();
    Map<String, ExitCodes.Table> tables = new LinkedHashMap<>();
    value.map().forEach((name, each) -> tables.put(name, table(name, each, tables)));
    if (tables.isEmpty()) {
      throw value.wrong("there is no table", "write one: `document: {title: …, codes: […]}`");
    }
    return List.copyOf(tables.values());
  }

  private ExitCodes.Table table(String name, Value value, Map<String, ExitCodes.Table> before) {
    Fields fields = value.fields("title", "source", "from", "codes", "order", "rules");
    Map<Integer, ExitCodes.Code> codes = new TreeMap<>();
    List<Integer> order = List.of();
    Map<String, Integer> own = new TreeMap<>();
    Optional<Value> from = fields.optional("from");
    if (from.isPresent()) {
      ExitCodes.Table base = before.get(from.get().text());
      if (base == null) {
        throw from.get()
            .unknown("table '" + from.get().text() + "'", from.get().text(), before.keySet());
      }
      base.codes().forEach(code -> codes.put(code.code(), code));
      order = base.order();
      own.putAll(base.rules());
    }
    Set<Integer> seen = new LinkedHashSet<>();
    for (Value each : fields.list("codes")) {
      Fields code = each.fields("code", "name", "severity");
      int number = code.required("code").integer(0, MOST);
      if (!seen.add(number)) {
        throw code.required("code").wrong("code " + number + " twice", "say it once");
      }
      codes.put(
          number,
          new ExitCodes.Code(
              number, code.required("name").text(), code.required("severity").text()));
    }
    if (codes.isEmpty()) {
      throw value.wrong("table '" + name + "' has no code", "add `codes: [{code: 0, …}]`");
    }
    if (fields.optional("order").isPresent()) {
      List<Integer> gates = new ArrayList<>();
      for (Value each : fields.list("order")) {
        int number = code(each, codes.keySet());
        if (gates.contains(number)) {
          throw each.wrong("code " + number + " twice in the order", "say it once");
        }
        gates.add(number);
      }
      order = gates;
    }
    fields
        .names("rules")
        .forEach(
            (rule, each) -> {
              if (!rules.contains(rule)) {
                throw fields.required("rules").unknownKey("rule '" + rule + "'", rule, rules);
              }
              own.put(rule, code(each, codes.keySet()));
            });
    return new ExitCodes.Table(
        name,
        fields.required("title").bilingual(),
        fields.required("source").text(),
        List.copyOf(codes.values()),
        order,
        own);
  }

  private static Set<Integer> codes(ExitCodes.Table table) {
    Set<Integer> codes = new LinkedHashSet<>();
    table.codes().forEach(code -> codes.add(code.code()));
    return codes;
  }

  private static int code(Value value, Collection<Integer> known) {
    int number = value.integer(0, MOST);
    if (!known.contains(number)) {
      throw value.wrong(
          "code " + number + " is not in the table",
          "known: " + String.join(", ", known.stream().map(String::valueOf).toList()));
    }
    return number;
  }

  private static ExitCodes.Recoverable recoverable(String name, Value value, Set<Integer> known) {
    Fields fields = value.fields("codes", "source");
    List<Integer> codes = new ArrayList<>();
    fields.required("codes").list().forEach(each -> codes.add(code(each, known)));
    return new ExitCodes.Recoverable(name, codes, fields.required("source").text());
  }

  private void rule(Value value, String name) {
    if (!rules.contains(name)) {
      throw value.unknown("rule '" + name + "'", name, rules);
    }
  }
}
