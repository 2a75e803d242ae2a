package dev.assay.document;

import dev.assay.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that stand nowhere in a text: what a reader found out itself. */
final class Nodes {
  static final Node NULL = new Node.Scalar(Node.Null.NULL, 0, 0);

  private Nodes() {}

  static Node text(String value) {
    return new Node.Scalar(Values.wellFormed(value), 0, 0);
  }

  static Node whole(long value) {
    return new Node.Scalar(value, 0, 0);
  }

  static Node list(List<Node> items) {
    return new Node.Array(items, 0, 0);
  }

  /** An object with the members in the order of the map. */
  static Node object(Map<String, Node> members) {
    return new Node.Obj(
        members.entrySet().stream()
            .map(each -> new Node.Member(each.getKey(), 0, each.getValue()))
            .toList(),
        0,
        0);
  }

  /** The same value without its places; depth is bounded by the limits, so recursion is. */
  static Node unplaced(Node node) {
    if (node instanceof Node.Array array) {
      List<Node> items = new ArrayList<>(array.items().size());
      array.items().forEach(item -> items.add(unplaced(item)));
      return list(items);
    }
    if (node instanceof Node.Obj object) {
      return new Node.Obj(
          object.members().stream()
              .map(each -> new Node.Member(each.key(), 0, unplaced(each.value())))
              .toList(),
          0,
          0);
    }
    return new Node.Scalar(((Node.Scalar) node).value(), 0, 0);
  }
}
