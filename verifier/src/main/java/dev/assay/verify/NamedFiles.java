package dev.assay.verify;

import dev.assay.model.Check;
import dev.assay.model.Grounds;
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
 * @param named pointer and name, in the order of the document
 * @param tree the document
 */
record NamedFiles(Rule rule, List<Map.Entry<String, String>> named, String path, Tree tree) {
  /** More findings of one rule in one file would say nothing more. */
  private static final int MAX_LISTED = 100;

  /** More than a report names; what comes after is not looked up. */
  private static final int MAX_NAMES = 20_000;

  NamedFiles {
    named = named.stream().limit(MAX_NAMES).toList();
  }

  /** What a document names, for each rule that asks its kind. */
  static List<NamedFiles> of(Reading.Read read, List<Rule> rules) {
    List<NamedFiles> all = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.kinds().contains(read.kind().name()) && rule.check() instanceof Check.Files check) {
        List<Map.Entry<String, String>> named = new ArrayList<>();
        check.named().forEach(each -> named.addAll(PointedTexts.of(read.tree().root(), each)));
        all.add(new NamedFiles(rule, named, read.path(), read.tree()));
      }
    }
    return all;
  }

  /** Notes in the file's answers which of the names lead nowhere. */
  void ask(Judged judged, Grounds grounds) {
    Map<String, Grounds.Type> types = new HashMap<>();
    List<Draft> drafts = new ArrayList<>();
    boolean asked = false;
    for (Map.Entry<String, String> each : named) {
      String file = plain(each.getValue()).orElse("");
      int slash = file.indexOf('/');
      boolean here =
          slash > 0 && type(file.substring(0, slash), types, grounds) == Grounds.Type.FOLDER;
      asked |= here;
      // What cannot be looked at, or differs in case alone, is not said to be missing.
      if (here
          && drafts.size() < MAX_LISTED
          && type(file, types, grounds) == Grounds.Type.MISSING) {
        drafts.add(
            Draft.at(rule.answer(), tree.locate(path, each.getKey()), Optional.of(tree))
                .value("path", file)
                .actual(each.getValue()));
      }
    }
    judged.note(rule, asked ? Answer.of(drafts) : Answer.NOT_APPLICABLE, true);
  }

  private static Grounds.Type type(String path, Map<String, Grounds.Type> known, Grounds grounds) {
    return known.computeIfAbsent(path, each -> grounds.find(each).type());
  }

  /** The path within the workspace; empty when it is none: absolute, or out of it. */
  private static Optional<String> plain(String said) {
    String text = said.strip().replace('\\', '/').split("::", 2)[0];
    boolean absolute = text.startsWith("/") || text.matches("[A-Za-z]:.*");
    return absolute ? Optional.empty() : References.normal(text);
  }
}
