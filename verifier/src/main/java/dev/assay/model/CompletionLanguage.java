package dev.assay.model;

import java.util.List;
import java.util.Objects;

/**
 * Where the documents of a folder use forbidden terms (the report of seed 004's completion-language
 * gate).
 *
 * @param root folder of the documents, relative to the workspace
 * @param docs how many documents were read
 * @param findings one per document and term, by document, then in the order of the terms
 */
public record CompletionLanguage(String root, List<String> terms, int docs, List<Hit> findings) {
  public CompletionLanguage {
    Objects.requireNonNull(root, "root must not be null");
    terms = List.copyOf(terms);
    findings = List.copyOf(findings);
  }

  /**
   * A term in a document.
   *
   * @param doc path relative to the workspace
   * @param lines 1-based, ascending, each once
   */
  public record Hit(String doc, String term, List<Integer> lines) {
    public Hit {
      lines = List.copyOf(lines);
    }
  }
}
