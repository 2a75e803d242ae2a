package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Counts;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.Lang;
import dev.assay.model.RoadmapItem;
import dev.assay.model.Run;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The verdict, with all that is in its way or only with its counts. */
final class ApiVerdict {
  private static final int MOST_BLOCKING = 50;

  private ApiVerdict() {}

  /** {@code latest.json}: the answer and what is in the way of a better one. */
  static Json latest(PageScope scope, Frame frame) {
    Run run = scope.run();
    List<Finding> blocking = scope.blocking();
    Json json = Json.document("latest");
    json.with("tool", new Json().with("name", "assay").with("version", run.version()));
    head(json, run)
        .with("report", frame.root().map(hex -> "sha256:" + hex))
        .with("newestEvidence", newest(run))
        .with("packs", ApiPlan.packs(run.plan()))
        .with("gate", run.gate().map(gate -> gate.policy()))
        .with(
            "history",
            new Json()
                .with("runs", scope.input.history().size())
                .with("head", "sha256:" + scope.input.past().head()))
        .with("blockingAll", blocking.size())
        .with(
            "blocking",
            blocking.stream().limit(MOST_BLOCKING).map(each -> finding(scope, each)).toList());
    return json;
  }

  /** {@code summary.json}: what a comment or a badge needs. It says nothing of earlier runs. */
  static Json summary(PageScope scope) {
    Run run = scope.run();
    List<RoadmapItem> items = run.roadmap();
    Json json = head(Json.document("summary"), run);
    json.with("claims", claims(run.claims()));
    json.with(
        "roadmap",
        new Json()
            .with("items", items.size())
            .with("saidDone", items.stream().filter(ApiVerdict::saidDone).count())
            .with(
                "provenDone",
                items.stream().filter(each -> each.derived() == RoadmapItem.State.PROVEN).count()));
    json.with("drills", run.drills().size());
    Json links = new Json();
    for (Lang lang : Lang.values()) {
      links.with("site-" + lang.tag(), PageScope.folder(lang) + Sitemap.OVERVIEW);
    }
    links
        .with("findings", scope.map.findings.file(0))
        .with("latest", Api.FOLDER + "latest.json")
        .with("badge", Badges.FOLDER + "verdict.svg")
        .with("manifest", SiteManifest.NAME);
    return json.with("links", links);
  }

  private static boolean saidDone(RoadmapItem item) {
    return item.said().filter(each -> each == RoadmapItem.Status.DONE).isPresent();
  }

  private static Json head(Json json, Run run) {
    return json.with("workspace", run.plan().site().title())
        .with("verdict", run.verdict().name())
        .with("asOf", run.asOf())
        .with("commit", run.commit())
        .with("dirty", run.dirty())
        .with("counts", counts(run.counts()));
  }

  static Json counts(Counts counts) {
    return new Json()
        .with("evidence", counts.evidence())
        .with("unrecognised", counts.unrecognised())
        .with("rules", counts.rules())
        .with("checks", counts.checks())
        .with("fail", levels(counts.fail()))
        .with("open", levels(counts.open()))
        .with("waived", counts.waived())
        .with("known", counts.known());
  }

  private static Json levels(Counts.Levels levels) {
    return new Json()
        .with("error", levels.error())
        .with("warning", levels.warning())
        .with("note", levels.note());
  }

  static Json claims(List<Claim> claims) {
    Json json = new Json().with("all", claims.size());
    for (ClaimState state : ClaimState.values()) {
      json.with(state.word(), claims.stream().filter(each -> each.state() == state).count());
    }
    return json;
  }

  static Json finding(PageScope scope, Finding finding) {
    return new Json()
        .with("rule", finding.rule())
        .with("kind", finding.kind().word())
        .with("level", finding.level().word())
        .with("path", finding.location().path())
        .with("line", line(finding.location().line()))
        .with("message", finding.message())
        .with("expected", finding.expected())
        .with("actual", finding.actual())
        .with("fingerprint", finding.fingerprint())
        .with("page", scope.map.finding(finding));
  }

  static Optional<Integer> line(int line) {
    return line > 0 ? Optional.of(line) : Optional.empty();
  }

  private static Optional<Instant> newest(Run run) {
    return run.evidence().stream()
        .map(Evidence::instant)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }
}
