package dev.assay.cli;

import dev.assay.model.Check;
import dev.assay.model.Pack;
import dev.assay.model.Parameter;
import dev.assay.model.Rule;
import dev.assay.model.Source;
import dev.assay.model.Text;
import dev.assay.plan.Effective;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Explains a rule: what it asks, why, what to do, and with which limits. */
final class RuleSheet {
  private static final int MOST_BYTES = 16 << 10;
  private static final Text LEVEL = new Text("level", "级别");
  private static final Text OFF = new Text("switched off", "已关闭");
  private static final Text ASKS = new Text("asks", "检查");
  private static final Text WHEN = new Text("when", "条件");
  private static final Text KINDS = new Text("of kinds", "证据类别");
  private static final Text ANSWER = new Text("otherwise", "否则");
  private static final Text MESSAGE = new Text("says", "说法");
  private static final Text WHY = new Text("why", "原因");
  private static final Text REMEDY = new Text("what to do", "办法");
  private static final Text SOURCE = new Text("source", "出处");
  private static final Text LIMITS = new Text("parameters in force", "生效的参数");
  private static final Text MODES = new Text("modes in force", "生效的模式");
  private static final Text SAMPLE = new Text("a sample that fails: {path}", "不符合的样例：{path}");

  private final Effective effective;
  private final Sheet sheet;

  RuleSheet(Effective effective, Sheet sheet) {
    this.effective = effective;
    this.sheet = sheet;
  }

  void print(Rule rule) throws IOException {
    sheet.title(rule.id(), rule.title());
    String origin = effective.origins().getOrDefault("rules/" + rule.id(), "pack " + rule.pack());
    sheet.fact(LEVEL, Terms.with(Terms.level(rule.level()), origin));
    sheet.fact(OFF, rule.off());
    sheet.fact(ASKS, CheckWords.of(rule.check()));
    sheet.fact(WHEN, condition(rule.check()));
    sheet.facts(KINDS, List.copyOf(new TreeSet<>(rule.kinds())));
    sheet.fact(ANSWER, Terms.kind(rule.answer()));
    sheet.fact(MESSAGE, rule.message());
    sheet.fact(WHY, rule.why());
    sheet.fact(REMEDY, rule.remedy());
    sheet.fact(SOURCE, rule.source());
    new ExitCodesSheet(effective, sheet).print(rule);
    settings(rule);
    sample(rule);
  }

  /** The parameters and modes the rule names. */
  private void settings(Rule rule) {
    Map<String, Parameter> parameters = new TreeMap<>(effective.plan().parameters());
    List<Parameter> used =
        parameters.values().stream().filter(each -> uses(rule, each.id())).toList();
    if (!used.isEmpty()) {
      sheet.part(LIMITS);
      used.forEach(
          each ->
              sheet.fact(Text.same(each.id()), Terms.with(Text.same(each.show()), each.origin())));
    }
    Map<String, String> modes = new TreeMap<>(effective.plan().modes());
    modes.keySet().removeIf(mode -> !expressions(rule.check()).contains("modes." + mode));
    if (!modes.isEmpty()) {
      sheet.part(MODES);
      modes.forEach(
          (mode, value) ->
              sheet.fact(
                  Text.same(mode),
                  Terms.with(Text.same(value), effective.origin("modes/" + mode))));
    }
  }

  static boolean uses(Rule rule, String parameter) {
    if (rule.check() instanceof Check.Threshold threshold && threshold.limit().equals(parameter)) {
      return true;
    }
    String name = parameter.substring(parameter.indexOf('/') + 1);
    String text = expressions(rule.check());
    return parameter.startsWith(rule.pack() + "/")
        && (text.contains("params['" + name + "']") || text.contains("params[\"" + name + "\"]"));
  }

  private static Optional<String> condition(Check check) {
    if (check instanceof Check.Expression expression) {
      return expression.when();
    }
    if (check instanceof Check.Threshold threshold) {
      return threshold.when();
    }
    return check instanceof Check.Partner partner ? partner.when() : Optional.empty();
  }

  private static String expressions(Check check) {
    StringBuilder text = new StringBuilder(condition(check).orElse(""));
    if (check instanceof Check.Expression expression) {
      text.append('\n').append(expression.cel());
      new TreeMap<>(expression.show()).values().forEach(each -> text.append('\n').append(each));
    }
    return text.toString();
  }

  private void sample(Rule rule) throws IOException {
    Optional<Pack> pack =
        effective.plan().packs().stream()
            .filter(each -> each.name().equals(rule.pack()))
            .findFirst();
    String start = "rules/" + rule.name() + "/fail-";
    List<String> paths = new ArrayList<>();
    pack.ifPresent(
        each ->
            each.files().entries().stream()
                .map(Source.Entry::path)
                .filter(path -> path.startsWith(start) && !path.endsWith(".expected.yaml"))
                .filter(path -> !path.endsWith(".given.yaml"))
                .forEach(paths::add));
    if (paths.isEmpty()) {
      return;
    }
    String name = paths.get(0).substring(start.length() - "fail-".length());
    String folder = name.contains("/") ? name.substring(0, name.indexOf('/') + 1) : name;
    for (String path : paths) {
      String shown = path.substring(start.length() - "fail-".length());
      if (shown.equals(name) || (folder.endsWith("/") && shown.startsWith(folder))) {
        sheet.part(SAMPLE.with(Map.of("path", shown)));
        sheet.quote(lines(pack.orElseThrow().files(), path));
      }
    }
  }

  private static List<String> lines(Source files, String path) throws IOException {
    try (InputStream in = files.open(path)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
