package dev.assay.site;

import dev.assay.model.RunChange;
import dev.assay.model.RunChange.Cause;
import dev.assay.model.RunChange.Input;
import dev.assay.model.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each cause tried alone, and all inputs that changed. */
final class DiffCauses {
  private static final int MOST = 100;
  private static final int NAMED = 3;

  /** Asked for also when nothing of them changed. */
  private static final Set<Cause> ALWAYS =
      EnumSet.of(
          Cause.EVIDENCE,
          Cause.APPEARED,
          Cause.VANISHED,
          Cause.THRESHOLD,
          Cause.RULE,
          Cause.WAIVER);

  private DiffCauses() {}

  static void put(PageScope scope, RunChange change, View view) {
    List<View> causes = new ArrayList<>();
    for (Cause cause : Cause.values()) {
      List<Input> inputs = change.inputs().stream().filter(each -> each.cause() == cause).toList();
      if (!inputs.isEmpty() || ALWAYS.contains(cause)) {
        causes.add(cause(scope, change, cause, inputs));
      }
    }
    view.with("causes", causes)
        .with("inputs", inputs(scope, change.inputs()))
        .with("inputsAll", change.inputs().size())
        .with("inputsLeft", Math.max(0, change.inputs().size() - MOST))
        .with("weakened", inputs(scope, change.weakened()));
  }

  private static View cause(PageScope scope, RunChange change, Cause cause, List<Input> inputs) {
    List<View> what =
        new ArrayList<>(inputs.stream().limit(NAMED).map(each -> Why.name(scope, each)).toList());
    if (inputs.size() > NAMED) {
      String more = scope.say("overview.more", "n", inputs.size() - NAMED);
      what.add(new View().with("text", more).with("machine", false));
    }
    View row = new View().with("cause", Why.word(scope, cause)).with("what", what);
    Optional<RunChange.Part> part =
        change.parts().stream().filter(each -> each.cause() == cause).findFirst();
    if (inputs.isEmpty()) {
      Verdict verdict = change.after().verdict();
      return row.with("without", scope.verdict(verdict)).with("part", "none");
    }
    if (part.isEmpty() || !change.detailed()) {
      return row.with("part", "unknown");
    }
    String word = !part.get().certain() ? "mixed" : part.get().decides() ? "decides" : "none";
    return row.with("without", scope.verdict(part.get().without())).with("part", word);
  }

  private static List<View> inputs(PageScope scope, List<Input> inputs) {
    return inputs.stream().limit(MOST).map(each -> input(scope, each)).toList();
  }

  private static View input(PageScope scope, Input input) {
    boolean file = Why.SYSTEM.contains(input.cause());
    View view =
        new View()
            .with("cause", Why.word(scope, input.cause()))
            .with("weaker", input.weaker())
            .with("before", value(scope, input.before(), file))
            .with("after", value(scope, input.after(), file));
    if (file) {
      view.with("key", Why.name(scope, input));
    } else if (input.cause() == Cause.RULE) {
      view.with("key", scope.rule(input.key()));
    } else {
      view.with("key", new View().with("text", Marked.visible(input.key())).with("machine", true));
    }
    return view;
  }

  /** A value, or the digest of a file with a link to what it read. */
  private static View value(PageScope scope, Optional<String> value, boolean file) {
    if (value.isEmpty()) {
      String absent = scope.say("change.absent");
      return new View().with("text", absent).with("machine", false);
    }
    View view = new View().with("text", Marked.visible(value.get())).with("machine", true);
    Optional<String> page = file ? value.flatMap(scope.map.contents::page) : Optional.empty();
    page.ifPresent(
        to ->
            view.with("href", scope.href(to))
                .with("text", Frame.shorten(value.get(), Sitemap.SHORT_DIGEST)));
    return view;
  }
}
