package dev.assay.plan;

import dev.assay.model.ExitCodes;
import dev.assay.model.Kind;
import dev.assay.model.Location;
import dev.assay.model.Pack;
import dev.assay.model.Parameter;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import dev.assay.model.Unit;
import dev.assay.model.Wording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A pack without its rules: what the rules of other packs may refer to. */
final class Outline {
  private static final String EXIT_CODES = "exit-codes/";

  private final PackFolder folder;
  private final List<String> paths;
  private final Value nameAt;
  private final Value modesAt;
  private final String version;
  private final Text title;
  private final List<Parameter> parameters = new ArrayList<>();
  private final Map<String, List<String>> modes = new LinkedHashMap<>();
  private final Map<String, List<String>> known = new LinkedHashMap<>();
  private final List<KindReader.Read> kinds;

  private Outline(PackFolder folder) {
    this.folder = folder;
    this.paths = folder.paths();
    if (!paths.contains("pack.yaml")) {
      throw new PlanException(
          Location.file(folder.path()),
          "the folder has no pack.yaml",
          "write " + folder.shown("pack.yaml") + " with name, version and title");
    }
    Fields fields =
        folder.yaml("pack.yaml").fields("name", "version", "title", "parameters", "modes", "known");
    nameAt = fields.required("name");
    nameAt.name();
    version = fields.required("version").text();
    title = fields.required("title").bilingual();
    modesAt = fields.optional("modes").orElse(fields.value());
    fields.names("parameters").forEach((key, each) -> parameters.add(parameter(key, each)));
    fields.variables("modes").forEach((key, each) -> modes.put(key, mode(each)));
    fields.names("known").forEach((key, each) -> known.put(key, known(each)));
    kinds =
        InOrder.map(
            paths.stream()
                .filter(path -> path.startsWith("kinds/") && path.endsWith(".yaml"))
                .toList(),
            this::kind);
  }

  static Outline read(PackFolder folder) {
    return new Outline(folder);
  }

  PackFolder folder() {
    return folder;
  }

  List<String> paths() {
    return paths;
  }

  String name() {
    return nameAt.text();
  }

  List<Parameter> parameters() {
    return parameters;
  }

  /** Adds its names to those of the other packs; one that is taken is an error. */
  void join(Set<String> packs, Map<String, String> modesTaken, Map<String, Kind> kindsTaken) {
    if (!packs.add(name())) {
      throw nameAt.wrong(
          "pack name '" + name() + "' is already taken",
          "choose another name; a pack must not shadow the rules of another one");
    }
    for (String mode : modes.keySet()) {
      String other = modesTaken.putIfAbsent(mode, name());
      if (other != null) {
        throw modesAt.badKey(
            mode,
            "mode '" + mode + "' is already declared by pack '" + other + "'",
            "choose another name for the mode");
      }
    }
    for (KindReader.Read read : kinds) {
      Kind other = kindsTaken.putIfAbsent(read.kind().name(), read.kind());
      if (other != null) {
        throw read.name()
            .wrong(
                "kind '" + other.name() + "' is already declared by pack '" + other.pack() + "'",
                "choose another name for the kind");
      }
    }
  }

  /** The kinds its links name must be known. */
  void checkPartners(Set<String> known) {
    for (KindReader.Read read : kinds) {
      for (Value partner : read.partners()) {
        for (String kind : partner.text().split("\\|", -1)) {
          if (!known.contains(kind.strip())) {
            throw partner.unknown("kind '" + kind.strip() + "'", kind.strip(), known);
          }
        }
      }
    }
  }

  Pack pack(List<Rule> rules) {
    return new Pack(
        name(),
        version,
        title,
        PackDigest.of(folder, paths),
        kinds.stream()
            .map(KindReader.Read::kind)
            .sorted(java.util.Comparator.comparing(Kind::name))
            .toList(),
        rules,
        parameters,
        modes,
        folder.files(),
        wordings(),
        known,
        exitCodes(rules));
  }

  private List<ExitCodes> exitCodes(List<Rule> rules) {
    Set<String> names = new TreeSet<>();
    rules.forEach(rule -> names.add(rule.name()));
    ExitCodesReader reader = new ExitCodesReader(name(), modes, names);
    return InOrder.map(
        paths.stream()
            .filter(path -> path.startsWith(EXIT_CODES) && path.endsWith(".yaml"))
            .toList(),
        path -> {
          String name = path.substring(EXIT_CODES.length(), path.length() - ".yaml".length());
          return reader.read(name, folder.yaml(path));
        });
  }

  private List<Wording> wordings() {
    return InOrder.map(
        paths.stream()
            .filter(path -> path.startsWith("wording/") && path.endsWith(".yaml"))
            .toList(),
        path -> {
          String tag = path.substring("wording/".length(), path.length() - ".yaml".length());
          return WordingReader.read(tag, name(), folder.yaml(path));
        });
  }

  private Parameter parameter(String key, Value value) {
    Fields fields = value.fields("title", "unit", "default", "source", "looser");
    Unit unit = StatementReader.unit(fields.required("unit"));
    ParameterValue number = ParameterValue.of(fields.required("default"), unit);
    return new Parameter(
        name() + "/" + key,
        fields.required("title").bilingual(),
        unit,
        number.number(),
        number.number(),
        fields.required("source").text(),
        "pack " + name(),
        fields
            .optional("looser")
            .map(each -> each.one(List.of(Parameter.Looser.values()), Parameter.Looser::word)));
  }

  private List<String> mode(Value value) {
    List<String> values = value.texts();
    if (values.size() < 2 || Set.copyOf(values).size() < values.size()) {
      throw value.wrong(
          "a mode needs at least two different values", "list them; the first is the default");
    }
    return values;
  }

  /** A list of texts, each once, that says what it is and where it comes from. */
  private static List<String> known(Value value) {
    Fields fields = value.fields("title", "values", "source");
    fields.required("title").bilingual();
    fields.required("source").text();
    Value values = fields.required("values");
    List<String> texts = values.texts();
    if (texts.isEmpty() || Set.copyOf(texts).size() < texts.size()) {
      throw values.wrong("the list needs different texts", "list each once, at least one");
    }
    return texts;
  }

  private KindReader.Read kind(String path) {
    String fileName = path.substring("kinds/".length(), path.length() - ".yaml".length());
    return new KindReader(name(), this::schema).read(fileName, folder.yaml(path));
  }

  private String schema(Value value) {
    String file = "kinds/" + value.text();
    if (!paths.contains(file)) {
      throw value.unknown(
          "schema file '" + value.text() + "'",
          value.text(),
          paths.stream()
              .filter(path -> path.startsWith("kinds/") && path.endsWith(".json"))
              .map(path -> path.substring("kinds/".length()))
              .toList());
    }
    byte[] bytes = folder.bytes(file);
    Page.json(folder.shown(file), bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
