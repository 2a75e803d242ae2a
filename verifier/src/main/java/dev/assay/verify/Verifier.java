package dev.assay.verify;

import dev.assay.model.Against;
import dev.assay.model.Check;
import dev.assay.model.Claim;
import dev.assay.model.Counts;
import dev.assay.model.Drill;
import dev.assay.model.Finding;
import dev.assay.model.FindingKind;
import dev.assay.model.Grounds;
import dev.assay.model.Plan;
import dev.assay.model.Readings;
import dev.assay.model.Rule;
import dev.assay.model.Run;
import dev.assay.model.Verdict;
import dev.assay.model.Witness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds readings against the plan. Pure: no clock, no files, no order of threads; the same plan and
 * the same bytes give the same run.
 */
public final class Verifier {
  private final Plan plan;
  private final RuleBook book;
  private final Judge judge;
  private final boolean partners;
  private final Grounds grounds;

  /** Prepares to verify by a plan; what is compiled on the way serves every later run. */
  public Verifier(Plan plan) {
    this.plan = plan;
    this.book = new RuleBook(plan);
    this.judge = new Judge(plan, book);
    this.partners = false;
    this.grounds = Grounds.NONE;
  }

  private Verifier(Verifier other, boolean partners, Grounds grounds) {
    this.plan = other.plan;
    this.book = other.book;
    this.judge = other.judge;
    this.partners = partners;
    this.grounds = grounds;
  }

  /** The same, which looks up what documents cite. */
  public Verifier on(Grounds what) {
    return new Verifier(this, partners, what);
  }

  /** The same, which of some files reports what they are joined with too. */
  public Verifier withPartners() {
    return new Verifier(this, true, grounds);
  }

  /** Like the other one, held against nothing but the rules. */
  public Run verify(
      Readings readings,
      Witness witness,
      Optional<Instant> given,
      String version,
      Set<String> only) {
    return verify(readings, witness, given, version, only, Against.NOTHING);
  }

  /**
   * Verifies a workspace.
   *
   * @param given the instant to judge at; empty takes HEAD's committer date, else the newest
   *     instant in the evidence, else none
   * @param version of the tool, for the record
   * @param only paths that alone are reported, though all are joined; empty: all
   * @param against what it is held against besides the rules
   */
  public Run verify(
      Readings readings,
      Witness witness,
      Optional<Instant> given,
      String version,
      Set<String> only,
      Against against) {
    Set<String> paths = ConcurrentHashMap.newKeySet();
    List<Judged> all =
        readings.map(
            reading -> {
              paths.add(reading.path());
              return judge.first(reading);
            });
    together(all, paths);
    Set<String> shown = partners ? Partners.with(only, all) : only;
    List<Judged> judged =
        only.isEmpty() ? all : all.stream().filter(each -> shown.contains(each.path)).toList();
    Optional<Instant> asOf = given.or(witness::committed).or(() -> newest(judged));
    Map<String, Long> evaluated = new TreeMap<>();
    List<Judged.Found> found = new ArrayList<>();
    Papers papers = new Papers(all, grounds);
    PastQuestions past = new PastQuestions(plan, book.past(), judged, witness, papers.question());
    int asked = workspace(judged, witness, asOf, found, evaluated);
    past(past, only, found, evaluated);
    DocumentRules documents =
        new DocumentRules(
            plan, book, papers, grounds, past.recalled(), witness, given.or(witness::committed));
    documents.ask(judged);
    judged.forEach(each -> each.named.forEach(named -> named.ask(each, grounds)));
    judged.forEach(
        each -> each.evaluated().forEach((rule, times) -> evaluated.merge(rule, times, Long::sum)));
    found.addAll(Judged.all(judged));
    List<Claim> claims = new ArrayList<>();
    judged.forEach(each -> claims.addAll(each.claims()));
    Acceptance accepted = new Acceptance(plan, book, against, asOf, evaluated);
    accepted.accept(Assembly.findings(found));
    accepted.gate(judged, claims);
    List<Finding> findings = accepted.findings();
    Counts counts = counts(judged, findings, asked + book.last().size());
    Map<String, List<Finding>> byPath = Assembly.byPath(findings);
    return new Run(
        version,
        asOf,
        witness.commit(),
        witness.dirty(),
        plan,
        counts.evidence() == 0
            ? Verdict.of(findings).worse(Verdict.INDETERMINATE)
            : Verdict.of(findings),
        counts,
        Assembly.evidence(judged, byPath),
        findings,
        claims,
        drills(judged, byPath),
        evaluated,
        accepted.gate(),
        documents.roadmap(),
        documents.language(),
        new Bundles(plan, judged, byPath).all());
  }

