package dev.assay.site;

import dev.assay.model.Lang;
import dev.assay.model.RunRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What the search over all runs loads: for each month a script with its runs in columns, one column
 * a line. It is read by {@code scripts/runs.js} and {@code scripts/lost.js}.
 */
final class RunIndex {
  /** The words of the column {@code cause}. */
  static final List<String> CAUSES = List.of("evidence", "threshold", "rule", "waiver");

  private static final int COMMIT = 12;

  private final PageScope scope;

  private RunIndex(PageScope scope) {
    this.scope = scope;
  }

  static List<Callable<List<SiteFile>>> tasks(SiteInput input, Sitemap map) {
    RunIndex index = new RunIndex(new PageScope(input, map, Lang.EN, Sitemap.RUNS));
    Map<String, List<RunRecord>> months = map.runs.calendar().months();
    List<Callable<List<SiteFile>>> tasks = new ArrayList<>();
    if (!months.isEmpty()) {
      String names = "assayMonths(" + list(List.copyOf(months.keySet())) + ");\n";
      tasks.add(() -> List.of(file("data", names)));
    }
    months.forEach(
        (month, runs) ->
            tasks.add(() -> List.of(file("data-" + month, index.script(month, runs)))));
    return tasks;
  }

  private static SiteFile file(String name, String script) {
    return new SiteFile("r/" + name + ".js", script.getBytes(StandardCharsets.UTF_8));
  }

  private String script(String month, List<RunRecord> runs) {
    List<String> names = new ArrayList<>();
    List<String> instants = new ArrayList<>();
    List<String> commits = new ArrayList<>();
    List<String> policies = new ArrayList<>();
    List<String> causes = new ArrayList<>();
    List<String> pageOf = new ArrayList<>();
    StringBuilder verdicts = new StringBuilder();
    Map<String, Integer> pages = new LinkedHashMap<>();
    Map<String, String> slugs = new LinkedHashMap<>();
    for (RunRecord each : runs) {
      String place = scope.map.runs.permanent(each);
      String slug = scope.map.runs.slug(each);
      String page = place.substring("r/".length(), place.indexOf('#'));
      pages.putIfAbsent(page, pages.size());
      pageOf.add(pages.get(page).toString());
      if (!slug.equals(each.run())) {
        slugs.put(Integer.toString(names.size()), slug);
      }
      names.add(Marked.visible(each.run()));
      instants.add(each.asOf().map(Show::minute).orElse(""));
      verdicts.append(each.verdict().name().charAt(0));
      commits.add(each.commit().map(hex -> Frame.shorten(hex, COMMIT)).orElse(""));
      policies.add(each.policy().map(Marked::visible).orElse(""));
      causes.add(causes(each));
    }
    StringBuilder out = new StringBuilder("assayRuns(").append(Json.quote(month)).append(",{\n");
    column(out, "run", list(names));
    column(out, "at", list(instants));
    column(out, "verdict", Json.quote(verdicts.toString()));
    column(out, "commit", list(commits));
    column(out, "policy", list(policies));
    column(out, "cause", list(causes));
    column(out, "pages", list(List.copyOf(pages.keySet())));
    column(out, "page", "[" + String.join(",", pageOf) + "]");
    List<String> pairs = new ArrayList<>();
    slugs.forEach((number, slug) -> pairs.add(Json.quote(number) + ":" + Json.quote(slug)));
    return out.append("\"slug\":{").append(String.join(",", pairs)).append("}});\n").toString();
  }

  private static void column(StringBuilder out, String name, String values) {
    out.append(Json.quote(name)).append(':').append(values).append(",\n");
  }

  private static String list(List<String> values) {
    return "[" + String.join(",", values.stream().map(Json::quote).toList()) + "]";
  }

  /** Which inputs differ from those of the run before, as far as the ledger's lines tell. */
  private String causes(RunRecord now) {
    int at = scope.map.runs.number(now);
    if (at == 0) {
      return "";
    }
    RunRecord before = scope.input.history().get(at - 1);
    List<String> words = new ArrayList<>();
    add(words, "evidence", before.evidenceSet().equals(now.evidenceSet()));
    add(words, "threshold", before.parameters().equals(now.parameters()));
    add(words, "rule", before.packs().equals(now.packs()));
    add(words, "waiver", before.waivers() == now.waivers());
    return String.join(" ", words);
  }

  private static void add(List<String> words, String word, boolean same) {
    if (!same) {
      words.add(word);
    }
  }
}
