package dev.assay.cli;

import dev.assay.model.ExitCodes;
import dev.assay.model.Keeping;
import dev.assay.model.Location;
import dev.assay.model.Pack;
import dev.assay.model.Parameter;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.WaiverEntry;
import dev.assay.plan.Effective;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The effective configuration as an {@code assay.yaml} that says the same. */
final class ConfigText {
  /** Words that YAML takes for something else than text. */
  private static final Set<String> RESERVED = Set.of("null", "true", "false", "~");

  private static final Set<String> LISTS = Set.of("evidence", "exclude", "expects", "waivers");

  /** Comments start here, so that they can be read in one column. */
  private static final int COLUMN = 44;

  private final Effective effective;
  private final Plan plan;
  private final boolean origins;
  private final StringBuilder out = new StringBuilder();

  private ConfigText(Effective effective, boolean origins) {
    this.effective = effective;
    this.plan = effective.plan();
    this.origins = origins;
  }

  /**
   * Writes it.
   *
   * @param origins whether each value is followed by the place it was written at
   */
  static String of(Effective effective, boolean origins) {
    return new ConfigText(effective, origins).write();
  }

  private String write() {
    line("version: 1", "");
    list("evidence", plan.roots());
    list("exclude", plan.exclude());
    line("packs: [" + String.join(", ", packs()) + "]", effective.origin("packs"));
    section("parameters", plan.parameters().isEmpty());
    for (Parameter parameter : new TreeMap<>(plan.parameters()).values()) {
      line("  " + parameter.id() + ": " + parameter.show(), parameter.origin());
    }
    rules();
    section("modes", plan.modes().isEmpty());
    for (Map.Entry<String, String> mode : new TreeMap<>(plan.modes()).entrySet()) {
      line("  " + mode.getKey() + ": " + mode.getValue(), modeOrigin(mode.getKey()));
    }
    section("expects", plan.expects().isEmpty());
    for (Plan.Expectation expectation : plan.expects()) {
      line("  - " + text(expectation), place(expectation.location()));
    }
    section("policies", plan.policies().isEmpty());
    plan.policies().forEach(policy -> PolicyText.policy(policy, this::line));
    section("waivers", plan.waivers().isEmpty());
    for (WaiverEntry waiver : plan.waivers()) {
      line("  - " + PolicyText.waiver(waiver), place(waiver.location()));
    }
    line("site:", "");
    line("  title: " + scalar(plan.site().title()), origin("site/title"));
    line("  output: " + scalar(plan.site().output()), origin("site/output"));
    line("  maxBytes: " + plan.site().maxBytes(), origin("site/maxBytes"));
    line("  maxFiles: " + plan.site().maxFiles(), origin("site/maxFiles"));
    history();
    historyRules();
    DocumentsText.of(plan.documents(), origin("documents"), origin("roadmap"), this::line);
    plan.lang().ifPresent(lang -> line("lang: " + lang.tag(), origin("lang")));
    return out.toString();
  }

  private void history() {
    Keeping keeping = plan.keeping();
    line("history:", "");
    line("  folder: " + scalar(plan.history()), origin("history/folder"));
    String kept = keeping.never() ? "never" : keeping.age().map(ConfigText::age).orElse("forever");
    line("  keep-evidence: " + kept, origin("history/keep-evidence"));
    line("  max-bytes: " + size(keeping.maxBytes()), origin("history/max-bytes"));
    line("  max-file: " + size(keeping.maxFile()), origin("history/max-file"));
  }

  private void historyRules() {
    section("history-rules", plan.past().isEmpty());
    String before = "";
    for (Plan.PastDemand demand : plan.past()) {
      if (!demand.name().equals(before)) {
        line("  " + demand.name() + ":", "");
        before = demand.name();
      }
      String place = demand.location().path().orElse("") + ":" + demand.location().line();
      line("    - " + HistoryRulesText.of(demand.question()), place);
    }
  }

