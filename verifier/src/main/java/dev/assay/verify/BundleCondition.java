package dev.assay.verify;

import dev.assay.model.Evidence;
import dev.assay.model.FindingKind;
import dev.assay.model.Gate;
import dev.assay.model.Kind;
import dev.assay.model.Policy;
import dev.assay.model.Text;
import dev.assay.model.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Are there enough bundles that verify, each with what must lie beside and inside it? */
final class BundleCondition {
  /** Kinds of pack {@code bundles} that belong to a bundle, by the key of the demand. */
  private static final String SIDE_FILE = "bundle-side-file";

  private static final String SUMMARY = "release-audit-summary";
  private static final String INDEX = "release-audit-index";

  private final Policy.BundleDemand demand;
  private final GateFacts facts;
  private final List<String> met = new ArrayList<>();
  private final List<Text> lacks = new ArrayList<>();
  private int undecided;
  private int there;

  private BundleCondition(Policy.BundleDemand demand, GateFacts facts) {
    this.demand = demand;
    this.facts = facts;
  }

  static Gate.Condition of(Policy.BundleDemand demand, GateFacts facts) {
    return new BundleCondition(demand, facts).condition();
  }

  /** The condition that a bundle of the command line puts to a policy which demands none. */
  static Gate.Condition verified(String path, Policy policy, GateFacts facts) {
    Optional<Evidence> found =
        facts.evidence().stream().filter(each -> each.path().equals(path)).findFirst();
    Verdict verdict = found.map(Evidence::verdict).orElse(Verdict.FAIL);
    return new Gate.Condition(
        "bundle",
        new Text("bundle {path} verifies", "制品包 {path} 通过验证").with(Map.of("path", path)),
        Verdict.PASS.name(),
        found.map(each -> each.verdict().name()).orElse(GateConditions.NONE),
        Optional.empty(),
        verdict == Verdict.PASS
            ? FindingKind.PASS
            : verdict == Verdict.FAIL ? FindingKind.FAIL : FindingKind.OPEN,
        verdict == Verdict.PASS
            ? Optional.empty()
            : Optional.of(
                new Text(
                        "make {path} verify: `assay verify {path}`",
                        "使 {path} 通过 `assay verify {path}`")
                    .with(Map.of("path", path))),
        GateConditions.at(policy, "bundle"),
        found.map(each -> List.of(each.path())).orElse(List.of()));
  }

  private Gate.Condition condition() {
    Set<String> digests = new HashSet<>();
    for (Evidence each : facts.evidence()) {
      if (asked(each) && digests.add(each.sha256().orElse("no digest: " + each.path()))) {
        there++;
        judge(each);
      }
    }
    int missing = least() - met.size();
    String kind = demand.kind().orElse("*");
    return new Gate.Condition(
        "bundles/" + kind,
        new Text("bundles of kind {kind}{with}", "{kind} 类制品包{with}")
            .withTexts(Map.of("kind", Text.same(kind), "with", with())),
        ">= " + least(),
        there == met.size() ? "" + there : met.size() + "/" + there,
        Optional.of(
            missing > 0
                ? new Text("{n} missing", "缺 {n}").with(Map.of("n", "" + missing))
                : new Text("{n} to spare", "余 {n}").with(Map.of("n", "" + -missing))),
        missing <= 0
            ? FindingKind.PASS
            : undecided >= missing ? FindingKind.OPEN : FindingKind.FAIL,
        missing <= 0 ? Optional.empty() : Optional.of(way(missing)),
        demand.location(),
        met);
  }

  /** A bundle of the command line must meet the demand itself; others do not stand in for it. */
  private int least() {
    return facts.against().bundle().isPresent() ? 1 : demand.min();
  }

  private boolean asked(Evidence evidence) {
    Optional<String> only = facts.against().bundle();
    return only.map(evidence.path()::equals).orElse(true)
        && demand.kind().map(evidence.kind()::equals).orElse(true)
        && facts.plan().kind(evidence.kind()).filter(this::isBundle).isPresent();
  }

  /** Any archive can be asked about on the command line; that makes no bundle of it. */
  private boolean isBundle(Kind kind) {
    return kind.archive() && (demand.kind().isPresent() || !kind.asked());
  }

  private void judge(Evidence bundle) {
    Map<String, Verdict> parts = new LinkedHashMap<>();
    parts.put("verdict", bundle.verdict());
    if (demand.sideFile()) {
      parts.put("side-file", beside(bundle.path(), SIDE_FILE));
    }
    if (demand.summary()) {
      parts.put("summary", beside(bundle.path(), SUMMARY));
    }
    if (demand.index()) {
      parts.put("index", beside(bundle.path(), INDEX));
    }
    missing(bundle.path()).forEach(glob -> parts.put("files: " + glob, Verdict.FAIL));
    Verdict worst = parts.values().stream().reduce(Verdict.PASS, Verdict::worse);
    if (worst == Verdict.PASS) {
      met.add(bundle.path());
      return;
    }
    undecided += worst == Verdict.INDETERMINATE ? 1 : 0;
    List<String> bad = new ArrayList<>();
    parts.forEach(
        (name, verdict) -> {
          if (verdict != Verdict.PASS) {
            bad.add(name);
          }
        });
    lacks.add(
        new Text("{path} lacks: {what}", "{path} 缺：{what}")
            .with(Map.of("path", bundle.path(), "what", String.join(", ", bad))));
  }

  /** The best verdict of what belongs to a bundle; FAIL when nothing of the kind does. */
  private Verdict beside(String bundle, String kind) {
    Set<String> related = new TreeSet<>();
    Optional.ofNullable(facts.judged().get(bundle))
        .ifPresent(judged -> related.addAll(judged.partners.values()));
    facts
        .judged()
        .values()
        .forEach(
            judged -> {
              if (judged.partners.containsValue(bundle)) {
                related.add(judged.path);
              }
            });
    Verdict best = Verdict.FAIL;
    for (Evidence each : facts.evidence()) {
      if (each.kind().equals(kind) && related.contains(each.path())) {
        best = each.verdict().worse(best) == best ? each.verdict() : best;
      }
    }
    return best;
  }

  private List<String> missing(String bundle) {
    Set<String> members =
        Optional.ofNullable(facts.judged().get(bundle))
            .map(judged -> judged.members)
            .orElse(Set.of());
    return demand.files().stream()
        .filter(glob -> members.stream().noneMatch(PathPatterns.of(List.of(glob))::match))
        .toList();
  }

  private Text with() {
    List<String> words = new ArrayList<>();
    if (demand.sideFile()) {
      words.add("side-file");
    }
    if (demand.summary()) {
      words.add("summary");
    }
    if (demand.index()) {
      words.add("index");
    }
    words.addAll(demand.files());
    String list = String.join(", ", words);
    return list.isEmpty() ? Text.same("") : new Text(" with " + list, "，并有 " + list);
  }

  private Text way(int missing) {
    String kind = demand.kind().orElse("release-bundle");
    Text add =
        new Text("add {n} × {kind} that verifies", "补 {n} 个通过验证的 {kind}")
            .with(Map.of("n", "" + missing, "kind", kind));
    if (facts.against().bundle().isPresent() && there == 0) {
      return new Text("{path} is no such bundle", "{path} 不是此类制品包")
          .with(Map.of("path", facts.against().bundle().get()));
    }
    if (lacks.isEmpty()) {
      return add;
    }
    Text first = lacks.get(0);
    return new Text(first.en() + "; or " + add.en(), first.zh() + "；或" + add.zh());
  }
}
