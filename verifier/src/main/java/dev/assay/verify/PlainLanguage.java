package dev.assay.verify;

import dev.assay.model.CompletionLanguage;
import dev.assay.model.DocumentPlan;
import dev.assay.model.Grounds;
import dev.assay.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The plain mode of seed 004's gate: every occurrence of a term counts, in code too, and terms that
 * contain one another count each.
 */
final class PlainLanguage {
  private PlainLanguage() {}

  /** What is found in the Markdown documents of a folder. */
  static CompletionLanguage of(DocumentPlan.Plain plain, Grounds grounds) {
    String root = References.normal(plain.root()).orElse(".");
    String below = root.equals(".") ? "" : root + "/";
    SortedMap<String, String> texts = new TreeMap<>();
    for (String file : grounds.files(List.of(below + "**/*.md", below + "*.md"))) {
      if (file.startsWith(below)) {
        grounds.text(file).ifPresent(text -> texts.put(file, text));
      }
    }
    return of(plain.root(), plain.terms(), texts);
  }

  /** What is found in some texts. */
  static CompletionLanguage of(String root, List<String> terms, SortedMap<String, String> texts) {
    List<CompletionLanguage.Hit> hits = new ArrayList<>();
    texts.forEach(
        (path, text) -> {
          for (String term : terms) {
            List<Integer> lines = lines(text, term);
            if (!lines.isEmpty()) {
              hits.add(new CompletionLanguage.Hit(path, term, lines));
            }
          }
        });
    return new CompletionLanguage(root, terms, texts.size(), hits);
  }

  static boolean scans(DocumentPlan.Plain plain, Paper paper) {
    boolean below = plain.root().equals(".") || paper.path().startsWith(plain.root() + "/");
    return below && paper.path().endsWith(".md");
  }

  private static List<Integer> lines(String text, String term) {
    List<Integer> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      number++;
      if (line.contains(term)) {
        lines.add(number);
      }
    }
    return lines;
  }

  /** One finding a term in a document, at its first line. */
  static Answer ask(Rule rule, DocumentPlan plan, Paper paper) {
    if (plan.plain().filter(plain -> plain.held() && scans(plain, paper)).isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    List<Draft> drafts = new ArrayList<>();
    SortedMap<String, String> text = new TreeMap<>();
    text.put(paper.path(), paper.tree().text());
    DocumentPlan.Plain plain = plan.plain().get();
    for (CompletionLanguage.Hit hit : of(plain.root(), plain.terms(), text).findings()) {
      int at = paper.tree().text().indexOf(hit.term());
      drafts.add(
          Draft.at(rule.answer(), paper.at(at), Optional.of(paper.tree()))
              .value("text", hit.term())
              .value("line", numbers(hit.lines()))
              .actual(hit.term()));
    }
    return Answer.of(drafts);
  }

  private static String numbers(List<Integer> lines) {
    return String.join(", ", lines.stream().map(String::valueOf).toList());
  }
}
