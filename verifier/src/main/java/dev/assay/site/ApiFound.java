package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.Evidence;
import dev.assay.model.Interval;
import dev.assay.model.RoadmapItem;
import java.util.List;

/** What was found: claims, roadmap items, evidence; in the order of the run. */
final class ApiFound {
  private ApiFound() {}

  static Json claims(PageScope scope) {
    List<Claim> claims = scope.run().claims();
    return Json.document("claims")
        .with("counts", ApiVerdict.claims(claims))
        .with("claims", claims.stream().map(each -> claim(scope, each)).toList());
  }

  private static Json claim(PageScope scope, Claim claim) {
    return new Json()
        .with("id", claim.id())
        .with("name", claim.name())
        .with("title", claim.title())
        .with("statement", claim.statement())
        .with("path", claim.location().path())
        .with("line", ApiVerdict.line(claim.location().line()))
        .with("said", claim.said())
        .with("unit", claim.measure().map(measure -> measure.unit().symbol()))
        .with("state", claim.state().word())
        .with("reason", claim.reason())
        .with("provable", claim.provable().map(ApiFound::interval))
        .with("limit", claim.limit().map(limit -> limit(limit)))
        .with("evidence", claim.evidence())
        .with("sameOrigin", claim.sameOrigin())
        .with("page", scope.map.claimPage(claim));
  }

  private static Json interval(Interval interval) {
    return new Json().with("low", interval.low()).with("high", interval.high());
  }

  private static Json limit(Claim.Limit limit) {
    return new Json()
        .with("rule", limit.rule())
        .with("parameter", limit.parameter())
        .with("operator", Show.sign(limit.operator()))
        .with("value", limit.value())
        .with("outcome", limit.outcome().word());
  }

  static Json roadmap(PageScope scope) {
    return Json.document("roadmap")
        .with("items", scope.run().roadmap().stream().map(each -> item(scope, each)).toList());
  }

  private static Json item(PageScope scope, RoadmapItem item) {
    return new Json()
        .with("id", item.id())
        .with("type", item.type().word())
        .with("title", item.title())
        .with("priority", item.priority())
        .with("said", item.said().map(RoadmapItem.Status::word))
        .with("derived", item.derived().word())
        .with("reason", item.reason())
        .with("started", item.started())
        .with("finished", item.finished())
        .with("after", item.after())
        .with("claim", item.claim())
        .with("path", item.location().path())
        .with("line", ApiVerdict.line(item.location().line()))
        .with("page", scope.map.item(item));
  }

  static Json evidence(PageScope scope) {
    return Json.document("evidence")
        .with("unrecognised", scope.run().counts().unrecognised())
        .with("evidence", scope.run().evidence().stream().map(each -> file(scope, each)).toList());
  }

  private static Json file(PageScope scope, Evidence evidence) {
    return new Json()
        .with("path", evidence.path())
        .with("kind", evidence.kind())
        .with("run", evidence.run())
        .with("sha256", evidence.sha256())
        .with("bytes", evidence.bytes())
        .with("instant", evidence.instant())
        .with("checks", evidence.checks())
        .with("verdict", evidence.verdict().name())
        .with("page", scope.map.file(evidence.path()));
  }
}
