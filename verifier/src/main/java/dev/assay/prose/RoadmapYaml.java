package dev.assay.prose;

import dev.assay.model.Node;
import dev.assay.model.RoadmapItem;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads {@code roadmap.yaml}. What has not the shape of its schema is left out. */
final class RoadmapYaml {
  private final Tree tree;
  private final RoadmapGrammar grammar;

  RoadmapYaml(Tree tree, RoadmapGrammar grammar) {
    this.tree = tree;
    this.grammar = grammar;
  }

  List<RoadmapSketch> read() {
    List<RoadmapSketch> sketches = new ArrayList<>();
    for (Node item : list(tree.root(), "items")) {
      text(item, "id").ifPresent(id -> sketches.add(item(item, id)));
    }
    arrange(sketches);
    return sketches;
  }

  private RoadmapSketch item(Node item, Node.Scalar id) {
    RoadmapSketch sketch = new RoadmapSketch(id.text(), type(item, id.text()), item.start());
    text(item, "title").ifPresent(title -> sketch.title = title.text());
    sketch.priority = text(item, "priority").map(Node.Scalar::text);
    text(item, "status")
        .ifPresent(
            status -> {
              sketch.status = Optional.of(status.text());
              sketch.said = grammar.words().status(status.text());
            });
    sketch.started = text(item, "started").flatMap(day -> RoadmapDays.first(day.text()));
    sketch.finished = text(item, "finished").flatMap(day -> RoadmapDays.first(day.text()));
    item.child("blocked").ifPresent(blocked -> blocked(sketch, blocked));
    texts(item, "after").forEach(each -> sketch.after.add(each.text()));
    named(item, "code", sketch, sketch.code::add);
    named(item, "tests", sketch, sketch.tests::add);
    named(item, "docs", sketch, sketch.docs::add);
    named(item, "evidence", sketch, sketch.evidence::add);
    for (Node.Scalar command : texts(item, "commands")) {
      sketch.commands.add(new Plotted.Command(command.text(), command.start(), false));
      sketch.cite(command.start(), command.end());
    }
    list(item, "acceptance").forEach(each -> acceptance(sketch, each));
    return sketch;
  }

  private RoadmapItem.Type type(Node item, String id) {
    String word = text(item, "type").map(Node.Scalar::text).orElse("");
    for (RoadmapItem.Type type : RoadmapItem.Type.values()) {
      if (type.word().equals(word)) {
        return type;
      }
    }
    return word.isEmpty() ? grammar.order().type(id) : RoadmapItem.Type.ITEM;
  }

  private void blocked(RoadmapSketch sketch, Node blocked) {
    sketch.since = text(blocked, "since").flatMap(day -> RoadmapDays.first(day.text()));
    sketch.reason = said(blocked, "reason");
    sketch.resume = said(blocked, "resume");
  }

  private Optional<String> said(Node node, String key) {
    return text(node, key).map(Node.Scalar::text).filter(t -> !grammar.words().isNothing(t));
  }

  private void acceptance(RoadmapSketch sketch, Node each) {
    if (each instanceof Node.Scalar scalar && !scalar.isNull()) {
      sketch.acceptance.add(
          new Plotted.Acceptance(scalar.text(), Optional.empty(), scalar.start()));
      return;
    }
    Optional<Boolean> done =
        text(each, "done")
            .map(Node.Scalar::value)
            .filter(Boolean.class::isInstance)
            .map(Boolean.class::cast);
    text(each, "text")
        .ifPresent(
            text -> sketch.acceptance.add(new Plotted.Acceptance(text.text(), done, each.start())));
  }

  /** Each id of {@code order} comes after the one before it, whether that is an item or not. */
  private void arrange(List<RoadmapSketch> sketches) {
    Map<String, RoadmapSketch> byId = new LinkedHashMap<>();
    sketches.forEach(sketch -> byId.putIfAbsent(sketch.id, sketch));
    Node.Scalar before = null;
    for (Node.Scalar step : texts(tree.root(), "order")) {
      RoadmapSketch sketch = byId.get(step.text());
      if (sketch == null) {
        sketch = new RoadmapSketch(step.text(), RoadmapItem.Type.ITEM, step.start());
        sketch.described = false;
        byId.put(step.text(), sketch);
        sketches.add(sketch);
      }
      if (before != null && !before.text().equals(step.text())) {
        sketch.after.add(before.text());
      }
      before = step;
    }
  }

  private static void named(
      Node item, String key, RoadmapSketch sketch, Consumer<Plotted.Named> into) {
    for (Node.Scalar each : texts(item, key)) {
      into.accept(new Plotted.Named(each.text(), each.start()));
      sketch.cite(each.start(), each.end());
    }
  }

  private static Optional<Node.Scalar> text(Node node, String key) {
    return node.child(key)
        .filter(Node.Scalar.class::isInstance)
        .map(Node.Scalar.class::cast)
        .filter(scalar -> !scalar.isNull() && !scalar.text().isBlank());
  }

  private static List<Node> list(Node node, String key) {
    return node.child(key)
        .filter(Node.Array.class::isInstance)
        .map(list -> ((Node.Array) list).items())
        .orElse(List.of());
  }

  private static List<Node.Scalar> texts(Node node, String key) {
    return list(node, key).stream()
        .filter(Node.Scalar.class::isInstance)
        .map(Node.Scalar.class::cast)
        .filter(scalar -> !scalar.isNull())
        .toList();
  }
}
