package dev.assay.prose;

import dev.assay.model.Kind;
import dev.assay.model.Node;
import dev.assay.model.Sense;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds statements in a document of lists (a requirements file), where the fields of its kind say:
 * {@code claims} is the list, {@code claim_id}, {@code claim_text} and {@code claim_code}, {@code
 * claim_tests}, {@code claim_evidence}, {@code claim_document} are members of its items.
 */
final class EntriesReader {
  private static final List<String> PROOF =
      List.of("claim_document", "claim_code", "claim_tests", "claim_evidence");

  private final CitedReader cited;

  EntriesReader(CitedReader cited) {
    this.cited = cited;
  }

  /** The statements of a document; none when its kind names no list of them. */
  List<Stated> read(Tree tree, Kind kind) {
    List<Stated> stated = new ArrayList<>();
    Optional<Node> list = Optional.ofNullable(kind.fields().get("claims")).flatMap(tree::at);
    if (list.isPresent() && list.get() instanceof Node.Array array) {
      for (Node item : array.items()) {
        entry(item, kind).ifPresent(stated::add);
      }
    }
    return stated;
  }

  private Optional<Stated> entry(Node item, Kind kind) {
    Optional<Node.Scalar> id = scalar(item, kind.fields().get("claim_id"));
    if (id.isEmpty()) {
      return Optional.empty();
    }
    List<Cited> proof = new ArrayList<>();
    for (String name : PROOF) {
      Optional<Node> value =
          Optional.ofNullable(kind.fields().get(name)).flatMap(key -> item.child(key));
      value.ifPresent(node -> paths(node, proof));
    }
    String text = scalar(item, kind.fields().get("claim_text")).map(Node.Scalar::text).orElse("");
    return Optional.of(
        new Stated(
            Stated.Name.REQUIREMENT,
            id.get().text(),
            text.isEmpty() ? id.get().text() : id.get().text() + " · " + text,
            Sense.COMPLETED,
            id.get().text(),
            id.get().start(),
            id.get().end(),
            proof));
  }

  private static Optional<Node.Scalar> scalar(Node item, String key) {
    return Optional.ofNullable(key)
        .flatMap(item::child)
        .filter(Node.Scalar.class::isInstance)
        .map(Node.Scalar.class::cast)
        .filter(value -> !value.isNull());
  }

  private void paths(Node value, List<Cited> proof) {
    if (value instanceof Node.Array array) {
      array.items().forEach(each -> paths(each, proof));
    } else if (value instanceof Node.Scalar scalar && !scalar.isNull()) {
      proof.add(cited.listed(scalar.text(), scalar.start()));
    }
  }
}
