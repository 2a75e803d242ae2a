package dev.assay.site;

import dev.assay.model.Citation;
import dev.assay.model.Claim;
import dev.assay.model.Evidence;
import java.util.List;
import java.util.Optional;

/** What a claim points to, each with what came of looking it up. */
final class CitationRows {
  private CitationRows() {}

  static List<View> of(PageScope scope, Claim claim) {
    return claim.citations().stream().map(each -> row(scope, each)).toList();
  }

  private static View row(PageScope scope, Citation citation) {
    View row =
        new View()
            .with("sort", scope.say("sort." + citation.sort().name()))
            .with("text", Marked.visible(citation.text()))
            .with("machine", true)
            .with("glyph", glyph(citation.standing()))
            .with("standing", scope.say("standing." + citation.standing().name()))
            .maybe("kind", kind(scope, citation))
            .maybe("href", citation.target().flatMap(scope.map::file).map(scope::href));
    return row.maybe(
        "target",
        citation.target().filter(each -> !same(each, citation.text())).map(Marked::visible));
  }

  /** The kind of the evidence it leads to, in the reader's words. */
  private static Optional<String> kind(PageScope scope, Citation citation) {
    Optional<Evidence> found = citation.target().flatMap(scope.map.look::evidence);
    return found.map(each -> EvidenceIndexView.kind(scope, each)).or(citation::evidence);
  }

  /** Solid where it is decided, hollow where it is not. */
  private static String glyph(Citation.Standing standing) {
    return switch (standing) {
      case PROVES -> "pass";
      case FAILS, MISSING -> "fail";
      case WEAK, MOVED -> "open";
      case FOUND, UNKNOWN -> "uncited";
    };
  }

  /** A slash at the end of a folder, and the dot before a file, say nothing more. */
  private static boolean same(String target, String text) {
    String plain = text.startsWith("./") ? text.substring(2) : text;
    return target.equals(plain) || plain.equals(target + "/");
  }
}
