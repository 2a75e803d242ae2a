package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Node;
import dev.assay.model.Reading;
import dev.assay.model.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inputs that a document names itself: a list of texts, or one text with several in it. */
final class DeclaredInputs {
  /** More patterns than anybody writes, and few enough to be held against every file. */
  private static final int MOST = 100;

  private DeclaredInputs() {}

  /** The inputs by the pointers under which rules look for them. */
  static Map<String, List<String>> of(Reading.Read read, List<Rule> rules) {
    Map<String, List<String>> inputs = new HashMap<>();
    for (Rule rule : rules) {
      if (rule.check() instanceof Check.Freshness check
          && check.declared().isPresent()
          && rule.kinds().contains(read.kind().name())) {
        String pointer = check.declared().get();
        inputs.put(pointer, inputs(read.tree().at(pointer)));
      }
    }
    return inputs;
  }

  private static List<String> inputs(Optional<Node> node) {
    List<String> found = new ArrayList<>();
    if (node.orElse(null) instanceof Node.Array list) {
      list.items().forEach(item -> add(item, found));
    } else if (node.orElse(null) instanceof Node.Scalar scalar && !scalar.isNull()) {
      found.addAll(Arrays.asList(scalar.text().strip().split("[\\s,;]+", -1)));
    }
    return found.stream().filter(text -> !text.isBlank()).limit(MOST).toList();
  }

  private static void add(Node item, List<String> found) {
    if (item instanceof Node.Scalar scalar && !scalar.isNull()) {
      found.add(scalar.text());
    }
  }
}
