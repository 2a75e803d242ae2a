package dev.assay.prose;

import dev.assay.document.Documents;
import dev.assay.model.Format;
import dev.assay.model.Layout;
import dev.assay.model.Prose;
import dev.assay.model.Sense;
import dev.assay.model.Wording;
import dev.assay.plan.BuiltInPacks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The phrasebook of the built-in packs, and documents to hold it against. */
final class Book {
  static final List<Wording> WORDINGS =
      BuiltInPacks.read().stream().flatMap(pack -> pack.wordings().stream()).toList();
  static final Phrasebook BUILT_IN = Phrasebook.of(WORDINGS);

  private Book() {}

  static Prose prose(String markdown) {
    byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
    return Documents.read(Format.MARKDOWN, bytes, Layout.NONE)
        .tree()
        .orElseThrow()
        .prose()
        .orElseThrow();
  }

  static List<Assertion> assertions(String markdown) {
    return BUILT_IN.assertions(prose(markdown));
  }

  /** What a whole document says; empty when it says nothing. */
  static Optional<Sense> sum(String markdown) {
    return Phrasebook.sum(assertions(markdown).stream().map(Assertion::sense).toList());
  }
}
