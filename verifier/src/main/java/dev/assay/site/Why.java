package dev.assay.site;

import dev.assay.model.Level;
import dev.assay.model.RunChange;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why one run answers otherwise than another, in a few sentences. */
final class Why {
  /** What was verified. */
  static final Set<Cause> SYSTEM = EnumSet.of(Cause.EVIDENCE, Cause.APPEARED, Cause.VANISHED);

  /** How it was judged. */
  static final Set<Cause> GATE = EnumSet.of(Cause.THRESHOLD, Cause.RULE, Cause.WAIVER);

  /** Different in nearly every two runs. */
  private static final Set<Cause> USUAL = EnumSet.of(Cause.TIME, Cause.COMMIT);

  private static final int NAMED = 2;

  private final PageScope scope;
  private final RunChange change;
  private final List<View> sentences = new ArrayList<>();

  private Why(PageScope scope, RunChange change) {
    this.scope = scope;
    this.change = change;
  }

  /** Each a message {@code key} with {@code n} and a list of links {@code what}. */
  static List<View> of(PageScope scope, RunChange change) {
    Why why = new Why(scope, change);
    if (change.flipped()) {
      why.flipped();
    } else {
      why.stayed();
    }
    return why.sentences;
  }

  /** Whether nothing is different but what always is. */
  static boolean same(RunChange change) {
    return change.inputs().stream().allMatch(each -> USUAL.contains(each.cause()))
        && change.fresh().isEmpty()
        && change.fixed().isEmpty()
        && change.gone().isEmpty()
        && !change.flipped()
        && sameRecord(change.before(), change.after());
  }

  private static boolean sameRecord(RunRecord before, RunRecord after) {
    return before.evidenceSet().equals(after.evidenceSet())
        && before.packs().equals(after.packs())
        && before.parameters().equals(after.parameters())
        && before.waivers() == after.waivers();
  }

  private void flipped() {
    List<Cause> changed = changed();
    if (!change.detailed() || change.parts().isEmpty()) {
      say(changed.isEmpty() ? "why.unknown" : "why.unkept", changed.size(), words(changed));
      return;
    }
    List<Cause> decide =
        change.parts().stream()
            .filter(each -> each.decides() && each.certain())
            .map(RunChange.Part::cause)
            .toList();
    decide.forEach(this::named);
    if (decide.size() > 1) {
      say("why.each", decide.size(), List.of());
    } else if (decide.isEmpty()) {
      boolean certain = change.parts().stream().allMatch(RunChange.Part::certain);
      say(certain ? "why.together" : "why.mixed", changed.size(), words(changed));
      return;
    }
    rest(decide, changed);
  }

  /** What did not change, or changed and had no part. */
  private void rest(List<Cause> decide, List<Cause> changed) {
    if (GATE.containsAll(decide) && changed.stream().noneMatch(SYSTEM::contains)) {
      say("why.system", 0, List.of());
    } else if (SYSTEM.containsAll(decide) && changed.stream().noneMatch(GATE::contains)) {
      say("why.gate", 0, List.of());
    }
    List<Cause> idle =
        change.parts().stream()
            .filter(each -> each.certain() && !each.decides() && !USUAL.contains(each.cause()))
            .map(RunChange.Part::cause)
            .toList();
    if (!idle.isEmpty()) {
      say("why.idle", idle.size(), words(idle));
    }
  }

  private void stayed() {
    List<Cause> changed = changed();
    boolean shifted =
        !change.fresh().isEmpty() || !change.fixed().isEmpty() || !change.gone().isEmpty();
    if (same(change)) {
      say("run.same", 0, List.of());
    } else if (changed.isEmpty() && shifted) {
      change.parts().stream().map(RunChange.Part::cause).forEach(this::named);
      say("why.stayed", 0, List.of());
    } else if (changed.isEmpty()) {
      say("why.unknown.stayed", 0, List.of());
    } else {
      changed.forEach(this::named);
      say("why.stayed", 0, List.of());
    }
  }

  /** The causes with inputs that changed, without those that always do. */
  private List<Cause> changed() {
    return change.inputs().stream()
        .map(RunChange.Input::cause)
        .distinct()
        .filter(each -> !USUAL.contains(each))
        .sorted()
        .toList();
  }

  private List<View> words(List<Cause> causes) {
    return causes.stream()
        .map(each -> new View().with("text", word(scope, each)).with("machine", false))
        .toList();
  }

  static String word(PageScope scope, Cause cause) {
    return scope.say("cause." + cause.word());
  }

  private void named(Cause cause) {
    Set<String> blamed = blamed(change);
    List<RunChange.Input> inputs =
        change.inputs().stream()
            .filter(each -> each.cause() == cause)
            .sorted(Comparator.comparing(each -> !blamed.contains(each.key())))
            .toList();
    List<View> what = new ArrayList<>();
    inputs.stream().limit(NAMED).forEach(each -> what.add(name(scope, each)));
    if (inputs.size() > NAMED) {
      String more = scope.say("overview.more", "n", inputs.size() - NAMED);
      what.add(new View().with("text", more).with("machine", false));
    }
    say("why." + cause.name(), inputs.size(), what);
  }

  /** The files in which an error came or went. */
  static Set<String> blamed(RunChange change) {
    return Stream.of(change.fresh(), change.fixed())
        .flatMap(List::stream)
        .filter(each -> each.result().level() == Level.ERROR)
        .flatMap(each -> each.result().path().stream())
        .collect(Collectors.toSet());
  }

  private void say(String key, int n, List<View> what) {
    sentences.add(new View().with("key", key).with("n", n).with("what", what));
  }

  /** An input by its name, with both values where they are short, linked to where it is shown. */
  static View name(PageScope scope, RunChange.Input input) {
    return switch (input.cause()) {
      case EVIDENCE, APPEARED, VANISHED -> {
        Optional<String> page =
            input.after().or(input::before).flatMap(scope.map.contents::page).map(scope::href);
        yield new View().with("text", input.key()).with("machine", true).maybe("href", page);
      }
      case RULE -> scope.rule(input.key());
      case COMMIT -> text(scope, "", input.before().map(Why::brief), input.after().map(Why::brief));
      default -> text(scope, input.key(), input.before(), input.after());
    };
  }

  private static String brief(String hex) {
    return Frame.shorten(hex, 8);
  }

  private static View text(
      PageScope scope, String key, Optional<String> before, Optional<String> after) {
    String absent = scope.say("change.absent");
    String values = before.orElse(absent) + " → " + after.orElse(absent);
    return new View()
        .with("text", Marked.visible(key.isEmpty() ? values : key + " " + values))
        .with("machine", true);
  }
}
