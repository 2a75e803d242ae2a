package dev.assay.plan;

import dev.assay.model.Kind;
import dev.assay.model.Lang;
import dev.assay.model.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts packs, {@code assay.yaml} and command line together: the command line wins over the file,
 * the file over the packs.
 */
public final class PlanReader {
  /** What the site is called when nobody says. */
  private static final String TITLE = "Assay";

  private static final String OUTPUT = "target/site";

  private PlanReader() {}

  /**
   * Reads everything.
   *
   * @throws PlanException at the first thing that cannot be understood
   */
  public static Plan read(PlanRequest request) {
    return effective(request).plan();
  }

  /** Like {@link #read}, with the places where the settings were written. */
  public static Effective effective(PlanRequest request) {
    Config config = request.config().map(ConfigReader::read).orElse(Config.NONE);
    PackChoice packs = PackChoice.of(config, request);
    RuleSettings rules = RuleSettings.of(config, packs);
    ModeSettings modes = ModeSettings.of(config, packs);
    config.evidence().forEach(root -> WorkspacePath.checkThere(root, request));
    Waivers waivers = Waivers.read(config, request, packs);
    List<Kind> kinds = new ArrayList<>();
    packs.inUse().forEach(pack -> kinds.addAll(pack.kinds()));
    kinds.sort(Comparator.comparing(Kind::name));
    Plan plan =
        new Plan(
            packs.inUse(),
            texts(config.evidence()),
            texts(config.exclude()),
            kinds,
            rules.rules(),
            ParameterSettings.of(config, request.sets(), packs),
            modes.modes(),
            ExpectReader.read(config, packs),
            PolicyReader.read(config, packs),
            waivers.inForce(),
            site(config),
            request.lang().or(() -> config.lang().flatMap(each -> Lang.ofTag(each.text()))),
            HistoryReader.folder(config.history()),
            HistoryRulesReader.read(config.historyRules()),
            DocumentsReader.read(config.documents(), config.roadmap()),
            HistoryReader.keeping(config.history()));
    return new Effective(
        plan, origins(config, request, plan, rules, modes), packs.written(), waivers.own());
  }

  private static List<String> texts(List<Value> values) {
    return values.stream().map(Value::text).toList();
  }

  private static Plan.Site site(Config config) {
    return new Plan.Site(
        site(config, "title", TITLE),
        site(config, "output", OUTPUT),
        Optional.ofNullable(config.site().get("maxBytes"))
            .map(Bytes::of)
            .orElse(Plan.Site.MAX_BYTES),
        Optional.ofNullable(config.site().get("maxFiles"))
            .map(each -> each.integer(1, Integer.MAX_VALUE))
            .orElse(Plan.Site.MAX_FILES));
  }

  private static String site(Config config, String key, String otherwise) {
    return Optional.ofNullable(config.site().get(key)).map(Value::text).orElse(otherwise);
  }

  private static Map<String, String> origins(
      Config config, PlanRequest request, Plan plan, RuleSettings rules, ModeSettings modes) {
    Map<String, String> origins = new TreeMap<>();
    each(origins, "evidence/", config.evidence());
    each(origins, "exclude/", config.exclude());
    config
        .packs()
        .filter(packs -> !packs.isEmpty())
        .ifPresent(packs -> origins.put("packs", packs.get(0).origin()));
    if (!request.packs().isEmpty()) {
      origins.put("packs", "command line");
    }
    plan.parameters()
        .forEach((id, parameter) -> origins.put("parameters/" + id, parameter.origin()));
    rules.origins().forEach((id, origin) -> origins.put("rules/" + id, origin));
    modes.origins().forEach((mode, origin) -> origins.put("modes/" + mode, origin));
    config.site().forEach((key, value) -> origins.put("site/" + key, value.origin()));
    HistoryReader.fields(config.history())
        .forEach((key, value) -> origins.put("history/" + key, value.origin()));
    config.documents().ifPresent(value -> origins.put("documents", value.origin()));
    config.roadmap().ifPresent(value -> origins.put("roadmap", value.origin()));
    config.lang().ifPresent(value -> origins.put("lang", value.origin()));
    request.lang().ifPresent(lang -> origins.put("lang", "command line"));
    return origins;
  }

  private static void each(Map<String, String> origins, String prefix, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      origins.put(prefix + i, values.get(i).origin());
    }
  }
}
