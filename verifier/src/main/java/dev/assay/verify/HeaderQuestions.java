package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.DocumentQuestion;
import dev.assay.model.FindingKind;
import dev.assay.model.Parameter;
import dev.assay.model.Recollection;
import dev.assay.model.Rule;
import dev.assay.prose.Field;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions about the header of documents that only git can answer. */
final class HeaderQuestions {
  static final Set<DocumentQuestion> ASKED =
      Set.of(
          DocumentQuestion.BASELINE_UNKNOWN,
          DocumentQuestion.BASELINE_NOT_ANCESTOR,
          DocumentQuestion.BASELINE_BEHIND,
          DocumentQuestion.UPDATED_EARLIER,
          DocumentQuestion.DATE_IN_FUTURE,
          DocumentQuestion.LOCAL_TIME_AS_UTC);

  /** The earliest place on earth is so far ahead of UTC. */
  private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

  /** A clock, and the time between writing and committing, may differ so much. */
  private static final Duration SLACK = Duration.ofMinutes(2);

  private final Papers papers;
  private final Recollection git;
  private final boolean repository;
  private final Map<String, Parameter> parameters;

  HeaderQuestions(
      Papers papers, Recollection git, boolean repository, Map<String, Parameter> parameters) {
    this.repository = repository;
    this.papers = papers;
    this.git = git;
    this.parameters = parameters;
  }

  Answer ask(Rule rule, Check.Document check, Paper paper) {
    return switch (check.question()) {
      case UPDATED_EARLIER -> updated(rule, paper);
      case DATE_IN_FUTURE, LOCAL_TIME_AS_UTC -> dates(rule, check.question(), paper);
      default -> baseline(rule, check, paper);
    };
  }

  private Answer baseline(Rule rule, Check.Document check, Paper paper) {
    Optional<String> hex = papers.baseline(paper);
    Optional<Field> field = paper.said().header("baseline");
    if (!repository || hex.isEmpty() || field.isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    Recollection.Cited commit = git.commits().get(hex.get());
    boolean known = commit != null && !commit.commits().isEmpty();
    Draft draft = draft(rule.answer(), paper, field.get()).value("commit", hex.get());
    return switch (check.question()) {
      case BASELINE_UNKNOWN ->
          known
              ? Answer.PASS
              : Answer.of(
                  List.of(
                      draft(git.shallow() ? FindingKind.OPEN : rule.answer(), paper, field.get())
                          .value("commit", hex.get())));
      case BASELINE_NOT_ANCESTOR ->
          !known || git.shallow()
              ? Answer.NOT_APPLICABLE
              : commit.ancestor() ? Answer.PASS : Answer.of(List.of(draft));
      default -> {
        BigDecimal limit = parameters.get(check.limit().orElseThrow()).value();
        boolean asked = known && commit.ancestor() && !git.shallow();
        yield !asked
            ? Answer.NOT_APPLICABLE
            : limit.compareTo(BigDecimal.valueOf(commit.behind())) >= 0
                ? Answer.PASS
                : Answer.of(
                    List.of(
                        draft
                            .actual("" + commit.behind())
                            .expected("<= " + limit.toPlainString())));
      }
    };
  }

  /** A day holds in whatever zone the author lives. */
  private Answer updated(Rule rule, Paper paper) {
    Optional<Field> field = paper.said().header("updated");
    Optional<Dates.Found> date = field.flatMap(each -> Dates.in(each.value()));
    Recollection.Change change = git.changes().get(paper.path());
    if (date.isEmpty() || change == null) {
      return Answer.NOT_APPLICABLE;
    }
    LocalDate changed = change.authored().atOffset(change.offset()).toLocalDate();
    LocalDate utc = change.authored().atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate earliest = changed.isBefore(utc) ? changed : utc;
    return !date.get().day().isBefore(earliest)
        ? Answer.PASS
        : Answer.of(
            List.of(
                draft(rule.answer(), paper, field.get())
                    .value("date", earliest.toString())
                    .value("commit", change.commit().substring(0, 12))
                    .expected(">= " + earliest)));
  }

  private Answer dates(Rule rule, DocumentQuestion question, Paper paper) {
    Recollection.Change change = git.changes().get(paper.path());
    if (change == null) {
      return Answer.NOT_APPLICABLE;
    }
    List<Draft> drafts = new ArrayList<>();
    int asked = 0;
    for (Field field : paper.said().fields()) {
      boolean dated = field.name().equals("date") || field.name().equals("updated");
      Optional<Dates.Found> date = dated ? Dates.in(field.value()) : Optional.empty();
      if (date.isPresent()) {
        asked++;
        boolean local = local(date.get(), change);
        boolean wanted = question == DocumentQuestion.LOCAL_TIME_AS_UTC ? local : !local;
        if (wanted && later(date.get(), change)) {
          drafts.add(
              draft(rule.answer(), paper, field)
                  .value("date", change.committed().toString())
                  .value("commit", change.commit().substring(0, 12))
                  .value("other", change.offset().getId())
                  .expected("<= " + change.committed()));
        }
      }
    }
    return asked == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private static boolean later(Dates.Found date, Recollection.Change change) {
    return date.instant()
        .map(instant -> instant.isAfter(change.committed().plus(SLACK)))
        .orElseGet(() -> date.day().isAfter(change.committed().atOffset(FIRST).toLocalDate()));
  }

  /** Account to be UTC, and right when it is read as the author's own time. */
  private static boolean local(Dates.Found date, Recollection.Change change) {
    int offset = change.offset().getTotalSeconds();
    Optional<Instant> instant = date.instant();
    if (instant.isEmpty() || offset <= 0) {
      return false;
    }
    return !instant.get().minusSeconds(offset).isAfter(change.committed().plus(SLACK));
  }

  private static Draft draft(FindingKind kind, Paper paper, Field field) {
    return Draft.at(kind, paper.at(field.from()), Optional.of(paper.tree()))
        .value("text", field.value())
        .actual(field.value());
  }
}
