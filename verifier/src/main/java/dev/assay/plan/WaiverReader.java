package dev.assay.plan;

import com.google.re2j.Pattern;
import dev.assay.document.Globs;
import dev.assay.model.Node;
import dev.assay.model.Pack;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import dev.assay.model.WaiverEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads waivers. A name that nobody knows is an error; a waiver that lacks an owner, a reason or a
 * date is kept with its faults: it has no effect, and a rule says so.
 */
final class WaiverReader {
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}(~[1-9][0-9]{0,6})?");

  /** Two paths that have nothing in common: only a pattern for everything matches both. */
  private static final List<String> ANYTHING = List.of("zq7/zq8/zq9.zq", "Q0/7/_1");

  private static final int LONGEST_GLOB = 1_000;

  private final PackChoice packs;
  private final boolean strict;
  private final Map<String, Rule> declared = new TreeMap<>();
  private final Map<String, Rule> inUse = new TreeMap<>();

  /**
   * @param strict whether an unknown rule is an error
   */
  WaiverReader(PackChoice packs, boolean strict) {
    this.packs = packs;
    this.strict = strict;
    names(packs.declared(), declared);
    names(packs.inUse(), inUse);
  }

  private static void names(List<Pack> packs, Map<String, Rule> names) {
    for (Pack pack : packs) {
      for (Rule rule : pack.rules()) {
        names.put(rule.id(), rule);
        rule.formerly().forEach(old -> names.putIfAbsent(old, rule));
      }
    }
  }

  /** Those about rules in use; the others were left out on the command line. */
  List<WaiverEntry> read(List<Value> values) {
    List<WaiverEntry> entries = new ArrayList<>();
    for (Value value : values) {
      WaiverEntry entry = read(value);
      boolean leftOut =
          entry.rule().filter(id -> declared.containsKey(id) && !inUse.containsKey(id)).isPresent();
      if (!leftOut) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private WaiverEntry read(Value value) {
    Fields fields =
        value.fields("rule", "fingerprint", "path", "owner", "reason", "created", "expires");
    Optional<Value> rule = fields.optional("rule");
    Optional<Value> fingerprint = fields.optional("fingerprint");
    Optional<Value> path = fields.optional("path");
    if (rule.isEmpty() && fingerprint.isEmpty() && path.isEmpty()) {
      throw value.wrong(
          "the waiver does not say what it accepts", "add `rule`, `fingerprint` or `path`");
    }
    rule.ifPresent(this::known);
    fingerprint.ifPresent(WaiverReader::checkFingerprint);
    path.ifPresent(glob -> checkGlob(glob, rule.isPresent() || fingerprint.isPresent()));
    List<Text> faults = new ArrayList<>();
    Optional<String> owner = text(fields, "owner", NO_OWNER, faults);
    Optional<String> reason = text(fields, "reason", NO_REASON, faults);
    Optional<LocalDate> created = date(fields, "created", NOT_CREATED, faults);
    Optional<LocalDate> expires = date(fields, "expires", NO_END, faults);
    if (created.isPresent() && expires.isPresent() && expires.get().isBefore(created.get())) {
      faults.add(END_BEFORE_START);
    }
    return new WaiverEntry(
        rule.map(Value::text),
        fingerprint.map(Value::text),
        path.map(Value::text),
        owner,
        reason,
        created,
        expires,
        faults,
        value.location());
  }

  private void known(Value rule) {
    String id = rule.text();
    if (!strict || declared.containsKey(id)) {
      return;
    }
    for (Pack pack : packs.all()) {
      if (pack.rules().stream().anyMatch(each -> each.id().equals(id))) {
        throw rule.wrong(
            "rule '" + id + "' belongs to pack '" + pack.name() + "', which is not in use",
            "add '" + pack.name() + "' to `packs`, or leave this waiver out");
      }
    }
    throw rule.wrong(
        "unknown rule '" + id + "'",
        Nearest.to(id, declared.keySet()).map(name -> "did you mean '" + name + "'? ").orElse("")
            + "`assay rules` lists all "
            + declared.size());
  }

  private static void checkFingerprint(Value value) {
    if (!FINGERPRINT.matches(value.text())) {
      throw value.wrong(
          "'" + value.text() + "' is no fingerprint",
          "copy it from `assay verify --report json`: 32 hex digits");
    }
  }

  private static void checkGlob(Value value, boolean more) {
    WorkspacePath.check(value);
    String glob = value.text();
    if (glob.length() > LONGEST_GLOB) {
      throw value.wrong("the pattern is longer than 1,000 characters", "write a shorter one");
    }
    if (!more && ANYTHING.stream().allMatch(Globs.compile(List.of(glob))::matches)) {
      throw value.wrong(
          "'" + glob + "' accepts every finding of every file",
          "name the rule too, or write a narrower pattern");
    }
  }

  private static Optional<String> text(Fields fields, String key, Text missing, List<Text> faults) {
    Optional<Value> value = fields.optional(key).filter(each -> !blank(each));
    if (value.isEmpty()) {
      faults.add(missing);
    }
    return value.map(Value::text);
  }

  private static boolean blank(Value value) {
    return value.node() instanceof Node.Scalar scalar
        && (scalar.isNull() || scalar.text().isBlank());
  }

  private static Optional<LocalDate> date(
      Fields fields, String key, Text missing, List<Text> faults) {
    Optional<String> text = text(fields, key, missing, faults);
    Optional<LocalDate> date = text.flatMap(Days::parse);
    if (text.isPresent() && date.isEmpty()) {
      faults.add(NO_DATE.with(Map.of("key", key, "value", text.get())));
    }
    return date;
  }

  private static final Text NO_OWNER = new Text("it names no owner", "未写责任人（owner）");
  private static final Text NO_REASON = new Text("it gives no reason", "未写理由（reason）");
  private static final Text NOT_CREATED =
      new Text("it does not say when it was created", "未写创建日期（created）");
  private static final Text NO_END = new Text("it does not say when it expires", "未写到期日期（expires）");
  private static final Text NO_DATE =
      new Text("{key} '{value}' is no date (yyyy-mm-dd)", "{key} 的“{value}”不是日期（yyyy-mm-dd）");
  private static final Text END_BEFORE_START =
      new Text("it expires before it was created", "到期日期早于创建日期");
}
