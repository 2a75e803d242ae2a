package dev.assay.verify;

import dev.assay.model.Node;
import dev.assay.model.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The texts that a pointer leads to, each with its own pointer; a token {@code *} is any item. */
final class PointedTexts {
  private PointedTexts() {}

  /** Pointer and text, in the order of the document; numbers and the like are no texts. */
  static List<Map.Entry<String, String>> of(Node root, String pointer) {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    collect(root, Pointer.tokens(pointer), 0, "", all);
    return all;
  }

  private static void collect(
      Node node, List<String> tokens, int at, String pointer, List<Map.Entry<String, String>> all) {
    if (at == tokens.size()) {
      if (node instanceof Node.Scalar scalar && scalar.value() instanceof String text) {
        all.add(Map.entry(pointer, text));
      }
      return;
    }
    String token = tokens.get(at);
    if (token.equals("*")) {
      if (node instanceof Node.Array array) {
        for (int i = 0; i < array.items().size(); i++) {
          collect(array.items().get(i), tokens, at + 1, Pointer.child(pointer, "" + i), all);
        }
      }
      return;
    }
    node.child(token)
        .ifPresent(child -> collect(child, tokens, at + 1, Pointer.child(pointer, token), all));
  }
}
