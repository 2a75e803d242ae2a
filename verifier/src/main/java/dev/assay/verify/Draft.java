package dev.assay.verify;

import dev.assay.model.FindingKind;
import dev.assay.model.Location;
import dev.assay.model.Text;
import dev.assay.model.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A finding before it has its rule's words.
 *
 * @param values fill the placeholders of the rule's message
 * @param tree the document the location points into, for the excerpt
 */
record Draft(
    FindingKind kind,
    Location location,
    Map<String, Text> values,
    Optional<String> expected,
    Optional<String> actual,
    Optional<Text> wouldPass,
    Optional<String> claim,
    Optional<Tree> tree) {

  static Draft at(FindingKind kind, Subject subject, String pointer) {
    Location location = subject.tree().locate(subject.path(), pointer);
    return at(kind, location, Optional.of(subject.tree()));
  }

  static Draft at(FindingKind kind, Location location, Optional<Tree> tree) {
    return new Draft(
        kind,
        location,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        tree);
  }

  Draft value(String name, String value) {
    return value(name, Text.same(value));
  }

  Draft value(String name, Text value) {
    Map<String, Text> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Draft(kind, location, more, expected, actual, wouldPass, claim, tree);
  }

  /** Also fills {@code {expected}}. */
  Draft expected(String text) {
    return new Draft(kind, location, values, Optional.of(text), actual, wouldPass, claim, tree)
        .value("expected", text);
  }

  /** Also fills {@code {actual}}. */
  Draft actual(String text) {
    return new Draft(kind, location, values, expected, Optional.of(text), wouldPass, claim, tree)
        .value("actual", text);
  }

  Draft wouldPass(Text text) {
    return new Draft(kind, location, values, expected, actual, Optional.of(text), claim, tree);
  }

  Draft claim(String id) {
    return new Draft(kind, location, values, expected, actual, wouldPass, Optional.of(id), tree);
  }
}
