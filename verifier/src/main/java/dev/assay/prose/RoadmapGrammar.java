package dev.assay.prose;

import dev.assay.model.RoadmapItem;
import dev.assay.model.Wording;
import java.util.List;
import java.util.Optional;

/** All that recognises the parts of a roadmap, compiled once from the words of its languages. */
final class RoadmapGrammar {
  private static final int LONGEST_ID = 40;

  private final RoadmapWords words;
  private final RoadmapOpening.Finder finder;
  private final RoadmapFacts facts;
  private final RoadmapPaths paths;
  private final RoadmapOrder order;
  private final RoadmapTable table;

  RoadmapGrammar(List<Wording> wordings) {
    words = new RoadmapWords(wordings);
    finder = new RoadmapOpening.Finder(words);
    facts = new RoadmapFacts(words);
    paths = new RoadmapPaths(words);
    order = new RoadmapOrder(words);
    table = new RoadmapTable(words, finder, facts, paths, order);
  }

  RoadmapWords words() {
    return words;
  }

  RoadmapOpening.Finder finder() {
    return finder;
  }

  RoadmapFacts facts() {
    return facts;
  }

  RoadmapPaths paths() {
    return paths;
  }

  RoadmapOrder order() {
    return order;
  }

  RoadmapTable table() {
    return table;
  }

  /** Whether a line inside a paragraph says something of its own. */
  boolean speaks(String text) {
    return words.label(text) != RoadmapKey.NONE
        || finder.milestone(text).isPresent()
        || finder.typed(text).isPresent();
  }

  /** An item whose kind a word says; after a label, an id in code may have any form. */
  Optional<RoadmapOpening> typed(RoadmapLine line) {
    Optional<RoadmapOpening> found = finder.typed(line.text());
    return found.isPresent() ? found : field(line);
  }

  private Optional<RoadmapOpening> field(RoadmapLine line) {
    Optional<RoadmapItem.Type> type = type(words.label(line.text()));
    Optional<String> id =
        line.codeAt(RoadmapWords.colon(line.text()) + 1)
            .filter(code -> code.length() <= LONGEST_ID)
            .filter(code -> code.chars().allMatch(RoadmapGrammar::isOfId));
    return type.isEmpty() || id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RoadmapOpening(
                type.get(), List.of(id.get()), "", "", RoadmapOpening.Account.FIELD, true));
  }

  private static boolean isOfId(int c) {
    return Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0;
  }

  /** What a label says an item is. */
  static Optional<RoadmapItem.Type> type(RoadmapKey key) {
    return switch (key) {
      case EPIC -> Optional.of(RoadmapItem.Type.EPIC);
      case SPRINT -> Optional.of(RoadmapItem.Type.SPRINT);
      case BATCH -> Optional.of(RoadmapItem.Type.BATCH);
      case MILESTONE -> Optional.of(RoadmapItem.Type.MILESTONE);
      default -> Optional.empty();
    };
  }
}
