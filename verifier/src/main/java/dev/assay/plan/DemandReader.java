package dev.assay.plan;

import dev.assay.document.Globs;
import dev.assay.model.ClaimState;
import dev.assay.model.Kind;
import dev.assay.model.Pack;
import dev.assay.model.Policy;
import dev.assay.model.Rule;
import dev.assay.model.Statement;
import dev.assay.model.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the demands of a policy; a name that nobody knows could never be met, so it is an error.
 */
final class DemandReader {
  private static final int MOST = 1_000_000;

  /** Source: seed 001 §2.7: the deployment gate in its strict and its lenient setting. */
  private static final List<String> STRICT = List.of("PASS");

  private static final List<String> LENIENT = List.of("PASS", "PASS_WITH_ACTIONS");

  private final Map<String, Kind> kinds = new TreeMap<>();
  private final Set<String> rules = new TreeSet<>();

  DemandReader(PackChoice packs) {
    for (Pack pack : packs.declared()) {
      pack.kinds().forEach(kind -> kinds.put(kind.name(), kind));
      pack.rules().stream().map(Rule::id).forEach(rules::add);
    }
  }

  Policy.Demand evidence(Value value) {
    Fields fields = value.fields("kind", "min", "max-age", "verdict");
    return new Policy.EvidenceDemand(
        kind(fields.required("kind")),
        fields.optional("min").map(min -> min.integer(1, MOST)).orElse(1),
        fields.optional("max-age").map(ExpectReader::age),
        fields
            .optional("verdict")
            .map(each -> each.one(Arrays.asList(Verdict.values()), Verdict::name))
            .orElse(Verdict.PASS),
        value.location());
  }

  Policy.Demand bundle(Value value) {
    Fields fields = value.fields("kind", "min", "side-file", "summary", "index", "files");
    fields.list("files").forEach(WorkspacePath::check);
    return new Policy.BundleDemand(
        fields.optional("kind").map(this::archive),
        fields.optional("min").map(min -> min.integer(1, MOST)).orElse(1),
        fields.optional("side-file").map(Value::bool).orElse(true),
        fields.optional("summary").map(Value::bool).orElse(false),
        fields.optional("index").map(Value::bool).orElse(false),
        fields.texts("files"),
        value.location());
  }

  Policy.Demand claims(Value value) {
    Fields fields = value.fields("kind", "name", "state", "min", "max");
    Optional<String> kind = fields.optional("kind").map(this::kind);
    Optional<String> name = fields.optional("name").map(each -> statement(each, kind));
    Optional<Integer> min = fields.optional("min").map(each -> each.integer(1, MOST));
    Optional<Integer> max = fields.optional("max").map(each -> each.integer(0, MOST));
    if (min.isPresent() && max.isPresent() && max.get() < min.get()) {
      throw fields.required("max").wrong("`max` is less than `min`", "swap the two numbers");
    }
    return new Policy.ClaimDemand(
        kind,
        name,
        fields.required("state").one(Arrays.asList(ClaimState.values()), ClaimState::word),
        min.isEmpty() && max.isEmpty() ? Optional.of(1) : min,
        max,
        value.location());
  }

  Policy.Demand pointer(Value value) {
    Fields fields = value.fields("path", "pointer", "any-of", "strict");
    Value path = fields.required("path");
    WorkspacePath.checkPlain(path);
    Value pointer = fields.required("pointer");
    if (!pointer.text().startsWith("/")) {
      throw pointer.wrong(
          "'" + pointer.text() + "' is no JSON Pointer", "write '/" + pointer.text() + "'");
    }
    Optional<Value> anyOf = fields.optional("any-of");
    Optional<Value> strict = fields.optional("strict");
    if (anyOf.isPresent() == strict.isPresent()) {
      throw value.wrong(
          "write either `any-of` or `strict`",
          "`strict: true` accepts PASS, `strict: false` also PASS_WITH_ACTIONS");
    }
    List<String> values =
        strict.map(each -> each.bool() ? STRICT : LENIENT).orElseGet(() -> anyOf.get().texts());
    if (values.isEmpty()) {
      throw anyOf.orElseThrow().wrong("the list is empty", "name at least one value");
    }
    return new Policy.PointerDemand(path.text(), pointer.text(), values, value.location());
  }

  Policy.Demand waivers(Value value) {
    Fields fields = value.fields("max", "rules");
    for (Value glob : fields.list("rules")) {
      Globs pattern = Globs.compile(List.of(glob.text()));
      if (rules.stream().noneMatch(pattern::matches)) {
        throw glob.unknown("rule '" + glob.text() + "'", glob.text(), rules);
      }
    }
    return new Policy.WaiverDemand(
        fields.required("max").integer(0, MOST), fields.texts("rules"), value.location());
  }

  private String kind(Value value) {
    if (!kinds.containsKey(value.text())) {
      throw value.unknown("kind '" + value.text() + "'", value.text(), kinds.keySet());
    }
    return value.text();
  }

  private String archive(Value value) {
    Set<String> archives = new TreeSet<>();
    kinds.values().stream().filter(Kind::archive).map(Kind::name).forEach(archives::add);
    if (!archives.contains(value.text())) {
      throw value.unknown("kind of bundle '" + value.text() + "'", value.text(), archives);
    }
    return value.text();
  }

  private String statement(Value value, Optional<String> kind) {
    Set<String> known = new TreeSet<>();
    for (Kind each : kind.map(kinds::get).map(List::of).orElse(List.copyOf(kinds.values()))) {
      each.statements().stream().map(Statement::name).forEach(known::add);
    }
    if (!known.contains(value.text())) {
      throw value.unknown("statement '" + value.text() + "'", value.text(), known);
    }
    return value.text();
  }
}
