package dev.assay.plan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.assay.model.Check;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The {@code {name}}s in a sentence. */
final class Placeholders {
  private static final Pattern NAME = Pattern.compile("\\{([a-z][a-zA-Z0-9_-]*)\\}");

  private static final Set<String> ALWAYS = Set.of("actual", "expected");

  /** What each question fills by itself, as docs/guide/packs.md says. */
  static final Map<Class<? extends Check>, Set<String>> FILLED =
      Map.ofEntries(
          Map.entry(Check.Schema.class, Set.of("problem")),
          Map.entry(Check.Expression.class, Set.of()),
          Map.entry(Check.Threshold.class, Set.of("title", "limit", "over")),
          Map.entry(Check.Derivation.class, Set.of("title", "said", "provable", "reason")),
          Map.entry(Check.Timeline.class, Set.of("event", "before")),
          Map.entry(Check.Partner.class, Set.of("kind")),
          Map.entry(Check.Copies.class, Set.of("original")),
          Map.entry(Check.Bundle.class, Set.of("path", "list")),
          Map.entry(Check.Canonical.class, Set.of("source")),
          Map.entry(Check.AppendOnly.class, Set.of("what", "commit", "line")),
          Map.entry(Check.CoChange.class, Set.of("what", "commit", "changed", "missing")),
          Map.entry(Check.Freshness.class, Set.of("what", "commit", "input", "recorded")),
          Map.entry(
              Check.Document.class,
              Set.of(
                  "what", "text", "target", "said", "section", "title", "commit", "date", "other",
                  "name", "reason", "id", "behind", "line", "limit")),
          Map.entry(Check.Commands.class, Set.of("command", "part", "pattern", "path", "reason")),
          Map.entry(Check.Secrets.class, Set.of("sort", "name", "secret")),
          Map.entry(Check.Files.class, Set.of("path")),
          Map.entry(
              Check.Intake.class,
              Set.of(
                  "key",
                  "first",
                  "second",
                  "reason",
                  "limit",
                  "target",
                  "kind",
                  "found",
                  "missing",
                  "names",
                  "encoding",
                  "value",
                  "what",
                  "member",
                  "type",
                  "other",
                  "at",
                  "line",
                  "code")),
          Map.entry(
              Check.Workspace.class,
              Set.of(
                  "kind",
                  "rule",
                  "reason",
                  "files",
                  "newest",
                  "instant",
                  "asOf",
                  "owner",
                  "place",
                  "condition",
                  "asks",
                  "way",
                  "run",
                  "what")));

  private Placeholders() {}

  /** The names a message of this question may use. */
  static Set<String> known(Check check) {
    Set<String> known = new TreeSet<>(ALWAYS);
    known.addAll(FILLED.get(check.getClass()));
    if (check instanceof Check.Expression expression) {
      known.addAll(expression.show().keySet());
      if (expression.each().isPresent()) {
        known.addAll(Set.of("i", "key"));
      }
    }
    return known;
  }

  /** The names, sorted. */
  static Set<String> of(String sentence) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(sentence);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
