package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Claim;
import dev.assay.model.CompletionLanguage;
import dev.assay.model.DocumentQuestion;
import dev.assay.model.Grounds;
import dev.assay.model.Kind;
import dev.assay.model.Plan;
import dev.assay.model.Recollection;
import dev.assay.model.RoadmapItem;
import dev.assay.model.Rule;
import dev.assay.model.Witness;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the rules about documents, once every file was judged and git has answered. */
final class DocumentRules {
  private final Plan plan;
  private final RuleBook book;
  private final Grounds grounds;
  private final List<Paper> papers;
  private final RoadmapQuestions roadmaps;
  private final ReferenceQuestions references;
  private final HeaderQuestions headers;
  private final ClaimQuestions claimed;
  private final DefaultQuestions defaults;
  private final CoverageQuestions coverage;
  private final Map<Paper, List<Claim>> claims = new HashMap<>();
  private final Optional<CompletionLanguage> language;

  /**
   * @param asOf the instant that was given, or HEAD's: the newest instant of the evidence is no day
   *     at which a plan can be judged
   */
  DocumentRules(
      Plan plan,
      RuleBook book,
      Papers papers,
      Grounds grounds,
      Recollection git,
      Witness witness,
      Optional<Instant> asOf) {
    this.plan = plan;
    this.book = book;
    this.grounds = grounds;
    this.papers = papers.all();
    roadmaps = new RoadmapQuestions(plan.documents(), asOf);
    Standings standings =
        new Standings(
            papers.judged(),
            plan.kinds().stream()
                .filter(Kind::document)
                .map(Kind::name)
                .collect(Collectors.toSet()),
            git);
    references = new ReferenceQuestions(papers, grounds, git, witness.commit().isPresent());
    headers = new HeaderQuestions(papers, git, witness.commit().isPresent(), plan.parameters());
    claimed = new ClaimQuestions(standings);
    defaults = new DefaultQuestions(grounds, plan.documents().defaults());
    coverage = new CoverageQuestions(papers, grounds);
    DocumentClaims reader = new DocumentClaims(papers, standings);
    papers.all().forEach(paper -> claims.put(paper, reader.of(paper)));
    language = plan.documents().plain().map(plain -> PlainLanguage.of(plain, grounds));
  }

  /** Asks all rules of some files; their claims are added to them. */
  void ask(List<Judged> judged) {
    for (Judged each : judged) {
      if (each.paper.isPresent()) {
        claims.get(each.paper.get()).forEach(each::claim);
      }
      for (Rule rule : book.documents()) {
        boolean meant =
            rule.kinds().isEmpty() || each.kind.filter(rule.kinds()::contains).isPresent();
        if (meant) {
          ask(rule, (Check.Document) rule.check(), each);
        }
      }
    }
  }

  private void ask(Rule rule, Check.Document check, Judged judged) {
    if (check.question() == DocumentQuestion.EVIDENCE_UNREFERENCED) {
      if (judged.recognised && judged.paper.isEmpty()) {
        judged.note(rule, coverage.unreferenced(rule, judged, claims), true);
      }
      return;
    }
    if (check.question() == DocumentQuestion.LANGUAGE_REPORT_DIFFERS) {
      judged.reported.ifPresent(report -> judged.note(rule, report.ask(rule, grounds), true));
      return;
    }
    judged.paper.ifPresent(paper -> judged.note(rule, ask(rule, check, paper), true));
  }

  private Answer ask(Rule rule, Check.Document check, Paper paper) {
    DocumentQuestion question = check.question();
    if (ReferenceQuestions.ASKED.contains(question)) {
      return references.ask(rule, check, paper);
    }
    if (WordingQuestions.ASKED.contains(question)) {
      return WordingQuestions.ask(rule, check, paper);
    }
    if (HeaderQuestions.ASKED.contains(question)) {
      return headers.ask(rule, check, paper);
    }
    if (ClaimQuestions.ASKED.contains(question)) {
      return claimed.ask(rule, check, paper, claims.get(paper));
    }
    return switch (question) {
      case ROADMAP -> roadmaps.ask(rule, check, paper);
      case FORBIDDEN_TERM -> PlainLanguage.ask(rule, plan.documents(), paper);
      case DEFAULT_DIFFERS -> defaults.ask(rule, paper);
      case DOCUMENT_UNCOVERED -> coverage.uncovered(rule, paper);
      case ARTEFACT_MISSING -> coverage.artefacts(rule, paper);
      default -> Answer.NOT_APPLICABLE;
    };
  }

  /** The roadmap of all documents. */
  List<RoadmapItem> roadmap() {
    return papers.stream()
        .flatMap(paper -> RoadmapQuestions.items(paper, claims.get(paper)).stream())
        .toList();
  }

  /** What the plain mode found. */
  Optional<CompletionLanguage> language() {
    return language;
  }
}
