package dev.assay.verify;

import dev.assay.model.Citation;
import dev.assay.model.Claim;
import dev.assay.model.Grounds;
import dev.assay.model.Location;
import dev.assay.model.Rule;
import dev.assay.prose.Cited;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Questions about what nobody speaks of: documents without a requirement, evidence without a claim.
 */
final class CoverageQuestions {
  /** What the folder of a task must hold beside its report (protocol of seed 002). */
  private static final List<String> ARTEFACTS =
      List.of("QUICK_START.md", "VERIFY_LOG.log", "SYNC_GUIDE.md");

  private final Papers papers;
  private final Grounds grounds;
  private Set<String> cited;
  private Set<String> behind;
  private boolean claims;

  CoverageQuestions(Papers papers, Grounds grounds) {
    this.papers = papers;
    this.grounds = grounds;
  }

  /** Every Markdown document of the folders that requirements speak of must be named by one. */
  Answer uncovered(Rule rule, Paper requirements) {
    Set<String> named = new HashSet<>();
    Set<String> folders = new TreeSet<>();
    for (Reference each : papers.references(requirements)) {
      String path = each.path().orElse("");
      if (each.found() && path.endsWith(".md") && path.indexOf('/') > 0) {
        named.add(path);
        folders.add(path.substring(0, path.indexOf('/')));
      }
    }
    if (named.isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    List<Draft> drafts = new ArrayList<>();
    for (String folder : folders) {
      for (String path : grounds.files(List.of(folder + "/**/*.md", folder + "/*.md"))) {
        if (!named.contains(path)) {
          drafts.add(
              Draft.at(rule.answer(), Location.file(path), Optional.empty())
                  .value("target", path)
                  .value("other", requirements.path())
                  .actual(path));
        }
      }
    }
    return Answer.of(drafts);
  }

  /** Only of a report in the folder of its task: {@code TASK_126/COMPLETION_REPORT.md}. */
  Answer artefacts(Rule rule, Paper paper) {
    String folder = paper.folder();
    if (!folder.matches("(.*/)?TASK_[0-9.]+/") || !paper.path().contains("COMPLETION_REPORT")) {
      return Answer.NOT_APPLICABLE;
    }
    List<Draft> drafts = new ArrayList<>();
    for (String name : ARTEFACTS) {
      if (grounds.find(folder + name).type() == Grounds.Type.MISSING) {
        drafts.add(
            Draft.at(rule.answer(), Location.file(paper.path()), Optional.empty())
                .value("target", folder + name)
                .actual(name));
      }
    }
    return Answer.of(drafts);
  }

  /** Evidence counts as cited when a claim cites it, a folder it lies in, or what it confirms. */
  Answer unreferenced(Rule rule, Judged judged, Map<Paper, List<Claim>> all) {
    if (cited == null) {
      gather(all);
    }
    if (!claims) {
      return Answer.NOT_APPLICABLE;
    }
    return covered(judged.path) || behind.contains(judged.path)
        ? Answer.PASS
        : Answer.of(
            List.of(
                Draft.at(rule.answer(), Location.file(judged.path), Optional.empty())
                    .value("target", judged.path)
                    .actual(judged.path)));
  }

  private void gather(Map<Paper, List<Claim>> all) {
    cited = new HashSet<>();
    behind = new HashSet<>();
    for (List<Claim> of : all.values()) {
      for (Claim claim : of) {
        claims = true;
        for (Citation each : claim.citations()) {
          each.target().ifPresent(cited::add);
        }
      }
    }
    for (Paper paper : papers.all()) {
      for (Reference each : papers.references(paper)) {
        if (each.found() && each.cited().use() != Cited.Use.MAYBE) {
          each.path().ifPresent(cited::add);
        }
      }
    }
    for (Judged each : papers.judged()) {
      if (covered(each.path)) {
        behind.addAll(each.partners.values());
        each.claims().forEach(claim -> behind.addAll(claim.evidence()));
      }
    }
  }

  private boolean covered(String path) {
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      if (cited.contains(path.substring(0, at))) {
        return true;
      }
    }
    return cited.contains(path);
  }
}
