package dev.assay.evidence;

import dev.assay.document.Archive;
import dev.assay.document.Document;
import dev.assay.model.Format;
import dev.assay.model.Kind;
import dev.assay.model.Layout;
import dev.assay.model.Tree;
import java.util.Optional;

/** What one archive says to kinds with different layouts. */
final class ArchiveParses implements Parses {
  private final Archive archive;

  ArchiveParses(Archive archive) {
    this.archive = archive;
  }

  @Override
  public Document of(Kind kind) {
    return archive.document(kind.format() == Format.ARCHIVE ? kind.layout() : Layout.NONE);
  }

  @Override
  public Document of(Format format) {
    return archive.document(Layout.NONE);
  }

  @Override
  public Optional<Tree> tree(Signature signature, boolean named) {
    Kind kind = signature.kind();
    return kind.format() == Format.ARCHIVE
        ? Optional.of(archive.partial(kind.layout()))
        : Optional.empty();
  }
}
