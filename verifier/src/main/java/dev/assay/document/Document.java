package dev.assay.document;

import dev.assay.model.Anomaly;
import dev.assay.model.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What a reader made of the bytes of one file.
 *
 * @param tree empty when there is no document to judge; then an anomaly says why
 * @param variants the same document with each other value of a duplicate key
 * @param anomalies in the order in which they were found
 * @param text the decoded text; empty only when the file was too large to be decoded
 */
public record Document(
    Optional<Tree> tree, List<Tree> variants, List<Anomaly> anomalies, Optional<String> text) {
  public Document {
    variants = List.copyOf(variants);
    anomalies = List.copyOf(anomalies);
    if (tree.isEmpty() && anomalies.isEmpty()) {
      throw new IllegalArgumentException("a document without a tree must say why");
    }
  }
}
