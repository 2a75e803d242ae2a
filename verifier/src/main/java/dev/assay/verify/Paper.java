package dev.assay.verify;

import dev.assay.model.Kind;
import dev.assay.model.Location;
import dev.assay.model.Node;
import dev.assay.model.Tree;
import dev.assay.prose.Account;
import java.util.List;
import java.util.Objects;

/**
 * A document that people wrote, with what it says.
 *
 * @param tree its text alone: what was read out of it is in {@code said}
 */
record Paper(String path, Kind kind, Account said, Tree tree) {
  Paper {
    Objects.requireNonNull(said, "said must not be null");
  }

  /** Keeps the text of a document and lets its values go. */
  static Paper of(String path, Kind kind, Account said, Tree tree) {
    return new Paper(path, kind, said, new Tree(tree.text(), new Node.Obj(List.of(), 0, 0)));
  }

  /** The folder of the file, with a trailing slash; empty for the workspace itself. */
  String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The place of an offset. */
  Location at(int offset) {
    return tree.locate(path, offset, "");
  }
}
