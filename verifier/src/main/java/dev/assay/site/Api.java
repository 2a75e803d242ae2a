package dev.assay.site;

import dev.assay.model.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** The files below {@code api/v1/}: what the pages say, for programs, each with its schema. */
final class Api {
  static final String FOLDER = "api/v1/";

  /** The documents by name; each has a schema, and so do the badges. */
  static final List<String> NAMES =
      List.of(
          "latest",
          "summary",
          "runs",
          "months",
          "rules",
          "claims",
          "roadmap",
          "evidence",
          "waivers");

  private final PageScope scope;
  private final Frame frame;
  private final List<Callable<List<SiteFile>>> tasks = new ArrayList<>();

  private Api(SiteInput input, Sitemap map, Frame frame) {
    this.scope = new PageScope(input, map, Lang.EN, FOLDER + "latest.json");
    this.frame = frame;
  }

  static List<Callable<List<SiteFile>>> tasks(SiteInput input, Sitemap map, Frame frame) {
    return new Api(input, map, frame).all();
  }

  private List<Callable<List<SiteFile>>> all() {
    file("latest.json", () -> ApiVerdict.latest(scope, frame));
    file("summary.json", () -> ApiVerdict.summary(scope));
    file("months.json", () -> ApiRuns.months(scope));
    for (String month : scope.map.runs.calendar().months().keySet()) {
      file(ApiRuns.file(month), () -> ApiRuns.month(scope, month));
    }
    file("rules.json", () -> ApiPlan.rules(scope));
    file("waivers.json", () -> ApiPlan.waivers(scope));
    file("claims.json", () -> ApiFound.claims(scope));
    file("roadmap.json", () -> ApiFound.roadmap(scope));
    file("evidence.json", () -> ApiFound.evidence(scope));
    for (String name : NAMES) {
      tasks.add(() -> List.of(new SiteFile(schema(name), ApiSchemas.bytes(name))));
    }
    return tasks;
  }

  private void file(String name, Supplier<Json> document) {
    tasks.add(() -> List.of(new SiteFile(FOLDER + name, document.get().bytes())));
  }

  static String schema(String name) {
    return FOLDER + "schema/" + name + ".schema.json";
  }
}
