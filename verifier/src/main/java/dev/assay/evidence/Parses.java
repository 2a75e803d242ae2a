package dev.assay.evidence;

import dev.assay.document.Document;
import dev.assay.model.Format;
import dev.assay.model.Kind;
import dev.assay.model.Tree;
import java.util.Optional;

/** The documents one file can be read as. */
interface Parses {
  /** The file read the way a kind wants it. */
  Document of(Kind kind);

  /** The file read without knowing its kind. */
  Document of(Format format);

  /**
   * What may tell whether a kind fits; empty when a cheaper look already says no. It may be there
   * although the file could not be read to its end and has no document.
   */
  Optional<Tree> tree(Signature signature, boolean named);
}
