package dev.assay.cli;

import dev.assay.model.Citation;
import dev.assay.model.Claim;
import dev.assay.model.Evidence;
import dev.assay.model.Finding;
import dev.assay.model.Run;
import dev.assay.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Explains what a claim points to: how it was looked up, which evidence it is, what ails that. */
final class CitationSheet {
  private static final int MOST_FINDINGS = 5;
  private static final int SHORT = 12;
  private static final Text COMMIT = new Text("last changed by", "最近改动于");
  private static final Text LEADS = new Text("leads to", "指向");
  private static final Text CITED = new Text("cited at", "引用处");
  private static final Text STANDING = new Text("looked up", "查证");
  private static final Text EVIDENCE = new Text("evidence", "证据");
  private static final Text ITEM = new Text("roadmap", "路线图");
  private static final Text NOTHING =
      new Text("It cites nothing, so nothing can prove it.", "没有引用，因此无从证实。");
  private static final Text MORE =
      new Text("{n} more findings: assay explain '{path}'", "另有 {n} 项：assay explain '{path}'");

  private final Run run;
  private final Sheet sheet;

  CitationSheet(Run run, Sheet sheet) {
    this.run = run;
    this.sheet = sheet;
  }

  /** The chain from the claim over each citation to the findings at the evidence it leads to. */
  void print(Claim claim) {
    run.roadmap().stream()
        .filter(item -> item.claim().filter(claim.id()::equals).isPresent())
        .forEach(
            item ->
                sheet.fact(
                    ITEM,
                    Terms.with(Text.same(item.id() + " " + item.title()), item.derived().word())));
    if (claim.measure().isEmpty() && claim.citations().isEmpty()) {
      sheet.say(NOTHING);
    }
    claim.citations().forEach(this::citation);
  }

  private void citation(Citation citation) {
    sheet.part(Terms.sort(citation.sort()).with(Map.of("text", citation.text())));
    sheet.fact(CITED, FindingSheet.place(citation.location()));
    sheet.fact(LEADS, citation.target().filter(each -> !each.equals(citation.text())));
    sheet.fact(STANDING, Terms.standing(citation.standing()));
    sheet.fact(COMMIT, citation.commit().map(each -> each.substring(0, SHORT)));
    citation.target().ifPresent(path -> evidence(path, citation));
  }

  private void evidence(String path, Citation citation) {
    List<String> known = new ArrayList<>();
    run.evidence().stream()
        .filter(each -> each.path().equals(path))
        .map(Evidence::verdict)
        .forEach(verdict -> known.add(verdict.name()));
    citation.evidence().ifPresent(kind -> known.add(0, kind));
    sheet.facts(EVIDENCE, known);
    if (known.isEmpty()) {
      return;
    }
    List<Finding> findings =
        run.findings().stream()
            .filter(each -> each.location().path().filter(path::equals).isPresent())
            .toList();
    findings.stream()
        .limit(MOST_FINDINGS)
        .forEach(each -> sheet.fact(Text.same(each.fingerprint()), each.message()));
    if (findings.size() > MOST_FINDINGS) {
      String left = Integer.toString(findings.size() - MOST_FINDINGS);
      sheet.say(MORE.with(Map.of("n", left, "path", path)));
    }
  }
}
