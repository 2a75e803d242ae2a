package dev.assay.evidence;

import dev.assay.model.DocumentPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The declared places of documents, that of the plain mode among them. Below a folder only
 * documents are looked at; a file that is named itself is one whatever its name.
 */
final class DocumentRoots {
  private final Roots texts;
  private final Roots roadmaps;

  DocumentRoots(DocumentPlan documents) {
    List<String> places = new ArrayList<>(documents.roots());
    documents.plain().filter(DocumentPlan.Plain::held).ifPresent(plain -> places.add(plain.root()));
    texts = new Roots(places);
    roadmaps = new Roots(documents.roadmap());
  }

  /** Whether a path is that of a document. */
  boolean hold(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
    boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
    return (texts.declared() && texts.hold(path) && (markdown || texts.names(path)))
        || (roadmaps.declared() && roadmaps.hold(path) && (markdown || yaml));
  }
}
