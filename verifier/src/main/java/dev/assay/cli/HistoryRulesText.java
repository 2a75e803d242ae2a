package dev.assay.cli;

import dev.assay.model.PastQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A question about the history as {@code assay.yaml} writes it. */
final class HistoryRulesText {
  private HistoryRulesText() {}

  static String of(PastQuestion question) {
    List<String> parts = new ArrayList<>();
    if (question instanceof PastQuestion.AppendOnly appendOnly) {
      list(parts, "paths", appendOnly.paths());
      flag(parts, "fixed", appendOnly.fixed());
    } else if (question instanceof PastQuestion.CoChange coChange) {
      list(parts, "change", coChange.change());
      list(parts, "with", coChange.with());
      list(parts, "except", coChange.except());
      coChange.since().ifPresent(since -> parts.add("since: " + ConfigText.scalar(since)));
      list(parts, "excused", coChange.excused());
    } else {
      PastQuestion.Freshness freshness = (PastQuestion.Freshness) question;
      list(parts, "evidence", freshness.evidence());
      list(parts, "inputs", freshness.inputs());
      flag(parts, "each", freshness.each());
    }
    return "{" + String.join(", ", parts) + "}";
  }

  private static void list(List<String> parts, String key, List<String> items) {
    if (!items.isEmpty()) {
      parts.add(
          key
              + ": ["
              + items.stream().map(ConfigText::scalar).collect(Collectors.joining(", "))
              + "]");
    }
  }

  private static void flag(List<String> parts, String key, boolean value) {
    if (value) {
      parts.add(key + ": true");
    }
  }
}
