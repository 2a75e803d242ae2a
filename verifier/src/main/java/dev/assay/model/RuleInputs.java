package dev.assay.model;

import dev.assay.model.Check.Workspace.Question;
import dev.assay.model.RunChange.Cause;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the answer of a rule depends on. */
final class RuleInputs {
  private static final Pattern PARAMETER =
      Pattern.compile("params(?:\\.|\\[['\"])([A-Za-z0-9_-]{1,80}+)");

  private static final Set<Cause> OTHER_FILES =
      EnumSet.of(Cause.EVIDENCE, Cause.APPEARED, Cause.VANISHED);

  private RuleInputs() {}

  /** Ids of the parameters it reads: the limits it names and those its expressions mention. */
  static List<String> parameters(Rule rule) {
    Set<String> ids = new TreeSet<>();
    Check check = rule.check();
    if (check instanceof Check.Threshold threshold) {
      ids.add(threshold.limit());
      threshold.when().ifPresent(when -> mentioned(when, rule, ids));
    } else if (check instanceof Check.Expression expression) {
      mentioned(expression.cel(), rule, ids);
      expression.when().ifPresent(when -> mentioned(when, rule, ids));
    } else if (check instanceof Check.Partner partner) {
      partner.when().ifPresent(when -> mentioned(when, rule, ids));
    } else if (check instanceof Check.Bundle bundle) {
      bundle.when().ifPresent(when -> mentioned(when, rule, ids));
    } else if (check instanceof Check.Document document) {
      document.limit().ifPresent(ids::add);
    } else if (check instanceof Check.Workspace workspace
        && workspace.question() == Question.WAIVER_TOO_LONG) {
      ids.add(Waiver.MAX_TERM);
    }
    return List.copyOf(ids);
  }

  /** What beyond the rule, its parameters and the file it is asked of can move its answer. */
  static Set<Cause> outside(Check check) {
    if (check instanceof Check.Workspace workspace) {
      return outside(workspace.question());
    }
    if (check instanceof Check.AppendOnly
        || check instanceof Check.CoChange
        || check instanceof Check.Freshness) {
      return EnumSet.of(Cause.COMMIT);
    }
    if (check instanceof Check.Document) {
      EnumSet<Cause> causes = EnumSet.copyOf(OTHER_FILES);
      causes.add(Cause.COMMIT);
      causes.add(Cause.TIME);
      return causes;
    }
    if (check instanceof Check.Expression expression) {
      boolean alone =
          expression.with().isEmpty()
              && expression.needs().stream().noneMatch(need -> need.contains(":"));
      return alone ? Set.of() : OTHER_FILES;
    }
    boolean alone =
        check instanceof Check.Schema
            || check instanceof Check.Intake
            || check instanceof Check.Bundle;
    return alone ? Set.of() : OTHER_FILES;
  }

  private static Set<Cause> outside(Question question) {
    return switch (question) {
      case NOTHING_RECOGNISED -> EnumSet.of(Cause.APPEARED, Cause.VANISHED);
      case EXPECTED_MISSING -> EnumSet.of(Cause.APPEARED, Cause.VANISHED);
      case EXPECTED_TOO_OLD ->
          EnumSet.of(Cause.EVIDENCE, Cause.APPEARED, Cause.VANISHED, Cause.TIME);
      case NO_REPOSITORY -> EnumSet.of(Cause.COMMIT);
      case LATER_THAN_AS_OF -> EnumSet.of(Cause.TIME);
      case RULE_ERROR -> OTHER_FILES;
      case GATE_CONDITION -> EnumSet.complementOf(EnumSet.of(Cause.PROGRAM));
      case GATE_WEAKENED -> EnumSet.of(Cause.THRESHOLD, Cause.RULE, Cause.WAIVER);
      default -> EnumSet.of(Cause.WAIVER, Cause.TIME);
    };
  }

  private static void mentioned(String cel, Rule rule, Set<String> ids) {
    Matcher names = PARAMETER.matcher(cel);
    while (names.find()) {
      ids.add(rule.pack() + "/" + names.group(1));
    }
  }
}
