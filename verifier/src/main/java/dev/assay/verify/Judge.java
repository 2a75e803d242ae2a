package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Claim;
import dev.assay.model.Drill;
import dev.assay.model.DrillSpec;
import dev.assay.model.FindingKind;
import dev.assay.model.Level;
import dev.assay.model.Link;
import dev.assay.model.Plan;
import dev.assay.model.Policy;
import dev.assay.model.Reading;
import dev.assay.model.Rule;
import dev.assay.model.Tree;
import dev.assay.model.Verdict;
import dev.assay.model.Wording;
import dev.assay.prose.Account;
import dev.assay.prose.AccountReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks every rule of every document. Thread-safe: one judge serves all readers. */
final class Judge {
  private final RuleBook book;
  private final Scope scope;
  private final List<Wording> wordings;
  private AccountReader accounts;
  private final RuleErrors errors;
  private final List<String> demanded;
  private final BundleReader bundles;
  private final Map<Class<? extends Check>, Asker<? extends Check>> askers = new HashMap<>();

  Judge(Plan plan, RuleBook book) {
    this.book = book;
    this.scope = new Scope(plan);
    this.errors = new RuleErrors(book);
    this.demanded = demanded(plan);
    this.bundles = new BundleReader(plan);
    this.wordings = plan.wordings();
    askers.put(Check.Schema.class, new ShapeCheck());
    askers.put(Check.Expression.class, new ExpressionCheck(scope));
    askers.put(Check.Threshold.class, new ThresholdCheck(plan, scope));
    askers.put(Check.Derivation.class, new DerivationCheck());
    askers.put(Check.Timeline.class, new TimelineCheck());
    askers.put(Check.Partner.class, new PartnerCheck(scope));
    askers.put(Check.Bundle.class, new BundleCheck(plan, scope));
    askers.put(Check.Canonical.class, new CanonicalCheck());
    askers.put(Check.Commands.class, new CommandsCheck(scope));
    askers.put(Check.Secrets.class, new SecretsCheck());
  }

  /** The kinds of questions it asks of documents, for the test that none is forgotten. */
  Set<Class<? extends Check>> asks() {
    return askers.keySet();
  }

  /** Judges what can be judged as soon as a file is read; keeps only what must wait for others. */
  Judged first(Reading reading) {
    Judged judged = Judged.of(reading);
    for (Rule rule : book.intake()) {
      if (!(reading instanceof Reading.Unrecognised) || !reading.anomalies().isEmpty()) {
        judged.note(rule, Intake.ask(rule, (Check.Intake) rule.check(), reading), true);
      }
    }
    if (reading instanceof Reading.Read read) {
      Subject subject = new Subject(read, read.tree());
      judged.run = read.kind().run().flatMap(read.tree()::text).filter(run -> !run.isBlank());
      judged.instant = instant(read);
      if (read.kind().archive() && !demanded.isEmpty()) {
        judged.members = members(read);
      }
      judged.bundles = bundles.notes(read);
      judged.inputs = DeclaredInputs.of(read, book.past());
      judged.reported = LanguageReport.of(read);
      judged.named = NamedFiles.of(read, book.files());
      if (read.kind().document()) {
        Account said = accounts().read(read.tree(), read.kind());
        judged.paper = Optional.of(Paper.of(read.path(), read.kind(), said, read.tree()));
      }
      if (book.joined(read.kind())) {
        judged.kept = Optional.of(subject);
      } else {
        judge(judged, subject);
      }
    }
    return judged;
  }

  /** Compiled when the first document comes: most workspaces of machines have none. */
  private synchronized AccountReader accounts() {
    if (accounts == null) {
      accounts = new AccountReader(wordings);
    }
    return accounts;
  }

  /** The files that policies demand of bundles. */
  private static List<String> demanded(Plan plan) {
    return plan.policies().stream()
        .flatMap(policy -> policy.demands().stream())
        .filter(Policy.BundleDemand.class::isInstance)
        .flatMap(demand -> ((Policy.BundleDemand) demand).files().stream())
        .distinct()
        .toList();
  }

