package dev.assay.evidence;

import dev.assay.document.Document;
import dev.assay.document.Documents;
import dev.assay.document.Limits;
import dev.assay.model.Format;
import dev.assay.model.Kind;
import dev.assay.model.Layout;
import dev.assay.model.Tree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The documents one file's bytes can be read as, each made at most once. Not thread-safe. */
final class FileParses implements Parses {
  private final String path;
  private final byte[] bytes;
  private final Limits limits;
  private final Map<Format, Map<Layout, Document>> made = new HashMap<>();

  FileParses(String path, byte[] bytes, Limits limits) {
    this.path = path;
    this.bytes = bytes;
    this.limits = limits;
  }

  @Override
  public Document of(Kind kind) {
    boolean untyped =
        switch (kind.format()) {
          case ENV, LOG, ARCHIVE -> true;
          default -> false;
        };
    return of(kind.format(), untyped ? kind.layout() : Layout.NONE);
  }

  @Override
  public Document of(Format format) {
    return of(format, Layout.NONE);
  }

  @Override
  public Optional<Tree> tree(Signature signature, boolean named) {
    boolean env = signature.kind().format() == Format.ENV;
    if (env && !named && of(Format.ENV).tree().filter(signature::mayFit).isEmpty()) {
      return Optional.empty();
    }
    return of(signature.kind()).tree();
  }

  private Document of(Format format, Layout layout) {
    return made.computeIfAbsent(format, f -> new HashMap<>())
        .computeIfAbsent(layout, l -> Documents.read(format, path, bytes, l, limits));
  }
}