  /**
   * The findings of a run that a baseline may hold: what counts and could be accepted, and no
   * waiver speaks of. What a lapsed waiver accepted must not come back as known.
   */
  public List<Finding> unaccepted(Run run) {
    Waiving waiving = new Waiving(plan, run.asOf());
    return run.findings().stream()
        .filter(Finding::counts)
        .filter(each -> plan.rule(each.rule()).orElseThrow().waivable())
        .filter(each -> !waiving.speaksOf(each))
        .toList();
  }

  /** Judges what had to wait until every file was read. */
  private void together(List<Judged> judged, Set<String> paths) {
    List<Subject> kept = judged.stream().map(each -> each.kept).flatMap(Optional::stream).toList();
    Links links = new Links(kept, paths);
    kept.forEach(links::join);
    judged.forEach(each -> each.kept.ifPresent(subject -> judge.prepare(each, subject)));
    judged.forEach(each -> each.kept.ifPresent(subject -> judge.judge(each, subject)));
    judged.forEach(each -> each.kept = Optional.empty());
    book.copies().forEach(rule -> Copies.ask(rule, judged));
  }

  private int workspace(
      List<Judged> judged,
      Witness witness,
      Optional<Instant> asOf,
      List<Judged.Found> found,
      Map<String, Long> evaluated) {
    WorkspaceQuestions questions = new WorkspaceQuestions(plan, judged, witness, asOf);
    for (Rule rule : book.workspace()) {
      Answer answer = questions.ask(rule, (Check.Workspace) rule.check());
      if (answer.kind() != FindingKind.NOT_APPLICABLE) {
        evaluated.merge(rule.id(), 1L, Long::sum);
      }
      answer.drafts().forEach(draft -> found.add(new Judged.Found(rule, draft)));
    }
    return book.workspace().size() + book.past().size();
  }

  private void past(
      PastQuestions questions,
      Set<String> only,
      List<Judged.Found> found,
      Map<String, Long> evaluated) {
    for (Rule rule : book.past()) {
      Answer answer = questions.ask(rule);
      if (answer.kind() != FindingKind.NOT_APPLICABLE) {
        evaluated.merge(rule.id(), 1L, Long::sum);
      }
      for (Draft draft : answer.drafts()) {
        if (only.isEmpty() || draft.location().path().filter(only::contains).isPresent()) {
          found.add(new Judged.Found(rule, draft));
        }
      }
    }
  }

  private static Optional<Instant> newest(List<Judged> judged) {
    return judged.stream().flatMap(each -> each.instant.stream()).max(Instant::compareTo);
  }

  private Counts counts(List<Judged> judged, List<Finding> findings, int asked) {
    int evidence = (int) judged.stream().filter(each -> each.recognised).count();
    long checks = asked;
    for (Judged each : judged) {
      checks += each.checks();
    }
    return new Counts(
        evidence,
        judged.size() - evidence,
        plan.rules().size(),
        checks,
        Counts.Levels.of(findings, FindingKind.FAIL),
        Counts.Levels.of(findings, FindingKind.OPEN),
        (int) findings.stream().filter(finding -> finding.waiver().isPresent()).count(),
        (int) findings.stream().filter(each -> each.known() && each.waiver().isEmpty()).count());
  }

  /** A drill is as good as its result file and the files that belong to it. */
  private static List<Drill> drills(List<Judged> judged, Map<String, List<Finding>> byPath) {
    List<Drill> drills = new ArrayList<>();
    for (Judged each : judged) {
      if (each.drill.isEmpty()) {
        continue;
      }
      Verdict verdict = Verdict.of(byPath.getOrDefault(each.path, List.of()));
      for (String partner : each.partners.values()) {
        verdict = verdict.worse(Verdict.of(byPath.getOrDefault(partner, List.of())));
      }
      drills.add(each.drill.get().withVerdict(verdict));
    }
    return drills;
  }
}
