package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Grounds;
import dev.assay.model.Node;
import dev.assay.model.Pointer;
import dev.assay.model.Reading;
import dev.assay.model.Rule;
import dev.assay.model.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a document names under the pointers of a rule; looked up once all was read.
 *
 * @param pointers of the names, in the order of the document
 * @param tree the document
 */
record NamedFiles(Rule rule, List<String> pointers, String path, Tree tree) {
  /** More findings of one rule in one file would say nothing more. */
  private static final int MAX_LISTED = 100;

  /** More than any report names; the rest is not looked up. */
  private static final int MAX_NAMES = 20_000;

  NamedFiles {
    pointers = List.copyOf(pointers);
  }

  /** What a document names, for each rule that asks its kind. */
  static List<NamedFiles> of(Reading.Read read, List<Rule> rules) {
    List<NamedFiles> all = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.kinds().contains(read.kind().name()) && rule.check() instanceof Check.Files check) {
        List<String> pointers = new ArrayList<>();
        check
            .named()
            .forEach(each -> collect(read.tree().root(), "", Pointer.tokens(each), pointers));
        all.add(new NamedFiles(rule, pointers, read.path(), read.tree()));
      }
    }
    return all;
  }

  private static void collect(Node node, String at, List<String> tokens, List<String> found) {
    if (found.size() >= MAX_NAMES) {
      return;
    }
    if (tokens.isEmpty()) {
      if (node instanceof Node.Scalar scalar && scalar.value() instanceof String) {
        found.add(at);
      }
      return;
    }
    String token = tokens.get(0);
    List<String> rest = tokens.subList(1, tokens.size());
    if (token.equals("*") && node instanceof Node.Array list) {
      for (int i = 0; i < list.items().size(); i++) {
        collect(list.items().get(i), at + "/" + i, rest, found);
      }
    } else {
      node.child(token).ifPresent(child -> collect(child, Pointer.child(at, token), rest, found));
    }
  }

  /** Notes in the file's answers which of the names lead nowhere. */
  void ask(Judged judged, Grounds grounds) {
    Map<String, Boolean> folders = new HashMap<>();
    Map<String, Boolean> files = new HashMap<>();
    List<Draft> drafts = new ArrayList<>();
    boolean asked = false;
    for (String pointer : pointers) {
      String said = tree.text(pointer).orElse("");
      Optional<String> name = plain(said);
      int slash = name.map(text -> text.indexOf('/')).orElse(-1);
      if (slash <= 0
          || !folders.computeIfAbsent(
              name.get().substring(0, slash), folder -> folder(folder, grounds))) {
        continue;
      }
      asked = true;
      if (drafts.size() < MAX_LISTED
          && !files.computeIfAbsent(name.get(), file -> there(file, grounds))) {
        drafts.add(
            Draft.at(rule.answer(), tree.locate(path, pointer), Optional.of(tree))
                .value("path", name.get())
                .actual(said));
      }
    }
    judged.note(rule, asked ? Answer.of(drafts) : Answer.NOT_APPLICABLE, true);
  }

  /** The path within the workspace; empty when it is none: absolute, or out of it. */
  private static Optional<String> plain(String said) {
    String text = said.strip().replace('\\', '/');
    int node = text.indexOf("::");
    String file = node < 0 ? text : text.substring(0, node);
    return file.isEmpty() || file.startsWith("/") || file.matches("[A-Za-z]:.*")
        ? Optional.empty()
        : References.normal(file);
  }

  private static boolean folder(String path, Grounds grounds) {
    return grounds.find(path).type() == Grounds.Type.FOLDER;
  }

  /** What cannot be looked at, or differs in case alone, is not said to be missing. */
  private static boolean there(String path, Grounds grounds) {
    return grounds.find(path).type() != Grounds.Type.MISSING;
  }
}