  private void rules() {
    List<Rule> changed =
        plan.rules().stream()
            .filter(rule -> effective.origins().containsKey("rules/" + rule.id()))
            .toList();
    section("rules", changed.isEmpty());
    for (Rule rule : changed) {
      String setting =
          rule.off()
              .map(reason -> "{level: off, reason: " + quoted(reason) + "}")
              .orElse("{level: " + rule.level().word() + "}");
      line("  " + rule.id() + ": " + setting, origin("rules/" + rule.id()));
    }
  }

  private List<String> packs() {
    List<String> names = new ArrayList<>();
    for (Pack pack : plan.packs()) {
      names.add(scalar(effective.packs().getOrDefault(pack.name(), pack.name())));
    }
    return names;
  }

  private void list(String key, List<String> items) {
    section(key, items.isEmpty());
    for (int i = 0; i < items.size(); i++) {
      line("  - " + scalar(items.get(i)), origin(key + "/" + i));
    }
  }

  private void section(String key, boolean empty) {
    String nothing = LISTS.contains(key) ? " []" : " {}";
    line(key + ":" + (empty ? nothing : ""), empty ? origin(key) : "");
  }

  /** Where a mode was written; of one that chooses between exit codes also what was chosen. */
  private String modeOrigin(String mode) {
    String chosen =
        plan.exitCodes().stream()
            .flatMap(codes -> chosen(codes, mode).stream())
            .findFirst()
            .map(source -> " (" + source + ")")
            .orElse("");
    return origin("modes/" + mode) + chosen;
  }

  private Optional<String> chosen(ExitCodes codes, String mode) {
    if (codes.mode().filter(mode::equals).isPresent()) {
      return Optional.of(codes.inForce(plan.modes()).source());
    }
    return codes
        .recovery()
        .filter(mode::equals)
        .flatMap(name -> codes.recoverableInForce(plan.modes()))
        .map(ExitCodes.Recoverable::source);
  }

  private String origin(String setting) {
    return effective.origin(setting);
  }

  static String place(Location at) {
    return at.path().orElse("") + (at.line() > 0 ? ":" + at.line() : "");
  }

  private static String text(Plan.Expectation expectation) {
    String age = expectation.maxAge().map(each -> ", max-age: " + age(each)).orElse("");
    return "{kind: " + expectation.kind() + ", min: " + expectation.min() + age + "}";
  }

  /** In the largest unit that says it whole. */
  private static String size(long bytes) {
    if (bytes % (1 << 20) == 0) {
      return (bytes >> 20) + " MiB";
    }
    return bytes % 1024 == 0 ? bytes / 1024 + " KiB" : bytes + " B";
  }

  static String age(Duration age) {
    long millis = age.toMillis();
    if (millis % 86_400_000 == 0) {
      return millis / 86_400_000 + " d";
    }
    if (millis % 3_600_000 == 0) {
      return millis / 3_600_000 + " h";
    }
    if (millis % 60_000 == 0) {
      return millis / 60_000 + " min";
    }
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }

  /** Plain where YAML reads it back as the same text, else in double quotes. */
  static String scalar(String text) {
    boolean plain =
        text.matches("[A-Za-z_./][A-Za-z0-9_./@+-]*( [A-Za-z0-9_./@+-]+)*")
            && !RESERVED.contains(text.toLowerCase(java.util.Locale.ROOT))
            && !text.startsWith(".");
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"' || letter == '\\') {
        quoted.append('\\').append(letter);
      } else if (letter < ' ') {
        quoted.append(String.format(java.util.Locale.ROOT, "\\x%02x", (int) letter));
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('"').toString();
  }

  private void line(String text, String origin) {
    out.append(text);
    if (origins && !origin.isEmpty()) {
      out.append(" ".repeat(Math.max(1, COLUMN - text.length()))).append("# ").append(origin);
    }
    out.append('\n');
  }
}
