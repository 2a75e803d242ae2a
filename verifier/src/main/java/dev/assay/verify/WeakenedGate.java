package dev.assay.verify;

import dev.assay.model.Rule;
import dev.assay.model.RunChange.Input;
import dev.assay.model.Text;
import dev.assay.model.Weakening;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does the gate ask no less than when a run was last recorded? */
final class WeakenedGate {
  private static final Text VALUE =
      new Text("{what} is {now}, it was {old}", "{what} 现为 {now}，原为 {old}");
  private static final Text GONE = new Text("{what} is gone, it was {old}", "{what} 已不存在，原为 {old}");
  private static final Text OFF = new Text("{what} is off, it was {old}", "{what} 已关闭，原为 {old}");
  private static final Text PACK = new Text("{what} is not in use any more", "{what} 已不再使用");
  private static final Text NEW_WAIVER =
      new Text("a waiver of {what} is new, it holds {now}", "{what} 有新的豁免，有效期 {now}");
  private static final Text LONGER =
      new Text("the waiver of {what} holds {now}, it was {old}", "{what} 的豁免有效期现为 {now}，原为 {old}");

  private WeakenedGate() {}

  static Answer ask(Rule rule, Optional<Weakening> weakening) {
    if (weakening.isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    List<Draft> drafts = new ArrayList<>();
    for (Weakening.Looser each : weakening.get().looser()) {
      Draft draft =
          Draft.at(rule.answer(), each.location(), Optional.empty())
              .value("run", weakening.get().run())
              .value("what", words(each.input()));
      draft =
          each.input().before().isPresent() ? draft.expected(each.input().before().get()) : draft;
      drafts.add(
          each.input().after().isPresent() ? draft.actual(each.input().after().get()) : draft);
    }
    return Answer.of(drafts);
  }

  private static Text words(Input input) {
    Map<String, String> values =
        Map.of(
            "what", input.key(),
            "old", input.before().orElse("–"),
            "now", input.after().orElse("–"));
    return frame(input).with(values);
  }

  private static Text frame(Input input) {
    return switch (input.cause()) {
      case WAIVER -> input.before().isEmpty() ? NEW_WAIVER : LONGER;
      case RULE ->
          input.key().startsWith("packs/")
              ? PACK
              : input.after().isEmpty() ? GONE : input.after().get().equals("off") ? OFF : VALUE;
      default -> VALUE;
    };
  }
}
