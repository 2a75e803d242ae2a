package dev.assay.report;

import dev.assay.model.CompletionLanguage;
import dev.assay.model.DocumentPlan;
import dev.assay.model.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The completion-language report of seed 004: each pair of document and forbidden term with the
 * lines it stands in. The format has no language.
 */
public final class CompletionLanguageReporter implements Reporter {
  private static final CompletionLanguage NOT_ASKED =
      new CompletionLanguage(".", DocumentPlan.Plain.TERMS, 0, List.of());

  /** A reporter; it writes what the run found, and nothing when no folder was declared. */
  public CompletionLanguageReporter() {}

  @Override
  public void write(Run run, int exitCode, OutputStream out) throws IOException {
    CompletionLanguage language = run.language().orElse(NOT_ASKED);
    JsonFile.write(
        out,
        json -> {
          json.writeStringProperty("develop_root", language.root());
          json.writeArrayPropertyStart("forbidden_terms");
          language.terms().forEach(json::writeString);
          json.writeEndArray();
          json.writeNumberProperty("docs_scanned", language.docs());
          json.writeNumberProperty("finding_count", language.findings().size());
          json.writeArrayPropertyStart("findings");
          for (CompletionLanguage.Hit hit : language.findings()) {
            json.writeStartObject();
            json.writeStringProperty("doc", hit.doc());
            json.writeStringProperty("term", hit.term());
            json.writeArrayPropertyStart("line_numbers");
            hit.lines().forEach(json::writeNumber);
            json.writeEndArray();
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
