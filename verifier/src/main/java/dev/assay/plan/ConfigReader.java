package dev.assay.plan;

import dev.assay.model.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code assay.yaml}, version 1: keys and types; names are checked by {@link PlanReader}. */
final class ConfigReader {
  private ConfigReader() {}

  static Config read(ConfigFile file) {
    Fields fields =
        Page.read(file.path(), file.bytes())
            .fields(
                "version",
                "evidence",
                "exclude",
                "packs",
                "parameters",
                "rules",
                "modes",
                "expects",
                "policies",
                "waivers",
                "site",
                "history",
                "history-rules",
                "documents",
                "roadmap",
                "lang");
    version(fields.required("version"));
    List<Value> evidence = fields.list("evidence");
    evidence.forEach(WorkspacePath::check);
    List<Value> exclude = fields.list("exclude");
    exclude.forEach(WorkspacePath::check);
    Optional<List<Value>> packs = fields.optional("packs").map(Value::list);
    packs.ifPresent(all -> all.forEach(Value::text));
    fields.map("parameters").values().forEach(Value::text);
    fields.map("rules");
    fields.optional("history").ifPresent(HistoryReader::check);
    fields.optional("lang").ifPresent(lang -> lang.one(Arrays.asList(Lang.values()), Lang::tag));
    return new Config(
        evidence,
        exclude,
        packs,
        fields.optional("parameters"),
        fields.optional("rules"),
        fields.optional("modes"),
        fields.list("expects"),
        fields.optional("policies"),
        fields.list("waivers"),
        fields.optional("site").map(ConfigReader::site).orElse(Map.of()),
        fields.optional("history"),
        fields.optional("history-rules"),
        fields.optional("documents"),
        fields.optional("roadmap"),
        fields.optional("lang"));
  }

  static void version(Value version) {
    if (!version.text().equals("1")) {
      throw version.wrong("unknown version " + version.sort(), "write `version: 1`");
    }
  }

  private static Map<String, Value> site(Value value) {
    Fields fields = value.fields("title", "output", "maxBytes", "maxFiles");
    Map<String, Value> site = new TreeMap<>();
    fields.optional("title").ifPresent(title -> site.put("title", title));
    fields.optional("output").ifPresent(output -> site.put("output", output));
    fields.optional("maxBytes").ifPresent(bytes -> site.put("maxBytes", bytes));
    fields.optional("maxFiles").ifPresent(files -> site.put("maxFiles", files));
    site.values().forEach(Value::text);
    fields.optional("output").ifPresent(WorkspacePath::checkPlain);
    return site;
  }
}
