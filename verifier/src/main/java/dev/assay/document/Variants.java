package dev.assay.document;

import dev.assay.model.Node;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The documents a file with duplicate keys could also mean: one per value that does not count. */
final class Variants {
  private Variants() {}

  /**
   * A value that a later one hid.
   *
   * @param path tokens of the object it belongs to
   * @param object in which the later value counts
   */
  record Other(List<String> path, Node.Obj object, Node.Member member) {}

  /** The tree, then at most {@code limit} variants that differ from it in one value each. */
  static List<Tree> of(Tree tree, List<Other> others, int limit) {
    List<Tree> trees = new ArrayList<>();
    trees.add(tree);
    for (Other other : others) {
      if (trees.size() > limit) {
        break;
      }
      if (!same(other.object().child(other.member().key()).orElseThrow(), other.member().value())) {
        replace(tree.root(), other, 0)
            .ifPresent(root -> trees.add(new Tree(tree.text(), root, tree.aliases())));
      }
    }
    return trees;
  }

  /**
   * Depth is bounded by the limits, so recursion is. Empty when a duplicate hid the object itself.
   */
  private static Optional<Node> replace(Node node, Other other, int at) {
    if (at == other.path().size()) {
      return node == other.object()
          ? Optional.of(with(other.object(), other.member()))
          : Optional.empty();
    }
    String token = other.path().get(at);
    Optional<Node> changed = node.child(token).flatMap(child -> replace(child, other, at + 1));
    return changed.map(
        child -> {
          if (node instanceof Node.Array array) {
            List<Node> items = new ArrayList<>(array.items());
            items.set(Integer.parseInt(token), child);
            return new Node.Array(items, array.start(), array.end());
          }
          Node.Obj object = (Node.Obj) node;
          Node.Member old = object.member(token).orElseThrow();
          return with(object, new Node.Member(token, old.keyStart(), child));
        });
  }

  private static Node.Obj with(Node.Obj object, Node.Member member) {
    List<Node.Member> members = new ArrayList<>(object.members());
    members.add(member);
    return new Node.Obj(members, object.start(), object.end());
  }

  /** Whether two values say the same, wherever they stand. */
  static boolean same(Node one, Node two) {
    if (one instanceof Node.Scalar a && two instanceof Node.Scalar b) {
      return a.value().equals(b.value());
    }
    if (one instanceof Node.Array a && two instanceof Node.Array b) {
      boolean equal = a.items().size() == b.items().size();
      for (int i = 0; equal && i < a.items().size(); i++) {
        equal = same(a.items().get(i), b.items().get(i));
      }
      return equal;
    }
    if (one instanceof Node.Obj a && two instanceof Node.Obj b) {
      return a.keys().equals(b.keys())
          && a.members().stream().allMatch(m -> same(m.value(), b.child(m.key()).orElseThrow()));
    }
    return false;
  }

  /** A value as it is named in a message. */
  static String shown(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return Values.cut(scalar.text());
    }
    return node instanceof Node.Array ? "[…]" : "{…}";
  }
}
