package dev.assay.site;

import dev.assay.model.RunChange;
import java.util.ArrayList;
import java.util.List;

/** Why a verdict is another, in a few sentences of plain text: those of the run's page. */
final class FlipCause {
  private FlipCause() {}

  static String of(PageScope scope, RunChange change) {
    List<String> sentences = new ArrayList<>();
    for (View each : Why.of(scope, change)) {
      sentences.add(
          scope.say((String) each.get("key"), "n", each.get("n"), "what", what(scope, each)));
    }
    if (!change.fresh().isEmpty()) {
      sentences.add(
          scope.say(
              "feed.new",
              "n",
              change.fresh().size(),
              "message",
              scope.in(change.fresh().get(0).result().message())));
    }
    return String.join(scope.say("gap"), sentences);
  }

  private static String what(PageScope scope, View sentence) {
    List<String> names = new ArrayList<>();
    for (Object each : (List<?>) sentence.get("what")) {
      names.add((String) ((View) each).get("text"));
    }
    return String.join(scope.say("list.separator"), names);
  }
}
