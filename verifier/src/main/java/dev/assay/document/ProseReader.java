package dev.assay.document;

import dev.assay.model.Prose;
import java.util.List;

/** Takes a Markdown text in as a reader does. */
final class ProseReader {
  private ProseReader() {}

  static Prose read(String text) {
    return new Prose(List.of(new Prose.Section(0, "", -1, 0)), List.of());
  }
}
