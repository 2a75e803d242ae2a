package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.FindingKind;
import dev.assay.model.Location;
import dev.assay.model.PastAnswer;
import dev.assay.model.PastQuestion;
import dev.assay.model.Plan;
import dev.assay.model.Recollection;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import dev.assay.model.Witness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Rules about the history: their questions are put to the witness together, once. */
final class PastQuestions {
  private final Plan plan;
  private final List<Judged> judged;
  private final Map<Rule, List<Asked>> asked = new LinkedHashMap<>();
  private final Map<PastQuestion, PastAnswer> answers;
  private final Optional<PastQuestion> recall;

  /** A question with the place where it was written. */
  private record Asked(PastQuestion question, Location location) {}

  PastQuestions(
      Plan plan,
      List<Rule> rules,
      List<Judged> judged,
      Witness witness,
      Optional<PastQuestion> recall) {
    this.plan = plan;
    this.judged = judged;
    Set<PastQuestion> all = new LinkedHashSet<>();
    for (Rule rule : rules) {
      List<Asked> questions = questions(rule);
      asked.put(rule, questions);
      questions.forEach(each -> all.add(each.question()));
    }
    this.recall = recall;
    recall.ifPresent(all::add);
    answers = all.isEmpty() ? Map.of() : witness.past(List.copyOf(all));
  }

  /** What git remembers of what documents speak of. */
  Recollection recalled() {
    return recall.map(answers::get).map(PastAnswer::recalled).orElse(Recollection.NOTHING);
  }

  /** Whether a question is about the history. */
  static boolean asks(Check check) {
    return check instanceof Check.AppendOnly
        || check instanceof Check.CoChange
        || check instanceof Check.Freshness;
  }

  /** What the witness said to a rule. */
  Answer ask(Rule rule) {
    List<Draft> drafts = new ArrayList<>();
    int looked = 0;
    for (Asked each : asked.get(rule)) {
      PastAnswer answer = answers.get(each.question());
      if (answer == null) {
        continue;
      }
      looked += answer.asked();
      answer.breaches().forEach(breach -> drafts.add(draft(rule, breach)));
      answer
          .hidden()
          .ifPresent(
              reason ->
                  drafts.add(
                      Draft.at(FindingKind.OPEN, each.location(), Optional.empty())
                          .value("what", reason)));
    }
    return looked == 0 && drafts.isEmpty() ? Answer.NOT_APPLICABLE : Answer.of(drafts);
  }

  private static Draft draft(Rule rule, PastAnswer.Breach breach) {
    Location place =
        breach.line() == 0
            ? Location.file(breach.path())
            : Location.at(breach.path(), breach.line(), 1, "");
    Draft draft = Draft.at(rule.answer(), place, Optional.empty()).value("what", breach.what());
    for (Map.Entry<String, String> value : breach.values().entrySet()) {
      draft = draft.value(value.getKey(), Text.same(value.getValue()));
    }
    draft = breach.expected().isPresent() ? draft.expected(breach.expected().get()) : draft;
    return breach.actual().isPresent() ? draft.actual(breach.actual().get()) : draft;
  }

  private List<Asked> questions(Rule rule) {
    if (rule.check() instanceof Check.AppendOnly check) {
      if (!check.paths().isEmpty()) {
        return here(new PastQuestion.AppendOnly(check.paths(), Set.of(), check.fixed()));
      }
      return rule.kinds().isEmpty()
          ? written(PastQuestion.AppendOnly.class)
          : here(new PastQuestion.AppendOnly(List.of(), paths(rule), check.fixed()));
    }
    if (rule.check() instanceof Check.CoChange check) {
      return check.change().isEmpty()
          ? written(PastQuestion.CoChange.class)
          : here(
              new PastQuestion.CoChange(
                  check.change(), check.with(), check.except(), check.since(), List.of()));
    }
    return freshness(rule, (Check.Freshness) rule.check());
  }

  private List<Asked> freshness(Rule rule, Check.Freshness check) {
    if (!check.evidence().isEmpty()) {
      return here(
          new PastQuestion.Freshness(check.evidence(), Set.of(), check.inputs(), check.each()));
    }
    if (rule.kinds().isEmpty()) {
      return written(PastQuestion.Freshness.class);
    }
    if (check.declared().isEmpty()) {
      return here(new PastQuestion.Freshness(List.of(), paths(rule), check.inputs(), check.each()));
    }
    List<Asked> questions = new ArrayList<>();
    for (Judged each : judged) {
      List<String> inputs = new ArrayList<>(check.inputs());
      inputs.addAll(each.inputs.getOrDefault(check.declared().get(), List.of()));
      if (each.kind.filter(rule.kinds()::contains).isPresent() && !inputs.isEmpty()) {
        questions.addAll(
            here(new PastQuestion.Freshness(List.of(), Set.of(each.path), inputs, true)));
      }
    }
    return questions;
  }

  private Set<String> paths(Rule rule) {
    Set<String> paths = new TreeSet<>();
    for (Judged each : judged) {
      if (each.kind.filter(rule.kinds()::contains).isPresent()) {
        paths.add(each.path);
      }
    }
    return paths;
  }

  private static List<Asked> here(PastQuestion question) {
    return List.of(new Asked(question, Location.none()));
  }

  private List<Asked> written(Class<? extends PastQuestion> sort) {
    return plan.past().stream()
        .filter(each -> sort.isInstance(each.question()))
        .map(each -> new Asked(each.question(), each.location()))
        .toList();
  }
}
