package dev.assay.document;

import dev.assay.model.Layout;
import dev.assay.model.Node;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.List;

/** JSON Lines: one value a line. Blank lines are skipped, a bad one is an anomaly at that line. */
final class JsonlReader implements Documents.Reader {
  @Override
  public List<Tree> read(String text, Layout layout, Limits limits, Anomalies anomalies)
      throws OverLimit {
    List<Node> items = new ArrayList<>();
    List<Variants.Other> others = new ArrayList<>();
    Values values = new Values(limits, anomalies);
    int nodes = 0;
    int bad = 0;
    int at = 0;
    while (at < text.length()) {
      int end = Lines.end(text, at);
      String line = text.substring(at, end);
      if (!line.isBlank()) {
        TreeBuilder builder = new TreeBuilder(limits, anomalies, Integer.toString(items.size()));
        if (JsonReader.parse(line, at, builder, values, anomalies)) {
          items.add(builder.root());
          others.addAll(builder.others());
        } else if (++bad > limits.anomalies()) {
          throw new OverLimit("broken lines", limits.anomalies(), at);
        }
        nodes += builder.nodes();
        if (nodes > limits.nodes()) {
          throw new OverLimit("values", limits.nodes(), at);
        }
      }
      at = Lines.next(text, end);
    }
    if (items.isEmpty()) {
      return List.of();
    }
    Tree tree = new Tree(text, new Node.Array(items, 0, text.length()));
    return Variants.of(tree, others, limits.variants());
  }
}
