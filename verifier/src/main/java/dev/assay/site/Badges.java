package dev.assay.site;

import dev.assay.model.Claim;
import dev.assay.model.ClaimState;
import dev.assay.model.Drill;
import dev.assay.model.FindingKind;
import dev.assay.model.Lang;
import dev.assay.model.RoadmapItem;
import dev.assay.model.Run;
import dev.assay.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What a README shows of the verdict: each badge as a drawing and as the JSON that shields.io reads
 * from an endpoint ({@code schemaVersion} 1).
 */
final class Badges {
  static final String FOLDER = "badge/";

  private final PageScope scope;

  private Badges(PageScope scope) {
    this.scope = scope;
  }

  /**
   * One badge.
   *
   * @param name of its files
   * @param glyph shape and colour, as on the pages
   */
  record Badge(String name, String label, String message, String glyph) {
    private Json json() {
      Json json =
          new Json()
              .with("schemaVersion", 1)
              .with("label", label)
              .with("message", message)
              .with("color", BadgeSvg.colour(glyph).substring(1));
      return glyph.equals("fail") ? json.with("isError", true) : json;
    }
  }

  static List<Callable<List<SiteFile>>> tasks(SiteInput input, Sitemap map) {
    PageScope scope = new PageScope(input, map, Lang.EN, FOLDER + "verdict.svg");
    List<Callable<List<SiteFile>>> tasks = new ArrayList<>();
    for (Badge each : of(scope)) {
      tasks.add(
          () ->
              List.of(
                  new SiteFile(FOLDER + each.name() + ".svg", BadgeSvg.of(each)),
                  new SiteFile(
                      FOLDER + each.name() + ".json",
                      (each.json().line() + "\n").getBytes(StandardCharsets.UTF_8))));
    }
    return tasks;
  }

  /** The badges there are: that of the recovery time only where a drill measured one. */
  static List<Badge> of(PageScope scope) {
    Badges badges = new Badges(scope);
    List<Badge> all = new ArrayList<>();
    all.add(badges.verdict());
    all.add(badges.claims());
    all.add(badges.roadmap());
    badges.rto().ifPresent(all::add);
    return all;
  }

  private Badge verdict() {
    Verdict verdict = scope.run().verdict();
    int errors = scope.blocking().size();
    String word = scope.say("verdict." + verdict.name());
    String message =
        verdict == Verdict.PASS ? word : scope.say("badge.verdict", "word", word, "n", errors);
    return new Badge(
        "verdict", scope.say("badge.label.verdict"), message, PageScope.glyph(verdict));
  }

  private Badge claims() {
    List<Claim> claims = scope.run().claims();
    String label = scope.say("badge.label.claims");
    if (claims.isEmpty()) {
      return new Badge("claims", label, scope.say("badge.claims.none"), "uncited");
    }
    long confirmed = count(claims, ClaimState.CONFIRMED);
    String glyph =
        count(claims, ClaimState.CONTRADICTED) > 0
            ? "fail"
            : confirmed < claims.size() ? "open" : "pass";
    return new Badge(
        "claims", label, scope.say("badge.claims", "n", confirmed, "all", claims.size()), glyph);
  }

  private static long count(List<Claim> claims, ClaimState state) {
    return claims.stream().filter(each -> each.state() == state).count();
  }

  private Badge roadmap() {
    Run run = scope.run();
    String label = scope.say("badge.label.roadmap");
    if (run.roadmap().isEmpty()) {
      return new Badge("roadmap", label, scope.say("badge.roadmap.none"), "uncited");
    }
    long proven = count(run, RoadmapItem.State.PROVEN);
    String glyph =
        count(run, RoadmapItem.State.CONTRADICTED) > 0
            ? "fail"
            : count(run, RoadmapItem.State.UNPROVEN) > 0 ? "open" : "pass";
    return new Badge(
        "roadmap",
        label,
        scope.say("badge.roadmap", "n", proven, "all", run.roadmap().size()),
        glyph);
  }

  private static long count(Run run, RoadmapItem.State state) {
    return run.roadmap().stream().filter(each -> each.derived() == state).count();
  }

  /** The newest drill whose recovery time has a limit; the margin of an old one says little. */
  private Optional<Badge> rto() {
    return scope.run().drills().stream()
        .filter(each -> each.started().isPresent() && !each.simulated() && rto(each).isPresent())
        .max(
            Comparator.comparing((Drill each) -> each.started().orElseThrow())
                .thenComparing(Drill::path))
        .map(this::rtoBadge);
  }

  private static Optional<Claim> rto(Drill drill) {
    return Measured.of(drill).stream()
        .filter(each -> each.limit().isPresent())
        .filter(each -> each.name().equals("rto") || each.name().startsWith("rto_"))
        .findFirst();
  }

  private Badge rtoBadge(Drill drill) {
    Claim claim = rto(drill).orElseThrow();
    Claim.Limit limit = claim.limit().orElseThrow();
    String glyph =
        claim.state() == ClaimState.CONTRADICTED || limit.outcome() == FindingKind.FAIL
            ? "fail"
            : claim.state() == ClaimState.CONFIRMED ? "pass" : "open";
    return new Badge(
        "rto",
        scope.say("badge.label.rto", "drill", scope.in(drill.title())),
        scope.say(
            "badge.rto",
            "value",
            scope.show.value(claim.said(), claim.unit()),
            "limit",
            scope.show.value(limit.value(), claim.unit())),
        glyph);
  }
}
