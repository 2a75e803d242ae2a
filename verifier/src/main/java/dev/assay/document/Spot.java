package dev.assay.document;

import dev.assay.model.Grounds;

/** A place in a tree, to which names lead one after the other. */
interface Spot {
  /** Never {@link Grounds.Type#OTHER_CASE}. */
  Grounds.Type type();

  /** The names in a folder. */
  FolderNames names();

  /** What a folder holds under one of its {@link #names}. */
  Spot child(String name);
}
