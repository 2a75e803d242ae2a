package dev.assay.verify;

import dev.assay.model.Check.Workspace.Question;
import dev.assay.model.Parameter;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.Unit;
import dev.assay.model.Waiver;
import dev.assay.model.WaiverEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What becomes of a waiver before any finding is looked at. */
enum WaiverState {
  /** It accepts what it matches. */
  IN_FORCE(null),
  /** It matches and no longer accepts. */
  LAPSED(Question.WAIVER_LAPSED),
  INCOMPLETE(Question.WAIVER_INCOMPLETE),
  /** Its rule is switched off or not known any more: there is nothing to accept. */
  DORMANT(Question.WAIVER_DORMANT),
  /** Its rule cannot be waived. */
  FORBIDDEN(Question.WAIVER_FORBIDDEN),
  TOO_LONG(Question.WAIVER_TOO_LONG),
  NOT_STARTED(Question.WAIVER_NOT_STARTED),
  /** Nobody knows when it is. */
  UNDATED(null);

  private final Question question;

  WaiverState(Question question) {
    this.question = question;
  }

  /** The question whose answer tells of it; empty where nothing needs to be told. */
  Optional<Question> question() {
    return Optional.ofNullable(question);
  }

  /** Whether it takes part in the choice between several waivers of one finding. */
  boolean matches() {
    return this == IN_FORCE || this == LAPSED;
  }

  /** The state at an instant; a day ends at midnight UTC. */
  static WaiverState of(WaiverEntry entry, Plan plan, Optional<Instant> asOf) {
    if (entry.waiver().isEmpty()) {
      return INCOMPLETE;
    }
    Optional<Rule> rule = entry.rule().flatMap(plan::rule);
    if (entry.rule().isPresent() && rule.filter(each -> each.off().isEmpty()).isEmpty()) {
      return DORMANT;
    }
    if (rule.isPresent() && !rule.get().waivable()) {
      return FORBIDDEN;
    }
    if (tooLong(entry, plan)) {
      return TOO_LONG;
    }
    if (asOf.isEmpty()) {
      return UNDATED;
    }
    LocalDate day = LocalDate.ofInstant(asOf.get(), ZoneOffset.UTC);
    if (entry.created().orElseThrow().isAfter(day)) {
      return NOT_STARTED;
    }
    return entry.expires().orElseThrow().isBefore(day) ? LAPSED : IN_FORCE;
  }

  private static boolean tooLong(WaiverEntry entry, Plan plan) {
    return maxTerm(plan)
        .filter(most -> BigDecimal.valueOf(term(entry)).compareTo(most) > 0)
        .isPresent();
  }

  /** Days from its creation to its end. */
  static long term(WaiverEntry entry) {
    return ChronoUnit.DAYS.between(entry.created().orElseThrow(), entry.expires().orElseThrow());
  }

  /** The longest term in days; empty in a plan without the pack that says it. */
  static Optional<BigDecimal> maxTerm(Plan plan) {
    return Optional.ofNullable(plan.parameters().get(Waiver.MAX_TERM)).map(WaiverState::days);
  }

  private static BigDecimal days(Parameter parameter) {
    return parameter.unit().convert(parameter.value(), Unit.DAY);
  }
}
