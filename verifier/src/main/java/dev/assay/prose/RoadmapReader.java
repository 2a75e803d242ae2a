package dev.assay.prose;

import dev.assay.model.Prose;
import dev.assay.model.Tree;
import dev.assay.model.Wording;
import java.util.List;
import java.util.Optional;

/**
 * Reads a roadmap as its text draws it: a Markdown document, or a {@code roadmap.yaml}. Immutable,
 * thread-safe; takes linear time.
 */
public final class RoadmapReader {
  private final RoadmapGrammar grammar;

  private RoadmapReader(RoadmapGrammar grammar) {
    this.grammar = grammar;
  }

  /** A reader that knows the {@code roadmap-…} lists of some languages. */
  public static RoadmapReader of(List<Wording> wordings) {
    return new RoadmapReader(new RoadmapGrammar(wordings));
  }

  /**
   * The items of a document in its order; those that only an order names come last. Empty when it
   * draws none.
   */
  public List<Plotted> read(Tree tree) {
    Optional<Prose> prose = tree.prose();
    List<RoadmapSketch> sketches =
        prose.isPresent()
            ? new RoadmapMarkdown(prose.get(), grammar).read(tree.text())
            : new RoadmapYaml(tree, grammar).read();
    return sketches.stream().map(RoadmapSketch::plotted).toList();
  }
}
