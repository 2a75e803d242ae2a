package dev.assay.site;

import dev.assay.model.FindingKind;
import dev.assay.model.RunChange;
import dev.assay.model.RunResults.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings of a recorded run as rows, each linked to what the run read. */
final class PastRows {
  /** Worst first; what is equally bad keeps the order of the run. */
  static final Comparator<Result> ORDER =
      Comparator.comparing((Result each) -> !each.counts())
          .thenComparing(Result::level)
          .thenComparing(each -> each.kind() != FindingKind.FAIL);

  private final PageScope scope;
  private final Map<String, String> digests;

  /**
   * @param digests SHA-256 of what the run read, by path
   */
  PastRows(PageScope scope, Map<String, String> digests) {
    this.scope = scope;
    this.digests = digests;
  }

  View of(Result result) {
    String level = scope.say("level." + result.level().name());
    boolean open = result.kind() == FindingKind.OPEN;
    View row =
        new View()
            .with("id", id(result))
            .with("glyph", glyph(result))
            .with("kind", scope.say("kind." + result.kind().name()))
            .with("level", open ? scope.say("level.open", "level", level) : level)
            .with("message", Marked.visible(scope.in(result.message())))
            .with("rule", scope.rule(result.rule()))
            .maybe("place", place(result));
    if (result.waived()) {
      row.with("mark", scope.say("run.result.waived"));
    } else if (result.known()) {
      row.with("mark", scope.say("finding.known"));
    }
    List<View> values = new ArrayList<>();
    result.actual().ifPresent(each -> values.add(value(each, "value.actual")));
    result.expected().ifPresent(each -> values.add(value(each, "value.expected")));
    return row.with("values", values);
  }

  /** A finding that came or went, with what can have done it. */
  View of(RunChange.Shift shift) {
    return of(shift.result())
        .with("causes", shift.causes().stream().map(each -> Why.word(scope, each)).toList());
  }

  static String id(Result result) {
    return "f-" + result.fingerprint().replace('~', '-');
  }

  static String glyph(Result result) {
    if (!result.counts()) {
      return "waived";
    }
    return result.kind() == FindingKind.FAIL ? "fail" : "open";
  }

  private Optional<View> place(Result result) {
    return result
        .path()
        .map(
            path -> {
              String text = result.line() > 0 ? path + ":" + result.line() : path;
              Optional<String> page =
                  Optional.ofNullable(digests.get(path))
                      .flatMap(sha -> scope.map.contents.place(sha, result.line()));
              return new View()
                  .with("text", Marked.visible(text))
                  .with("machine", true)
                  .maybe("href", page.map(scope::href));
            });
  }

  private View value(String value, String label) {
    return new View()
        .with("value", Marked.visible(Show.machine(value)))
        .with("label", scope.say(label));
  }
}