  private Set<String> members(Reading.Read archive) {
    PathPatterns wanted = PathPatterns.of(demanded);
    Members members = new Members(archive.tree());
    return members.byInner().keySet().stream()
        .filter(inner -> wanted.match(inner) && members.holds(inner))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Instant> instant(Reading.Read read) {
    return read.kind().instants().stream()
        .flatMap(pointer -> Links.texts(read.tree(), pointer).stream())
        .map(Stamp::parse)
        .flatMap(Optional::stream)
        .map(Stamp::instant)
        .max(Instant::compareTo);
  }

  /** Asks all rules of a document whose partners, if any, are joined. */
  void judge(Judged judged, Subject subject) {
    ask(judged, subject, true);
    for (Tree other : subject.read().variants()) {
      ask(judged, subject.variant(other), false);
    }
    drill(judged, subject);
    judged.simulated = subject.simulated();
    judged.partners = partners(subject);
  }

  private static Map<String, String> partners(Subject subject) {
    Map<String, String> partners = new TreeMap<>();
    for (Link link : subject.kind().links()) {
      List<Subject> found = subject.partners(link.name());
      for (int i = 0; i < found.size(); i++) {
        partners.put(i == 0 ? link.name() : link.name() + " " + (i + 1), found.get(i).path());
      }
    }
    return partners;
  }

  /** Finds out about shape and simulation; partners must be ready before anybody asks them. */
  void prepare(Judged judged, Subject subject) {
    if (subject.prepared()) {
      return;
    }
    try {
      subject.problems(Shapes.problems(subject));
    } catch (Expressions.Failure e) {
      errors.shape(judged, subject, e);
    }
    subject.simulated(scope.simulated(subject));
  }

  private void ask(Judged judged, Subject subject, boolean main) {
    prepare(judged, subject);
    if (!subject.otherContent()) {
      subject.claims(Derivations.of(subject));
    }
    Map<String, Claim> claims = new HashMap<>();
    subject.claims().forEach((name, assessed) -> claims.put(name, assessed.claim()));
    for (Rule rule : book.of(subject.kind())) {
      Answer answer = answer(judged, rule, subject);
      judged.note(rule, answer, main);
      if (rule.check() instanceof Check.Threshold threshold
          && answer.kind() != FindingKind.NOT_APPLICABLE) {
        claims.computeIfPresent(
            threshold.statement(),
            (name, claim) -> Limits.with(claim, rule, threshold, answer, scope));
      }
    }
    if (main) {
      subject.kind().statements().stream()
          .map(statement -> claims.get(statement.name()))
          .filter(Objects::nonNull)
          .forEach(judged::claim);
    }
  }

  private Answer answer(Judged judged, Rule rule, Subject subject) {
    boolean silent =
        (rule.measured() && subject.simulated())
            || (subject.otherContent() && !(rule.check() instanceof Check.Schema));
    if (silent) {
      return Answer.NOT_APPLICABLE;
    }
    try {
      return ask(rule, rule.check(), subject);
    } catch (Expressions.Failure e) {
      if (!shapeFailed(rule, subject)) {
        errors.note(judged, rule, subject, e);
      }
      return Answer.NOT_APPLICABLE;
    }
  }

  /** Whether what a rule stumbles over was said already: the shape of what it reads is wrong. */
  private boolean shapeFailed(Rule rule, Subject subject) {
    Stream<Subject> partners =
        rule.check() instanceof Check.Expression expression
            ? expression.with().stream()
                .map(subject::partner)
                .flatMap(Optional::stream)
                .map(Subject.Partner::subject)
            : Stream.empty();
    return Stream.concat(Stream.of(subject), partners).anyMatch(this::shapeFailed);
  }

  private boolean shapeFailed(Subject subject) {
    return (subject.otherContent() || !subject.problems().isEmpty())
        && book.of(subject.kind()).stream()
            .anyMatch(rule -> rule.check() instanceof Check.Schema && rule.level() == Level.ERROR);
  }

  @SuppressWarnings("unchecked") // the map pairs each check class with an asker of that class
  private <C extends Check> Answer ask(Rule rule, C check, Subject subject)
      throws Expressions.Failure {
    return ((Asker<C>) askers.get(check.getClass())).ask(rule, check, subject);
  }

  private static void drill(Judged judged, Subject subject) {
    Optional<DrillSpec> spec = subject.kind().drill();
    if (spec.isEmpty() || subject.otherContent()) {
      return;
    }
    List<Claim> metrics = new ArrayList<>();
    for (String metric : spec.get().metrics()) {
      judged.claims().stream().filter(c -> c.name().equals(metric)).forEach(metrics::add);
    }
    Stream<String> started = spec.get().started().flatMap(subject.tree()::text).stream();
    judged.drill =
        Optional.of(
            new Drill(
                spec.get().family(),
                spec.get().title(),
                judged.run.orElse(subject.path()),
                subject.path(),
                started.map(Stamp::parse).flatMap(Optional::stream).map(Stamp::instant).findFirst(),
                metrics,
                Timelines.phases(subject),
                subject.simulated(),
                Verdict.PASS));
  }
}
