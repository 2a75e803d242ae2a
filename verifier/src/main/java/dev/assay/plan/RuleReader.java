package dev.assay.plan;

import dev.assay.model.Check;
import dev.assay.model.FindingKind;
import dev.assay.model.Kind;
import dev.assay.model.Level;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code rules/<name>/rule.yaml}. */
final class RuleReader {
  private final String pack;
  private final Map<String, Kind> kinds;
  private final Set<String> parameters;

  /**
   * @param kinds of all packs, by name
   * @param parameters full ids of all packs
   */
  RuleReader(String pack, Map<String, Kind> kinds, Set<String> parameters) {
    this.pack = pack;
    this.kinds = kinds;
    this.parameters = parameters;
  }

  Rule read(String folder, Value value) {
    Fields fields =
        value.fields(
            "title",
            "level",
            "answer",
            "kinds",
            "measured",
            "check",
            "message",
            "why",
            "remedy",
            "source",
            "severity",
            "exit-code",
            "formerly",
            "waivable");
    Text title = fields.required("title").bilingual();
    List<Kind> asked = kinds(fields);
    Set<String> names = new LinkedHashSet<>();
    asked.forEach(kind -> names.add(kind.name()));
    Check check = new CheckReader(asked, this::parameter).read(fields.required("check"));
    return new Rule(
        pack + "/" + folder,
        title,
        fields.required("level").one(Arrays.asList(Level.values()), Level::word),
        fields
            .optional("answer")
            .map(each -> each.one(List.of(FindingKind.FAIL, FindingKind.OPEN), FindingKind::word))
            .orElse(FindingKind.FAIL),
        names,
        fields.optional("measured").map(Value::bool).orElse(false),
        check,
        message(fields.required("message"), Placeholders.known(check)),
        fields.required("why").bilingual(),
        fields.required("remedy").bilingual(),
        fields.required("source").text(),
        fields.optional("severity").map(Value::text),
        exitCode(fields.optional("exit-code")),
        formerly(fields),
        Optional.empty(),
        fields.optional("waivable").map(Value::bool).orElse(true));
  }

  private List<Kind> kinds(Fields fields) {
    List<Kind> asked = new ArrayList<>();
    for (Value name : fields.list("kinds")) {
      Kind kind = kinds.get(name.text());
      if (kind == null) {
        throw name.unknown("kind '" + name.text() + "'", name.text(), kinds.keySet());
      }
      asked.add(kind);
    }
    return asked;
  }

  /** A limit named without its pack is one of this pack. */
  private String parameter(Value value) {
    String written = value.text();
    String id = written.contains("/") ? written : pack + "/" + written;
    if (!parameters.contains(id)) {
      throw value.unknown("parameter '" + id + "'", id, parameters);
    }
    return id;
  }

  private static Text message(Value value, Set<String> known) {
    Text text = value.bilingual();
    Set<String> english = Placeholders.of(text.en());
    Set<String> chinese = Placeholders.of(text.zh());
    if (!english.equals(chinese)) {
      Set<String> missing = new TreeSet<>(english);
      missing.addAll(chinese);
      missing.removeIf(name -> english.contains(name) && chinese.contains(name));
      throw value.wrong(
          "the languages differ in {" + String.join("}, {", missing) + "}",
          "use the same placeholders in en and zh-CN");
    }
    for (String name : english) {
      if (!known.contains(name)) {
        throw value.wrong("nothing fills {" + name + "}", Nearest.help(name, known));
      }
    }
    return text;
  }

  private static OptionalInt exitCode(Optional<Value> value) {
    return value.map(code -> OptionalInt.of(code.integer(0, 255))).orElse(OptionalInt.empty());
  }

  private List<String> formerly(Fields fields) {
    for (Value id : fields.list("formerly")) {
      if (!id.text().contains("/")) {
        throw id.wrong(
            "'" + id.text() + "' is no rule id", "write pack/name, e.g. " + pack + "/" + id.text());
      }
    }
    return fields.texts("formerly");
  }
}
