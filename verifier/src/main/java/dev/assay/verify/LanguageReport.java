package dev.assay.verify;

import dev.assay.model.CompletionLanguage;
import dev.assay.model.DocumentPlan;
import dev.assay.model.FindingKind;
import dev.assay.model.Grounds;
import dev.assay.model.Location;
import dev.assay.model.Node;
import dev.assay.model.Reading;
import dev.assay.model.Rule;
import dev.assay.model.Text;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report about the language of documents, held against the documents themselves.
 *
 * @param said what it says
 * @param tree the report, for places
 */
record LanguageReport(CompletionLanguage said, String path, Tree tree) {

  /** The report a file is, by the fields of its kind; empty when it is none or not complete. */
  static Optional<LanguageReport> of(Reading.Read read) {
    Map<String, String> fields = read.kind().fields();
    if (!fields.containsKey("language_root")) {
      return Optional.empty();
    }
    Tree tree = read.tree();
    Optional<String> root = tree.text(fields.get("language_root"));
    List<String> terms = texts(tree.at(fields.get("language_terms")));
    Optional<Node> found = tree.at(fields.get("language_findings"));
    if (root.isEmpty() || terms.isEmpty() || !(found.orElse(null) instanceof Node.Array list)) {
      return Optional.empty();
    }
    List<CompletionLanguage.Hit> hits = new ArrayList<>();
    for (Node each : list.items()) {
      List<Integer> lines = new ArrayList<>();
      texts(each.child("line_numbers")).forEach(line -> lines.add(number(line)));
      hits.add(new CompletionLanguage.Hit(text(each, "doc"), text(each, "term"), lines));
    }
    int docs = tree.text(fields.get("language_docs")).map(LanguageReport::number).orElse(-1);
    return Optional.of(
        new LanguageReport(
            new CompletionLanguage(root.get(), terms, docs, hits), read.path(), tree));
  }

  private static String text(Node object, String key) {
    return object
        .child(key)
        .filter(Node.Scalar.class::isInstance)
        .map(value -> ((Node.Scalar) value).text())
        .orElse("");
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  private static List<String> texts(Optional<Node> node) {
    List<String> texts = new ArrayList<>();
    if (node.orElse(null) instanceof Node.Array list) {
      for (Node each : list.items()) {
        if (each instanceof Node.Scalar scalar) {
          texts.add(scalar.text());
        }
      }
    }
    return texts;
  }

  /** Reads the documents again, by the report's own folder and terms. */
  Answer ask(Rule rule, Grounds grounds) {
    String root = References.normal(said.root()).orElse("");
    if (grounds.find(root).type() != Grounds.Type.FOLDER) {
      Text gone = new Text("the folder '{actual}' is not there", "目录 '{actual}' 不存在");
      return Answer.of(
          List.of(
              Draft.at(FindingKind.OPEN, tree.locate(path, ""), Optional.of(tree))
                  .value("what", gone.with(Map.of("actual", said.root())))
                  .actual(said.root())));
    }
    String below = root.equals(".") ? "" : root + "/";
    CompletionLanguage now =
        PlainLanguage.of(
            new DocumentPlan.Plain(said.root(), said.terms(), Location.none()), grounds);
    List<Draft> drafts = new ArrayList<>();
    if (said.docs() != now.docs()) {
      drafts.add(
          draft(
              rule,
              "/docs_scanned",
              new Text(
                  "it says {actual} documents, there are {expected}",
                  "声称 {actual} 份文档，实有 {expected} 份"),
              "" + said.docs(),
              "" + now.docs()));
    }
    now.findings().stream()
        .filter(hit -> said.findings().stream().noneMatch(other -> same(hit, other, below)))
        .forEach(hit -> drafts.add(missing(rule, hit)));
    for (int i = 0; i < said.findings().size(); i++) {
      CompletionLanguage.Hit hit = said.findings().get(i);
      if (now.findings().stream().noneMatch(other -> same(other, hit, below))) {
        drafts.add(
            draft(
                rule,
                "/findings/" + i,
                new Text("{actual} is not so in the document", "{actual} 与文档不符"),
                shown(hit),
                ""));
      }
    }
    return Answer.of(drafts);
  }

  /** Reports name documents from the repository or from their folder. */
  private static boolean same(
      CompletionLanguage.Hit ours, CompletionLanguage.Hit said, String below) {
    boolean doc = ours.doc().equals(said.doc()) || ours.doc().equals(below + said.doc());
    return doc && ours.term().equals(said.term()) && ours.lines().equals(said.lines());
  }

  private Draft missing(Rule rule, CompletionLanguage.Hit hit) {
    return draft(
        rule,
        "/findings",
        new Text("it does not list {expected}", "未列出 {expected}"),
        "",
        shown(hit));
  }

  private static String shown(CompletionLanguage.Hit hit) {
    return hit.doc() + " '" + hit.term() + "' " + hit.lines();
  }

  private Draft draft(Rule rule, String pointer, Text what, String actual, String expected) {
    return Draft.at(rule.answer(), tree.locate(path, pointer), Optional.of(tree))
        .value("what", what.with(Map.of("actual", actual, "expected", expected)))
        .actual(actual)
        .expected(expected);
  }
}
