package dev.assay.site;

import dev.assay.model.RunChange;
import java.util.ArrayList;
import java.util.List;

/** Why a verdict is another, in a few sentences of plain text. */
final class FlipCause {
  private static final int MOST_INPUTS = 3;

  private FlipCause() {}

  static String of(PageScope scope, RunChange change) {
    List<RunChange.Cause> decided =
        change.parts().stream().filter(RunChange.Part::decides).map(RunChange.Part::cause).toList();
    List<RunChange.Cause> changed =
        change.inputs().stream().map(RunChange.Input::cause).distinct().toList();
    if (changed.isEmpty()) {
      return scope.say("feed.unknown");
    }
    List<RunChange.Cause> named = decided.isEmpty() ? changed : decided;
    String causes = words(scope, named);
    StringBuilder text = new StringBuilder();
    text.append(
        decided.isEmpty()
            ? scope.say("feed.changed", "causes", causes)
            : scope.say("feed.decided", "causes", causes));
    List<RunChange.Input> inputs =
        change.inputs().stream()
            .filter(each -> named.contains(each.cause()) && !each.key().isEmpty())
            .toList();
    inputs.stream()
        .limit(MOST_INPUTS)
        .forEach(each -> text.append(scope.say("gap")).append(input(scope, each)));
    if (inputs.size() > MOST_INPUTS) {
      text.append(scope.say("gap"))
          .append(scope.say("feed.more", "n", inputs.size() - MOST_INPUTS));
    }
    if (!change.fresh().isEmpty()) {
      text.append(scope.say("gap"))
          .append(
              scope.say(
                  "feed.new",
                  "n",
                  change.fresh().size(),
                  "message",
                  scope.in(change.fresh().get(0).result().message())));
    }
    return text.toString();
  }

  private static String words(PageScope scope, List<RunChange.Cause> causes) {
    List<String> words = new ArrayList<>();
    causes.forEach(each -> words.add(scope.say("feed.cause." + each.word())));
    return String.join(scope.say("list.separator"), words);
  }

  private static String input(PageScope scope, RunChange.Input input) {
    String none = scope.say("change.absent");
    return scope.say(
        "feed.input",
        "key",
        input.key(),
        "before",
        input.before().map(FlipCause::brief).orElse(none),
        "after",
        input.after().map(FlipCause::brief).orElse(none));
  }

  /** A digest is told by its first digits. */
  private static String brief(String value) {
    String bare = value.startsWith("sha256:") ? value.substring(7) : value;
    return bare.matches("[0-9a-f]{64}") ? bare.substring(0, 12) : value;
  }
}
