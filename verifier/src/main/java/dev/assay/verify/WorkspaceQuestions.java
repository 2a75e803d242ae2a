package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Location;
import dev.assay.model.Plan;
import dev.assay.model.Rule;
import dev.assay.model.Witness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about the workspace as a whole, asked once everything was read. */
final class WorkspaceQuestions {
  private final Plan plan;
  private final List<Judged> judged;
  private final Witness witness;
  private final Optional<Instant> asOf;

  WorkspaceQuestions(Plan plan, List<Judged> judged, Witness witness, Optional<Instant> asOf) {
    this.plan = plan;
    this.judged = judged;
    this.witness = witness;
    this.asOf = asOf;
  }

  Answer ask(Rule rule, Check.Workspace check) {
    return switch (check.question()) {
      case NOTHING_RECOGNISED -> nothing(rule);
      case EXPECTED_MISSING -> missing(rule);
      case EXPECTED_TOO_OLD -> tooOld(rule);
      case NO_REPOSITORY ->
          witness.commit().isPresent() ? Answer.PASS : Answer.of(List.of(none(rule)));
      case LATER_THAN_AS_OF -> later(rule);
      default -> Answer.PASS;
    };
  }

  private static Draft none(Rule rule) {
    return Draft.at(rule.answer(), Location.none(), Optional.empty());
  }

  private Answer nothing(Rule rule) {
    return judged.stream().anyMatch(each -> each.recognised && speaks(each))
        ? Answer.PASS
        : Answer.of(List.of(none(rule).value("files", "" + judged.size())));
  }

  /** A document that only its name tells from others, and that says nothing, is nothing. */
  private static boolean speaks(Judged each) {
    return each.paper.map(paper -> paper.kind().asked() || paper.said().speaks()).orElse(true);
  }

  private Answer missing(Rule rule) {
    List<Draft> drafts = new ArrayList<>();
    for (Plan.Expectation expected : plan.expects()) {
      long there = of(expected.kind()).count();
      if (there < expected.min()) {
        drafts.add(
            Draft.at(rule.answer(), expected.location(), Optional.empty())
                .value("kind", expected.kind())
                .actual("" + there)
                .expected(">= " + expected.min()));
      }
    }
    return plan.expects().isEmpty() ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private Answer tooOld(Rule rule) {
    List<Draft> drafts = new ArrayList<>();
    int asked = 0;
    for (Plan.Expectation expected : plan.expects()) {
      Optional<Instant> newest =
          of(expected.kind()).flatMap(each -> each.instant.stream()).max(Instant::compareTo);
      if (expected.maxAge().isEmpty() || asOf.isEmpty() || newest.isEmpty()) {
        continue;
      }
      asked++;
      Duration age = Duration.between(newest.get(), asOf.get());
      if (age.compareTo(expected.maxAge().get()) > 0) {
        drafts.add(
            Draft.at(rule.answer(), expected.location(), Optional.empty())
                .value("kind", expected.kind())
                .value("newest", newest.get().toString())
                .actual(age.toDays() + " d")
                .expected("<= " + expected.maxAge().get().toDays() + " d"));
      }
    }
    return asked == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private Answer later(Rule rule) {
    List<Draft> drafts = new ArrayList<>();
    if (asOf.isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    int asked = 0;
    for (Judged each : judged) {
      if (each.instant.isPresent()) {
        asked++;
        if (each.instant.get().isAfter(asOf.get())) {
          drafts.add(
              Draft.at(rule.answer(), Location.at(each.path, 1, 1, ""), Optional.empty())
                  .actual(each.instant.get().toString())
                  .expected("<= " + asOf.get()));
        }
      }
    }
    return asked == 0 ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private java.util.stream.Stream<Judged> of(String kind) {
    return judged.stream().filter(each -> each.kind.filter(kind::equals).isPresent());
  }
}
